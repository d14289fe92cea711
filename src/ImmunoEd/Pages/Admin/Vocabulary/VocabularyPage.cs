using ImmunoEd.Publishing;
using ImmunoEd.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ImmunoEd.Pages.Admin.Vocabulary;

/// <summary>A page about one entry of the vocabulary: where a form began, and how a refused act is shown.</summary>
[Authorize(StaffPolicies.Administrator)]
public abstract class VocabularyPage : AdminPage
{
    protected const string AllWords = "/admin/vocabulary";

    public override string CurrentMenu => AllWords;

    /// <summary>The mark of the entry that the form showed.</summary>
    [BindProperty]
    public string? Began { get; set; }

    public Refusal? Refusal { get; private set; }

    public bool IsChangedMeanwhile => Refusal?.Kind == RefusalKind.Changed;

    /// <summary>After an act: on with a notice, or this page again with the reason and what was typed.</summary>
    protected async Task<IActionResult> AnswerAsync(Refusal? refusal, string notice)
    {
        if (refusal is null)
            return Done(notice, AllWords);

        Refusal = refusal;
        Response.StatusCode = refusal.Kind == RefusalKind.Changed ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return await ShowAsync() ? Page() : NotFound();
    }

    /// <summary>Fills what stands around the form; false where there is no such entry.</summary>
    protected abstract Task<bool> ShowAsync();
}
