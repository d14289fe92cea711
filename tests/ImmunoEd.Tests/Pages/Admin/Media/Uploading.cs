using System.Net;
using AngleSharp.Html.Dom;
using ImmunoEd.Articles;
using ImmunoEd.Tests.Staff;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Tests.Pages.Admin.Media;

/// <summary>Sends files as the forms of the media library do.</summary>
internal static class Uploading
{
    public static Task<HttpResponseMessage> UploadAsync(this StaffBrowser browser, params (string Name, byte[] Bytes)[] files) =>
        browser.SendFilesAsync("/admin/media/upload", "main form[method=post]", "Files", files);

    /// <summary>Uploads one file that is taken, and tells its name in the library.</summary>
    public static async Task<string> UploadedAsync(this StaffBrowser browser, string name, byte[] bytes)
    {
        using var answer = await browser.UploadAsync((name, bytes));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString().Split('/')[^1];
    }

    /// <summary>Uploads a picture under a name of its own.</summary>
    public static Task<string> NewPictureAsync(this StaffBrowser browser, byte[] bytes) => browser.UploadedAsync($"{Guid.NewGuid():N}.png", bytes);

    public static async Task<HttpResponseMessage> SendFilesAsync(
        this StaffBrowser browser, string path, string form, string field, (string Name, byte[] Bytes)[] files, Dictionary<string, string>? fields = null)
    {
        var page = await browser.PageAsync(path);
        var element = page.QuerySelector(form) ?? throw new InvalidOperationException($"There is no {form} at {path}.");
        using var content = new MultipartFormDataContent();
        foreach (var input in element.QuerySelectorAll("input[type=hidden][name]").OfType<IHtmlInputElement>().Where(input => fields?.ContainsKey(input.Name!) != true))
            content.Add(new StringContent(input.Value), input.Name!);
        foreach (var (name, value) in fields ?? [])
            content.Add(new StringContent(value), name);
        foreach (var (name, bytes) in files)
            content.Add(new ByteArrayContent(bytes), field, name);
        return await browser.Client.PostAsync(element.GetAttribute("action") ?? path, content);
    }

    public static Task<HttpResponseMessage> ReplaceAsync(this StaffBrowser browser, string name, string fileName, byte[] bytes) =>
        browser.SendFilesAsync($"/admin/media/{name}", "form[action$=Replace]", "Upload", [(fileName, bytes)]);

    public static Task<HttpResponseMessage> CaptionAsync(this StaffBrowser browser, string name, byte[] bytes) =>
        browser.SendFilesAsync($"/admin/media/{name}", "form[action$=Caption]", "Upload", [("captions.vtt", bytes)]);

    public static Task<HttpResponseMessage> DescribeAsync(this StaffBrowser browser, string name, Dictionary<string, string> fields) =>
        browser.SendAsync($"/admin/media/{name}", fields, "form[action$=Describe]");

    public static Task<HttpResponseMessage> TranscribeAsync(this StaffBrowser browser, string name, string transcript) =>
        browser.SendAsync($"/admin/media/{name}", new() { ["Transcript"] = transcript }, "form[action$=Transcribe]");

    public static async Task<ContentFile?> FileAsync(this Portal portal, string name)
    {
        ContentFile? file = null;
        await portal.StoreAsync(async store => file = await store.Files.AsNoTracking().FirstOrDefaultAsync(f => f.Path == "media/" + name));
        return file;
    }

    public static async Task ShowAsync(this Portal portal, string address, string body) => await portal.EditAsync(async editor =>
    {
        await editor.SaveAsync(address, SmallContent.Page("Shows a file", body: body));
        await editor.PublishAsync(address);
    });
}
