using ImmunoEd.Publishing;
using ImmunoEd.Publishing.Media;
using ImmunoEd.Staff;
using Microsoft.AspNetCore.Mvc;

namespace ImmunoEd.Pages.Admin.Media;

/// <param name="Refusal">Why the file was not taken; null where it was.</param>
public sealed record UploadedFile(string FileName, string? Name, string? Refusal)
{
    public string? Address => Name is null ? null : $"/admin/media/{Name}";
}

[TakesFiles]
[RequestSizeLimit(TakesFilesAttribute.LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = TakesFilesAttribute.LargestForm)]
public sealed class UploadModel(MediaLibrary library) : AdminPage
{
    private const string Json = "application/json";

    public override string Title => "Upload files";

    public override string CurrentMenu => "/admin/media";

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    public IReadOnlyList<UploadedFile> Uploaded { get; private set; } = [];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Uploaded = await UploadAsync();
        if (Request.Headers.Accept.ToString().StartsWith(Json, StringComparison.Ordinal))
            return new JsonResult(Uploaded);
        if (Uploaded.Count == 0)
            return Refuse(new StaffProblem("Files", "Choose one file or more."));

        var refused = Uploaded.Where(file => file.Refusal is not null).ToList();
        if (refused.Count > 0)
            return refused.Select(file => Refuse(new StaffProblem("Files", $"{file.FileName}: {file.Refusal}"))).Last();
        return Uploaded is [var only]
            ? Done($"Uploaded as {only.Name}.", only.Address!)
            : Done($"{Uploaded.Count} files were uploaded. Open each one and say what it shows.", "/admin/media");
    }

    // Captions last: the film that they belong to may come with them.
    private async Task<List<UploadedFile>> UploadAsync()
    {
        var uploaded = new List<UploadedFile>();
        foreach (var file in Files.OrderBy(file => file.FileName.EndsWith(MediaType.WebVtt.Extension, StringComparison.OrdinalIgnoreCase)))
        {
            await using var content = file.OpenReadStream();
            var outcome = await library.UploadAsync(content, file.FileName, Actor, HttpContext.RequestAborted);
            uploaded.Add(new UploadedFile(MediaLibrary.ShownName(file.FileName), outcome.File?.Name, outcome.Refusal?.Sentence));
        }

        return uploaded;
    }
}
