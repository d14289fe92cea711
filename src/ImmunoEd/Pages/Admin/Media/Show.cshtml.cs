using ImmunoEd.Articles;
using ImmunoEd.Publishing;
using ImmunoEd.Publishing.Media;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages.Admin.Media;

[TakesFiles]
[RequestSizeLimit(TakesFilesAttribute.LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = TakesFilesAttribute.LargestForm)]
public sealed class ShowModel(ArticleStore store, MediaLibrary library, MediaUses uses) : MediaPage(store)
{
    public override string Title => Name;

    [BindProperty]
    public string? Alternative { get; set; }

    [BindProperty]
    public bool IsDecorative { get; set; }

    [BindProperty]
    public string? FileTitle { get; set; }

    [BindProperty]
    public string? Transcript { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public MediaType Type => MediaType.Of(Item.Path)!;

    public IReadOnlyList<MediaUse> Uses { get; private set; } = [];

    public bool IsPublic { get; private set; }

    public string? Markdown => MediaMarkdown.Of(Item.Path, MediaDescription.Of(Item));

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
            return NotFound();
        await FillAsync();
        (Alternative, IsDecorative, FileTitle, Transcript) = (Item.Alternative, Item.IsDecorative, Item.Title, Item.Transcript);
        return Page();
    }

    public Task<IActionResult> OnPostDescribeAsync() => ActAsync(
        "Alternative", "The description is saved.", () => library.DescribeAsync(Name, Version, new MediaDescription(Alternative, IsDecorative, FileTitle), Actor, HttpContext.RequestAborted));

    public Task<IActionResult> OnPostReplaceAsync() => ActAsync(
        "Replacement", "Replaced. Its address is the same, and the pages that show it are made anew.",
        () => WithUploadAsync((content, name) => library.ReplaceAsync(Name, Version, content, name, Actor, HttpContext.RequestAborted)));

    public Task<IActionResult> OnPostCaptionAsync() => ActAsync(
        "Captions", "The captions are saved.", () => WithUploadAsync((content, name) => library.CaptionAsync(Name, Version, content, name, Actor, HttpContext.RequestAborted)));

    public Task<IActionResult> OnPostTranscribeAsync() => ActAsync(
        "Transcript", "The transcript is saved.", () => library.TranscribeAsync(Name, Version, Transcript, Actor, HttpContext.RequestAborted));

    protected override async Task FillAsync()
    {
        Uses = await uses.OfAsync(Item, HttpContext.RequestAborted);
        IsPublic = await Store.PublicFiles().AnyAsync(file => file.Path == Item.Path, HttpContext.RequestAborted);
    }

    private async Task<IActionResult> ActAsync(string field, string notice, Func<Task<Refusal?>> act)
    {
        if (!await FindAsync())
            return NotFound();
        var (alternative, isDecorative, title, transcript) = (Alternative, IsDecorative, FileTitle, Transcript);
        var refusal = await act();
        (Alternative, IsDecorative, FileTitle, Transcript) = field switch
        {
            "Alternative" => (alternative, isDecorative, title, Item.Transcript),
            "Transcript" => (Item.Alternative, Item.IsDecorative, Item.Title, transcript),
            _ => (Item.Alternative, Item.IsDecorative, Item.Title, Item.Transcript),
        };
        return await AnswerAsync(refusal, field, notice, Address);
    }

    private async Task<Refusal?> WithUploadAsync(Func<Stream, string, Task<Refusal?>> act)
    {
        if (Upload is null)
            return Refusal.NotReady("Choose a file.");
        await using var content = Upload.OpenReadStream();
        return await act(content, Upload.FileName);
    }
}
