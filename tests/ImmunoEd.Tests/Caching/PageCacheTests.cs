using System.IO.Compression;
using System.Net;
using ImmunoEd.Publishing;
using ImmunoEd.Tests.Commands;
using ImmunoEd.Tests.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace ImmunoEd.Tests.Caching;

/// <summary>What is kept of readers' pages, and that nobody is ever shown what was changed.</summary>
public sealed class PageCacheTests : IAsyncDisposable
{
    private readonly SmallContent content = new();
    private readonly Portal portal;
    private readonly Desk desk;
    private readonly HttpClient reader;
    private readonly Gate gate = new();

    public PageCacheTests()
    {
        portal = Portal.With(content.Path).Configured(services => services.Configure<MvcOptions>(options => options.Filters.Add(gate)));
        desk = new Desk(portal);
        reader = portal.Client();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/basics")]
    [InlineData("/basics/first")]
    [InlineData("/basics/first.md")]
    [InlineData("/cancer-types/melanoma")]
    [InlineData("/topics/overview")]
    [InlineData("/glossary/antibody")]
    [InlineData("/sitemap.xml")]
    [InlineData("/feed.xml")]
    [InlineData("/llms.txt")]
    [InlineData("/robots.txt")]
    public async Task The_second_reader_gets_what_was_made_for_the_first(string path)
    {
        Assert.False(await IsKeptAsync(path));
        Assert.True(await IsKeptAsync(path));
        Assert.True(await IsKeptAsync(path + "?utm_source=mail"));
    }

    [Fact]
    public async Task A_page_is_made_once_for_all_who_unpack_it_in_their_own_ways()
    {
        var id = await desk.PublishedAsync();
        await MadeOnceAsync("You sit in a chair.");

        await desk.SaveAsync(id, Desk.Changed);
        Assert.Null(await desk.SignOffAsync(id));
        Assert.Null(await desk.PublishAsync(id, "A softer chair"));
        await MadeOnceAsync("You sit in a soft chair.");

        async Task MadeOnceAsync(string words)
        {
            var before = gate.Made;
            foreach (var encoding in new[] { "br", "gzip", "identity" })
                Assert.Contains(words, await UnpackedAsync("/basics/infusion", encoding), StringComparison.Ordinal);
            Assert.Equal(before + 1, gate.Made);
        }
    }

    [Theory]
    [InlineData("/search?q=melanoma")]
    [InlineData("/search.json?q=melanoma")]
    [InlineData("/admin/sign-in")]
    [InlineData("/no-such-page")]
    [InlineData("/health/ready")]
    public async Task What_is_one_persons_or_an_error_is_made_each_time(string path)
    {
        await IsKeptAsync(path);
        Assert.False(await IsKeptAsync(path));
    }

    [Fact]
    public async Task A_published_text_is_shown_at_once_wherever_it_stands()
    {
        var id = await desk.PublishedAsync();
        string[] paths = ["/basics/infusion", "/basics/infusion.md", "/basics", "/cancer-types/melanoma", "/cancer-types/skin-cancer", "/sitemap.xml", "/feed.xml", "/llms.txt"];
        foreach (var path in paths)
            Assert.Contains("infusion", await reader.GetStringAsync(path), StringComparison.OrdinalIgnoreCase);

        await desk.SaveAsync(id, Desk.Ready with { Title = "The day of your drip", Topics = ["fatigue"] });
        Assert.Null(await desk.SignOffAsync(id));
        Assert.Null(await desk.PublishAsync(id, "A new name"));

        foreach (var path in paths.Where(path => path != "/sitemap.xml"))
            Assert.Contains("The day of your drip", await reader.GetStringAsync(path), StringComparison.Ordinal);
        Assert.Contains("The day of your drip", await reader.GetStringAsync("/topics/fatigue"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_page_is_gone_at_once_from_everywhere()
    {
        var id = await desk.PublishedAsync();
        string[] lists = ["/basics", "/cancer-types/melanoma", "/sitemap.xml", "/feed.xml", "/llms.txt"];
        foreach (var path in lists.Append("/basics/infusion"))
            await reader.GetStringAsync(path);

        Assert.Null(await desk.WithdrawAsync(id));

        using var gone = await reader.GetAsync("/basics/infusion");
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        foreach (var path in lists)
            Assert.DoesNotContain("/basics/infusion", await reader.GetStringAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renamed_page_leads_on_at_once()
    {
        var id = await desk.PublishedAsync();
        await reader.GetStringAsync("/basics/infusion");

        Assert.Null(await desk.RenameAsync(id, "drip"));

        using var moved = await reader.GetAsync("/basics/infusion");
        Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
        Assert.Contains("/basics/drip", (await reader.PageAsync("/basics")).QuerySelector("main")!.Links());
    }

    [Fact]
    public async Task A_page_that_names_another_shows_its_new_title_at_once()
    {
        var second = await desk.IdOfAsync("second");
        Assert.Contains("Second steps", await reader.GetStringAsync("/basics/first"), StringComparison.Ordinal);

        await desk.SaveAsync(second, Desk.Ready with { Title = "Steps that follow" });
        Assert.Null(await desk.SignOffAsync(second));
        Assert.Null(await desk.PublishAsync(second, "A new name"));

        Assert.Contains("Steps that follow", await reader.GetStringAsync("/basics/first"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_publish_leaves_what_does_not_show_it()
    {
        foreach (var path in new[] { "/glossary/antibody", "/side-effects", "/about", "/cancer-types/lung-cancer" })
            await IsKeptAsync(path);

        await desk.PublishedAsync();

        foreach (var path in new[] { "/glossary/antibody", "/side-effects", "/about", "/cancer-types/lung-cancer" })
            Assert.Equal($"{path} True", $"{path} {await IsKeptAsync(path)}");
    }

    [Fact]
    public async Task What_a_slow_request_made_of_the_old_text_is_never_shown_after_a_publish()
    {
        var id = await desk.PublishedAsync();
        var slow = gate.HoldAsync("/basics/infusion");
        var old = reader.GetStringAsync("/basics/infusion");
        await slow;
        await desk.SaveAsync(id, Desk.Changed);
        Assert.Null(await desk.SignOffAsync(id));
        Assert.Null(await desk.PublishAsync(id, "A softer chair"));
        gate.Open();

        Assert.Contains("You sit in a chair.", await old, StringComparison.Ordinal);
        Assert.Contains("You sit in a soft chair.", await reader.GetStringAsync("/basics/infusion"), StringComparison.Ordinal);
        Assert.Contains("You sit in a soft chair.", await reader.GetStringAsync("/basics/infusion"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_who_turns_away_does_not_take_the_page_from_those_who_wait_with_them()
    {
        var slow = gate.HoldAsync("/basics/first");
        using var leaves = new CancellationTokenSource();
        var first = reader.GetStringAsync("/basics/first", leaves.Token);
        await slow;
        var second = reader.GetStringAsync("/basics/first");
        // The second waits for the first one's page, and the server hears of the first one's leaving, in a moment that nothing tells.
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        gate.Open();

        Assert.Contains("</html>", await second, StringComparison.Ordinal);
        Assert.Equal(1, gate.Made);
    }

    [Fact]
    public async Task What_another_process_imports_is_shown_soon()
    {
        await reader.GetStringAsync("/basics/first");
        content.Write("basics/first.md", SmallContent.Page("First steps anew", "cancerTypes: [melanoma]\ntopics: [overview]"));

        var imported = await CommandProcess.RunAsync(["import", content.Path, $"--Data:Directory={portal.DataDirectory}"]);
        Assert.Equal(0, imported.ExitCode);

        await Eventually.TrueAsync(async () => (await reader.GetStringAsync("/basics/first")).Contains("First steps anew", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_number_that_is_set_stands_on_pages_that_were_kept()
    {
        await reader.GetStringAsync("/side-effects/when-to-call");

        await portal.WithServicesAsync(services => services.GetRequiredService<ClinicSettings>().SaveAsync(new Dictionary<string, string> { ["Site:EmergencyNumber"] = "112" }, Desk.Ada, default));

        Assert.Contains("tel:112", await reader.GetStringAsync("/side-effects/when-to-call"), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        gate.Open();
        reader.Dispose();
        await portal.DisposeAsync();
        content.Dispose();
    }

    // The cache says how old its answer is; what was just made has no age.
    private async Task<bool> IsKeptAsync(string path)
    {
        using var answer = await reader.GetAsync(path);
        return answer.Headers.Age is not null;
    }

    private async Task<string> UnpackedAsync(string path, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { AcceptEncoding = { new(encoding) } } };
        using var answer = await reader.SendAsync(request);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        await using var body = await answer.Content.ReadAsStreamAsync();
        await using Stream unpacked = encoding switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var text = new StreamReader(unpacked);
        return await text.ReadToEndAsync();
    }

    /// <summary>Counts what is made, and holds one request between reading the store and making the page.</summary>
    private sealed class Gate : IAsyncResultFilter
    {
        private readonly TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private string? path;
        private int made;

        public int Made => made;

        public Task HoldAsync(string heldPath)
        {
            path = heldPath;
            return held.Task;
        }

        public void Open() => open.TrySetResult();

        public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
        {
            Interlocked.Increment(ref made);
            if (path is not null && context.HttpContext.Request.Path == Interlocked.Exchange(ref path, null))
            {
                held.TrySetResult();
                await open.Task;
            }

            await next();
        }
    }
}
