using Microsoft.Playwright;

namespace ImmunoEd.Tests.Browser;

/// <summary>A reader's browser window on the portal; everything that its pages complain of is kept.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly Uri site;

    private Visit(IBrowserContext context, IPage page, Uri site) => (this.context, Page, this.site) = (context, page, site);

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public HashSet<string> ForeignRequests { get; } = [];

    /// <param name="host">Passkeys are made for <c>localhost</c>, and for no address in figures.</param>
    public static async Task<Visit> StartAsync(BrowserFixture browser, Portal portal, int width = 1280, BrowserNewContextOptions? options = null, string? host = null)
    {
        options ??= new();
        options.ViewportSize = new() { Width = width, Height = width < 500 ? 700 : 900 };
        var context = await browser.Browser.NewContextAsync(options);
        var visit = new Visit(context, await context.NewPageAsync(), host is null ? portal.Address : new UriBuilder(portal.Address) { Host = host }.Uri);
        visit.Page.Console += (_, message) => visit.Complain(message);
        visit.Page.PageError += (_, error) => visit.Complaints.Add($"{visit.Page.Url}: {error}");
        visit.Page.Request += (_, request) => visit.Note(request.Url);
        return visit;
    }

    public Task OpenAsync(string path) => Page.GotoAsync(new Uri(site, path).ToString(), new() { WaitUntil = WaitUntilState.Load });

    public Task<T> AskAsync<T>(string script) => Page.EvaluateAsync<T>(script);

    /// <summary>What axe finds on the page as it stands.</summary>
    /// <param name="contrastAlone">In other colors only contrast can differ.</param>
    public Task<IReadOnlyList<string>> AxeAsync(bool contrastAlone = false) => Page.AxeAsync(contrastAlone);

    public async Task<IReadOnlyList<BrowserContextCookiesResult>> CookiesAsync() => await context.CookiesAsync();

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Complain(IConsoleMessage message)
    {
        // The browser reports a page that is answered 400 or 404 as a failed resource: that is the test's own doing.
        if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource: the server responded with a status of 40", StringComparison.Ordinal))
            Complaints.Add($"{Page.Url}: {message.Text}");
    }

    private void Note(string url)
    {
        if (new Uri(url) is { Scheme: "http" or "https" } address && address.Authority != site.Authority)
            ForeignRequests.Add(url);
    }
}
