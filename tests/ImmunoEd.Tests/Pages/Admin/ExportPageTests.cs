using System.IO.Compression;
using System.Net;
using System.Text;
using ImmunoEd.Staff;
using ImmunoEd.Tests.Staff;

namespace ImmunoEd.Tests.Pages.Admin;

public sealed class ExportPageTests : IClassFixture<SmallPortal>, IAsyncLifetime
{
    private readonly SmallPortal small;
    private StaffBrowser administrator = null!;

    public ExportPageTests(SmallPortal small) => this.small = small;

    public async Task InitializeAsync() => administrator = await small.Portal.SignedInAsync(StaffRole.Administrator);

    [Fact]
    public async Task What_was_exported_is_the_content_folder_byte_for_byte()
    {
        using var answer = await administrator.SendAsync("/admin/export", [], "form[action*='handler=Export']");

        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            Directory.EnumerateFiles(small.Content.Path, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(small.Content.Path, path).Replace('\\', '/')).Order(),
            zip.Entries.Select(entry => entry.FullName).Order());
        foreach (var entry in zip.Entries)
            Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(small.Content.Path, entry.FullName)), await BytesAsync(entry));
    }

    [Fact]
    public async Task A_page_in_an_imported_file_is_live()
    {
        var page = await ImportAsync(Zip(("basics/brought.md", SmallContent.Page("Brought in a file"))));

        Assert.StartsWith("1 added, 0 updated", page.Text(".done"), StringComparison.Ordinal);
        Assert.Equal("Brought in a file", (await small.Portal.Client().PageAsync("/basics/brought")).Text("h1"));
    }

    [Fact]
    public async Task Faults_are_listed_with_file_and_line_and_nothing_is_taken()
    {
        var page = await ImportAsync(Zip(("basics/good.md", SmallContent.Page("Good")), ("basics/bad.md", SmallContent.Page("Bad", "cancerTypes: [no-such-cancer]"))));

        Assert.Contains("basics/bad.md, line 4", page.Text("section[aria-labelledby=findings-heading]"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await small.Portal.Client().GetAsync("/basics/good")).StatusCode);
    }

    [Theory]
    [InlineData("../escaped.md")]
    [InlineData("/etc/escaped.md")]
    [InlineData("basics/../../escaped.md")]
    [InlineData("basics\\..\\escaped.md")]
    [InlineData("basics/deep/escaped.md")]
    [InlineData(".hidden/escaped.md")]
    [InlineData("c:escaped.md")]
    public async Task A_name_that_leads_elsewhere_is_refused(string name)
    {
        var page = await ImportAsync(Zip((name, SmallContent.Page("Escaped"))));

        Assert.Contains("This name cannot be taken", page.Text("section[aria-labelledby=findings-heading]"), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Path.GetTempPath(), "escaped.md"));
    }

    [Fact]
    public async Task A_bomb_is_refused()
    {
        var page = await ImportAsync(Zip(("basics/bomb.md", new string('a', 20 * 1024 * 1024))));

        Assert.Contains("far larger unpacked", page.Text("section[aria-labelledby=findings-heading]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_zip_file_is_refused_with_a_sentence()
    {
        var page = await ImportAsync(Encoding.UTF8.GetBytes("This is a letter."));

        Assert.Contains("This is not a zip file", page.Text("section[aria-labelledby=findings-heading]"), StringComparison.Ordinal);
    }

    public Task DisposeAsync()
    {
        administrator.Dispose();
        return Task.CompletedTask;
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> ImportAsync(byte[] file)
    {
        var form = (await administrator.PageAsync("/admin/export")).QuerySelector("form[action*='handler=Import']")!;
        using var content = new MultipartFormDataContent
        {
            { new StringContent(form.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new ByteArrayContent(file), "file", "content.zip" },
        };
        using var answer = await administrator.Client.PostAsync(form.GetAttribute("action"), content);
        return await answer.PageAsync();
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    private static async Task<byte[]> BytesAsync(ZipArchiveEntry entry)
    {
        using var bytes = new MemoryStream();
        await using var content = await entry.OpenAsync();
        await content.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
