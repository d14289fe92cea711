using System.Security.Cryptography;
using System.Text;
using ImmunoEd.Publishing;
using ImmunoEd.Tests.Publishing.Media;

namespace ImmunoEd.Tests.Publishing;

public sealed class ExportTests
{
    [Fact]
    public async Task The_repositorys_content_comes_back_byte_for_byte()
    {
        await using var portal = Portal.With();
        using var target = new TemporaryFolder();
        var count = await portal.ExportAsync(target.Path);

        Assert.Equal(HashesOf(Repository.Content), HashesOf(target.Path));
        Assert.Equal(HashesOf(target.Path).Count, count);
    }

    [Fact]
    public async Task Odd_files_come_back_byte_for_byte_and_again_after_a_second_journey()
    {
        using var content = new SmallContent();
        content.Write("basics/windows.md", SmallContent.Page("Windows", "topics: [overview]", "One.\n\nTwo.").Replace("\n", "\r\n", StringComparison.Ordinal));
        content.Write("basics/mark.md", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(SmallContent.Page("Byte order mark"))]);
        content.Write("basics/no-end.md", SmallContent.Page("No final newline").TrimEnd());
        content.Write("basics/blanks.md", SmallContent.Page("Blanks", body: "Two blanks  \nand tabs\t\t\n\n   \n\n") + "\n \n");
        content.Write("basics/zero.md", SmallContent.Page("Zero", body: "Before\0after."));
        content.Write("basics/astral.md", SmallContent.Page("Astral", body: "😀 e\u0301 \u202Eאבג\u202C"));
        content.Write("topics.yml", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("# Topics\r\n- slug: overview\r\n  name: A\r\n  summary: A\r\n- slug: fatigue\r\n  name: B\r\n  summary: B")]);
        content.Write("media/cell.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"/>\r\n");
        await using var portal = Portal.With(content.Path);
        using var first = new TemporaryFolder();
        await portal.ExportAsync(first.Path);
        await using var other = Portal.With(first.Path);
        using var second = new TemporaryFolder();
        await other.ExportAsync(second.Path);

        Assert.Equal(HashesOf(content.Path), HashesOf(first.Path));
        Assert.Equal(HashesOf(content.Path), HashesOf(second.Path));
    }

    [Fact]
    public async Task Media_of_every_kind_comes_back_and_again_after_a_second_journey()
    {
        using var content = new SmallContent();
        foreach (var (name, bytes) in MediaOfEveryKind())
            content.Write("media/" + name, bytes);
        await using var portal = Portal.With(content.Path);
        using var first = new TemporaryFolder();
        await portal.ExportAsync(first.Path);
        await using var other = Portal.With(first.Path);
        using var second = new TemporaryFolder();
        await other.ExportAsync(second.Path);

        Assert.Equal(HashesOf(content.Path), HashesOf(first.Path));
        Assert.Equal(HashesOf(content.Path), HashesOf(second.Path));
    }

    [Fact]
    public async Task A_photograph_of_the_folder_is_kept_without_its_place()
    {
        using var content = new SmallContent();
        content.Write("media/photo.jpg", Samples.Jpeg());
        await using var portal = Portal.With(content.Path);
        using var target = new TemporaryFolder();
        await portal.ExportAsync(target.Path);

        Assert.False(Inspecting.Holds(await File.ReadAllBytesAsync(Path.Combine(target.Path, "media", "photo.jpg")), "GPS"));
    }

    private static IEnumerable<(string Name, byte[] Bytes)> MediaOfEveryKind() =>
    [
        ("a.png", Samples.Png()), ("b.jpg", Inspecting.Taken(Samples.Jpeg()).Cleaned!), ("c.jpeg", Inspecting.Taken(Samples.Jpeg(6)).Cleaned!),
        ("d.webp", Samples.WebP(Samples.Lossy())), ("e.gif", Samples.Gif()), ("f.avif", Samples.Avif()), ("g.pdf", Samples.Pdf()),
        ("h.mp4", Samples.Mp4()), ("i.webm", Samples.WebM()), ("j.vtt", Samples.Captions()),
    ];

    [Fact]
    public async Task A_folder_that_is_not_empty_is_refused()
    {
        await using var small = new SmallPortal();
        using var target = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(target.Path, "mine.txt"), "mine");
        var fault = await Assert.ThrowsAsync<ContentException>(() => small.Portal.ExportAsync(target.Path));

        Assert.Contains("The folder is not empty", fault.Message, StringComparison.Ordinal);
        Assert.Equal(["mine.txt"], Directory.EnumerateFileSystemEntries(target.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Drafts_and_withdrawn_pages_are_not_exported()
    {
        await using var small = new SmallPortal();
        await small.Portal.EditAsync(async editor =>
        {
            await editor.SaveAsync("basics/draft", SmallContent.Page("Draft"));
            await editor.SaveAsync("basics/first", SmallContent.Page("Later words"));
            await editor.WithdrawAsync("basics/second", null);
        });
        using var target = new TemporaryFolder();
        await small.Portal.ExportAsync(target.Path);

        Assert.Equal(["first.md"], Directory.EnumerateFiles(Path.Combine(target.Path, "basics")).Select(Path.GetFileName));
        Assert.Contains("title: First steps", await File.ReadAllTextAsync(Path.Combine(target.Path, "basics", "first.md")), StringComparison.Ordinal);
    }

    internal static SortedDictionary<string, string> HashesOf(string directory) => new(
        Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(directory, file),
            file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))),
        StringComparer.Ordinal);
}
