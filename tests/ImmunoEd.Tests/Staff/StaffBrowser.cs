using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ImmunoEd.Tests.Staff;

/// <summary>A browser without scripts: it keeps cookies, and sends forms as they stand on the page.</summary>
internal sealed class StaffBrowser : IDisposable
{
    private readonly SocketsHttpHandler handler;

    public StaffBrowser(Uri address, CookieContainer? cookies = null)
    {
        Cookies = cookies ?? new CookieContainer();
        handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies };
        Client = new HttpClient(handler) { BaseAddress = address };
    }

    public CookieContainer Cookies { get; }

    public HttpClient Client { get; }

    public Task<HttpResponseMessage> GetAsync(string path) => Client.GetAsync(path);

    public async Task<IHtmlDocument> PageAsync(string path)
    {
        using var response = await Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.PageAsync();
    }

    /// <summary>Fills in a form of a page and sends it with everything that is hidden in it.</summary>
    /// <param name="form">Which form, by a selector; the first one in the page's main part if none is named.</param>
    public async Task<HttpResponseMessage> SendAsync(string path, Dictionary<string, string> fields, string form = "main form[method=post]")
    {
        using var response = await Client.GetAsync(path);
        var page = await response.PageAsync();
        return await SendAsync(page, path, fields, form);
    }

    public async Task<HttpResponseMessage> SendAsync(IHtmlDocument page, string path, Dictionary<string, string> fields, string form = "main form[method=post]")
    {
        var element = page.QuerySelector(form) ?? throw new InvalidOperationException($"There is no {form} at {path}: {page.Text("main")}");
        var values = element.QuerySelectorAll("input[type=hidden][name]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        foreach (var (name, value) in fields)
            values[name] = value;
        return await Client.PostAsync(element.GetAttribute("action") ?? path, new FormUrlEncodedContent(values));
    }

    public Task<HttpResponseMessage> SignInAsync(string email, string password, string? returnUrl = null) => SendAsync(
        "/admin/sign-in" + (returnUrl is null ? "" : "?returnUrl=" + Uri.EscapeDataString(returnUrl)),
        new() { ["Email"] = email, ["Password"] = password });

    public void Dispose()
    {
        Client.Dispose();
        handler.Dispose();
    }
}
