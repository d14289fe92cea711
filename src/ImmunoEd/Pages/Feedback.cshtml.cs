using System.Data.Common;
using ImmunoEd.Articles;
using ImmunoEd.Caching;
using ImmunoEd.Counting;
using ImmunoEd.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages;

/// <summary>
/// Takes what readers say at the end of a page, without a cookie and without knowing who they are.
/// Whoever is heard goes back to that page, to its thanks: it is the same page for everybody, and to load it again sends nothing twice.
/// </summary>
[IgnoreAntiforgeryToken]
[RequestSizeLimit(16 * 1024)]
[ResponseCache(NoStore = true)]
[Counted(false)]
[Kept(false)]
public sealed class FeedbackModel(ArticleStore store, FeedbackLimit limit, PageCounts counts, MistakeReports mistakes) : PublicPage
{
    private const string Thanks = "#feedback-sent";

    private string title = "Tell us about a page";

    public override string Title => title;

    public override bool NoIndex => true;

    public string Explanation { get; private set; } = "At the end of each page you can say if it helped you, and report a mistake.";

    public LivePage? About { get; private set; }

    /// <summary>Set where something was typed that could not be taken yet.</summary>
    public MistakeForm? Form { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (RequestOrigin.IsThisSite(Request) != true)
            return Say(StatusCodes.Status403Forbidden, "This did not come from our page", "Please open the page on this site, and use the form at its end.");
        if (await FeedbackForm.ReadAsync(Request, HttpContext.RequestAborted) is not { } form)
            return Say(StatusCodes.Status400BadRequest, "We could not read that", "It is too long, or not a form of ours. Please go back and try again.");
        if (!limit.Allows())
            return Busy(form);
        About = await LivePage.FindAsync(store, form.Page, HttpContext.RequestAborted);
        if (About is null)
            return Say(StatusCodes.Status404NotFound, "We cannot find that page", "The page that you wrote about is no longer here.");
        if (!limit.Allows(About.Address))
            return Busy(form);

        return form.Mistake is { } mistake ? await ReportAsync(About.Address, mistake)
            : form.IsHelpful is { } isHelpful ? Count(About.Address, isHelpful)
            : Say(StatusCodes.Status400BadRequest, "We could not read that", "Please go back and choose Yes or No.");
    }

    private StatusCodeResult Count(string page, bool isHelpful)
    {
        counts.Add(page, isHelpful ? PageCountKind.Helpful : PageCountKind.NotHelpful);
        return Thank(page);
    }

    private async Task<ActionResult> ReportAsync(string page, string mistake)
    {
        var sentence = FeedbackForm.SentenceOf(mistake);
        if (ProblemOf(sentence) is { } problem)
            return Refuse(StatusCodes.Status422UnprocessableEntity, mistake, problem);
        try
        {
            return await mistakes.KeepAsync(page, sentence, HttpContext.RequestAborted)
                ? Thank(page)
                : Refuse(StatusCodes.Status429TooManyRequests, mistake, "Many people wrote to us about this today, and we will look at it. We cannot take more for now.");
        }
        catch (Exception fault) when (fault is DbException or DbUpdateException)
        {
            return Refuse(StatusCodes.Status503ServiceUnavailable, mistake, "We cannot keep your words just now. Please try again in a few minutes.");
        }
    }

    private static string? ProblemOf(string sentence) => sentence.Length switch
    {
        0 => "Please write what is wrong on the page.",
        > ReportedMistake.MostCharacters => $"Please use at most {ReportedMistake.MostCharacters} characters. Yours are {sentence.Length}.",
        _ => PrivateWords.AreInSentence(sentence) ? "Please leave out names, phone numbers and email addresses. Long numbers cannot be sent either." : null,
    };

    private StatusCodeResult Thank(string page)
    {
        Response.Headers.Location = page + Thanks;
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private PageResult Busy(FeedbackForm form)
    {
        Response.Headers.RetryAfter = "60";
        const string Sentence = "Many people are writing to us just now. Please try again in a minute.";
        return About is not null && form.Mistake is { } mistake
            ? Refuse(StatusCodes.Status429TooManyRequests, mistake, Sentence)
            : Say(StatusCodes.Status429TooManyRequests, "Please wait a minute", Sentence);
    }

    private PageResult Refuse(int status, string mistake, string problem)
    {
        Form = new MistakeForm(About!.Address, mistake, problem);
        return Say(status, "Your report was not sent yet", $"It is about the page “{About.Title}”.");
    }

    private PageResult Say(int status, string heading, string explanation)
    {
        Response.StatusCode = status;
        (title, Explanation) = (heading, explanation);
        return Page();
    }
}
