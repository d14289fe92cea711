using ImmunoEd.Publishing;
using ImmunoEd.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ImmunoEd.Pages.Admin.Export;

/// <summary>Takes the whole content out as one file, and brings such a file in.</summary>
[Authorize(StaffPolicies.Administrator)]
[RequestSizeLimit(ContentArchive.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = ContentArchive.MostBytes)]
public sealed class IndexModel(ContentArchive archive, TimeProvider clock) : AdminPage
{
    public override string Title => "Export and import";

    public override string CurrentMenu => "/admin/export";

    public IReadOnlyList<ContentFinding> Findings { get; private set; } = [];

    public ImportReport? Report { get; private set; }

    public void OnGet()
    {
    }

    // A POST, because it is written down in the audit trail.
    public async Task<FileStreamResult> OnPostExportAsync() =>
        File(await archive.ExportAsync(Actor, HttpContext.RequestAborted), "application/zip", $"immunoed-content-{clock.GetUtcNow():yyyy-MM-dd}.zip");

    public async Task<IActionResult> OnPostImportAsync(IFormFile? file)
    {
        if (file is null || file.Length == 0)
            return Refuse(new StaffProblem("import-file", "Choose a zip file first."));
        try
        {
            await using var content = file.OpenReadStream();
            Report = await archive.ImportAsync(content, Actor, HttpContext.RequestAborted);
            return Page();
        }
        catch (ContentException fault)
        {
            Findings = fault.Findings;
            return Refuse(new StaffProblem("import-file", "Nothing was taken: something in the file has to be mended first. The list is below."));
        }
    }
}
