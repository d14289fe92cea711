using System.Net;
using System.Net.Http.Headers;
using ImmunoEd.Staff;
using ImmunoEd.Tests.Pages.Admin.Media;
using ImmunoEd.Tests.Publishing.Media;
using ImmunoEd.Tests.Staff;

namespace ImmunoEd.Tests.Pages;

/// <summary>How files are sent, whole and in parts, and to whom.</summary>
public sealed class MediaAnswerTests : IDisposable
{
    private const string Address = "/media/film.mp4";

    private readonly SmallPortal small = new();
    private readonly byte[] film = UploadTests.Film(2 * 1024 * 1024 + 99);

    public MediaAnswerTests() => small.Content.Write("media/film.mp4", film).Write("media/leaflet.pdf", Samples.Pdf()).Write("media/cell.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"/>");

    private Portal Portal => small.Portal;

    public void Dispose() => small.Dispose();

    [Theory]
    [InlineData(0L, 0L)]
    [InlineData(1_048_570L, 1_048_590L)]
    [InlineData(1_048_576L, 2_097_151L)]
    [InlineData(2_000_000L, null)]
    [InlineData(null, 50L)]
    public async Task A_part_is_sent_as_asked_for(long? from, long? to)
    {
        using var answer = await AskAsync(HttpMethod.Get, new RangeHeaderValue(from, to));
        var first = (int)(from ?? film.Length - to!.Value);
        var last = (int)(from is null ? film.Length - 1 : to ?? film.Length - 1);

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal($"bytes {first}-{last}/{film.Length}", answer.Content.Headers.ContentRange!.ToString());
        Assert.Equal(film[first..(last + 1)], await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_part_beyond_the_end_is_refused()
    {
        using var answer = await AskAsync(HttpMethod.Get, new RangeHeaderValue(film.Length, null));

        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, answer.StatusCode);
        Assert.Equal($"bytes */{film.Length}", answer.Content.Headers.ContentRange!.ToString());
    }

    [Fact]
    public async Task A_part_of_another_version_is_answered_with_the_whole()
    {
        using var head = await AskAsync(HttpMethod.Head);
        using var same = await AskAsync(HttpMethod.Get, new RangeHeaderValue(0, 9), head.Headers.ETag);
        using var other = await AskAsync(HttpMethod.Get, new RangeHeaderValue(0, 9), new EntityTagHeaderValue("\"other\""));

        Assert.Equal((HttpStatusCode.PartialContent, HttpStatusCode.OK), (same.StatusCode, other.StatusCode));
        Assert.Equal(film, await other.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task The_head_tells_the_length_and_the_whole_is_not_sent_twice()
    {
        using var head = await AskAsync(HttpMethod.Head);
        using var request = new HttpRequestMessage(HttpMethod.Get, Address) { Headers = { IfNoneMatch = { head.Headers.ETag! } } };
        using var again = await Portal.Client().SendAsync(request);

        Assert.Equal((HttpStatusCode.OK, (long?)film.Length), (head.StatusCode, head.Content.Headers.ContentLength));
        Assert.Equal("bytes", Assert.Single(head.Headers.AcceptRanges));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task A_drawing_stays_a_picture_and_a_document_can_be_read()
    {
        using var drawing = await Portal.Client().GetAsync("/media/cell.svg");
        using var document = await Portal.Client().GetAsync("/media/leaflet.pdf");

        Assert.Contains("sandbox", Policy(drawing), StringComparison.Ordinal);
        Assert.DoesNotContain("sandbox", Policy(document), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Policy(document), StringComparison.Ordinal);
        Assert.Equal(("inline", "leaflet.pdf"), (document.Content.Headers.ContentDisposition!.DispositionType, document.Content.Headers.ContentDisposition.FileName));
    }

    [Fact]
    public async Task What_only_a_draft_shows_is_no_address_to_the_public()
    {
        using var editor = await Portal.SignedInAsync(StaffRole.Editor);
        var name = await editor.UploadedAsync("secret.png", Samples.Png());
        await Portal.EditAsync(verbs => verbs.SaveAsync("basics/draft", SmallContent.Page("Draft", body: $"![Cells](/media/{name})")));
        using var before = await Portal.Client().GetAsync("/media/" + name);
        using var nothing = await Portal.Client().GetAsync("/media/nothing.png");
        using var sneaked = await Portal.Client().GetAsync("/admin/media/file/" + name);
        using var staff = await editor.GetAsync("/admin/media/file/" + name);
        using var cookie = await editor.GetAsync("/media/" + name);

        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
        Assert.Equal(Told(nothing), Told(before));
        Assert.Equal(await nothing.Content.ReadAsStringAsync(), (await before.Content.ReadAsStringAsync()).Replace(name, "nothing.png", StringComparison.Ordinal));
        Assert.StartsWith("/admin/sign-in", sneaked.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, true, HttpStatusCode.NotFound), (staff.StatusCode, staff.Headers.CacheControl!.NoStore, cookie.StatusCode));

        await Portal.EditAsync(verbs => verbs.PublishAsync("basics/draft"));
        Assert.Equal(HttpStatusCode.OK, (await Portal.Client().GetAsync("/media/" + name)).StatusCode);
        await Portal.EditAsync(verbs => verbs.WithdrawAsync("basics/draft", null));
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.Client().GetAsync("/media/" + name)).StatusCode);
    }

    [Fact]
    public async Task The_clinics_logo_is_public_and_stays()
    {
        using var editor = await Portal.SignedInAsync(StaffRole.Editor);
        var name = await editor.UploadedAsync("logo.png", Samples.Png());
        await using var clinic = Portal.With(small.Content.Path, new() { ["Site:Logo"] = "/media/" + name, ["Data:Directory"] = Portal.DataDirectory });

        Assert.Equal(HttpStatusCode.NotFound, (await Portal.Client().GetAsync("/media/" + name)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await clinic.Client().GetAsync("/media/" + name)).StatusCode);
    }

    [Fact]
    public async Task A_name_that_a_header_cannot_hold_is_sent_all_the_same()
    {
        small.Content.Write("media/größe 1.png", Samples.Png());
        using var answer = await Portal.Client().GetAsync("/media/gr%C3%B6%C3%9Fe%201.png");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("größe 1.png", answer.Content.Headers.ContentDisposition!.FileNameStar);
    }

    [Theory]
    [InlineData("/media/media.yml")]
    [InlineData("/media/..%2fcancer-types.yml")]
    [InlineData("/media/%2e%2e%2fcancer-types.yml")]
    [InlineData("/media/film.md")]
    public async Task The_folders_lists_and_transcripts_have_no_address(string address)
    {
        using var answer = await Portal.Client().GetAsync(address);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.BadRequest });
    }

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, RangeHeaderValue? range = null, EntityTagHeaderValue? only = null)
    {
        using var request = new HttpRequestMessage(method, Address);
        request.Headers.Range = range;
        request.Headers.IfRange = only is null ? null : new RangeConditionHeaderValue(only);
        return await Portal.Client().SendAsync(request);
    }

    private static string Policy(HttpResponseMessage answer) => Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

    private static string Told(HttpResponseMessage answer) =>
        string.Join('\n', answer.Headers.Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order());
}
