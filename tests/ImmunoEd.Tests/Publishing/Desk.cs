using ImmunoEd.Articles;
using ImmunoEd.Auditing;
using ImmunoEd.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ImmunoEd.Tests.Publishing;

/// <summary>The staff of a small portal at work: every act is a request of its own.</summary>
internal sealed class Desk(Portal portal)
{
    public const string Signature = "Dr. Ada Smith, MD";
    public const string Address = "/basics/infusion";

    public static Actor Ann { get; } = new("account-ann", "Ann Writer");

    public static Actor Bob { get; } = new("account-bob", "Bob Writer");

    public static Actor Ada { get; } = new("account-ada", "Ada Smith");

    /// <summary>Lacks nothing that a publish asks for but the sign-off.</summary>
    public static ArticleForm Ready { get; } = new()
    {
        Title = "Your first infusion",
        Summary = "What will happen on the day.",
        CancerTypes = ["melanoma"],
        KeyPoints = ["You can bring a friend.", "It takes about an hour.", "Tell the nurse how you feel."],
        NextSteps = ["Pack a snack."],
        Sources = [new SourceRow { Title = "A guide", Publisher = "A clinic", Url = "https://example.org/guide", Accessed = new DateOnly(2026, 11, 1) }],
        Body = "You sit in a chair.\n\nThe nurse puts a thin tube in your arm.\n",
    };

    public static ArticleForm Changed { get; } = Ready with { Body = "You sit in a soft chair.\n\nThe nurse puts a thin tube in your arm.\n" };

    public async Task<int> CreateAsync(ArticleForm? form = null, Actor? by = null, string slug = "infusion", string section = "basics")
    {
        var made = await AskAsync((Drafting drafting) => drafting.CreateAsync(section, slug, form ?? Ready, by ?? Ann, null, default));
        Assert.Null(made.Refusal);
        return made.Article!.Id;
    }

    /// <summary>An article with a signed text that readers see.</summary>
    public async Task<int> PublishedAsync(string slug = "infusion")
    {
        var id = await CreateAsync(slug: slug);
        Assert.Null(await SignOffAsync(id));
        Assert.Null(await PublishAsync(id));
        return id;
    }

    public async Task<SaveOutcome> SaveAsync(int id, ArticleForm form, Actor? by = null, int? from = null)
    {
        var began = from ?? await LatestAsync(id);
        return await AskAsync((Drafting drafting) => drafting.SaveAsync(id, began, form, by ?? Ann, default));
    }

    public Task<Refusal?> RestoreAsync(int id, int revisionId, Actor by) =>
        AskAsync((Drafting drafting) => drafting.RestoreAsync(id, revisionId, by, default));

    public async Task<Refusal?> SubmitAsync(int id, int? seen = null, string? comment = null)
    {
        var revision = seen ?? await LatestAsync(id);
        return await AskAsync((Workflow workflow) => workflow.SubmitAsync(id, revision, Ann, comment, default));
    }

    public async Task<Refusal?> ReturnAsync(int id, int? seen = null, string? comment = "Say how long it takes.")
    {
        var revision = seen ?? await LatestAsync(id);
        return await AskAsync((Workflow workflow) => workflow.ReturnAsync(id, revision, Ada, comment, default));
    }

    public async Task<Refusal?> SignOffAsync(int id, Actor? by = null, int? seen = null, string signature = Signature, string? comment = null)
    {
        var revision = seen ?? await LatestAsync(id);
        return await AskAsync((Workflow workflow) => workflow.SignOffAsync(id, revision, by ?? Ada, signature, comment, default));
    }

    public async Task<Refusal?> PublishAsync(int id, string? note = null, string? gradeReason = null, int? seen = null)
    {
        var revision = seen ?? await LatestAsync(id);
        return await AskAsync((Workflow workflow) => workflow.PublishAsync(id, revision, Ada, note, gradeReason, default));
    }

    public Task<Refusal?> WithdrawAsync(int id, string? comment = "It is out of date.", string? replacement = null) =>
        AskAsync((Workflow workflow) => workflow.WithdrawAsync(id, Ada, comment, replacement, default));

    public Task<Refusal?> RenameAsync(int id, string slug) => AskAsync((Workflow workflow) => workflow.RenameAsync(id, slug, Ada, default));

    public async Task<Refusal?> PublishAtAsync(int id, DateTime at, string? note = null, int? seen = null)
    {
        var revision = seen ?? await LatestAsync(id);
        return await AskAsync((Schedule schedule) => schedule.PublishAtAsync(id, revision, at, Ada, note, null, default));
    }

    public Task<Refusal?> WithdrawAtAsync(int id, DateTime at, string? comment = "It is out of date.", string? replacement = null) =>
        AskAsync((Schedule schedule) => schedule.WithdrawAtAsync(id, at, Ada, comment, replacement, default));

    public Task<int> RunDueAsync() => AskAsync((Schedule schedule) => schedule.RunDueAsync(default));

    public Task<PublishReport> CheckAsync(ArticleForm form, string slug = "infusion") =>
        AskAsync((PublishChecks checks) => checks.CheckAsync("basics", slug, ArticleFileWriter.Write(form), default));

    /// <summary>The act is refused, and not a row was written or changed.</summary>
    public async Task<Refusal> RefusedAsync(Func<Task<Refusal?>> act)
    {
        var before = await RowsAsync();
        var refusal = await act();
        Assert.Equal(before, await RowsAsync());
        Assert.NotNull(refusal);
        return refusal;
    }

    public Task<Article> ArticleAsync(int id) => AskAsync((ArticleStore store) => store.Articles.AsNoTracking().SingleAsync(article => article.Id == id));

    public Task<int> IdOfAsync(string slug) => AskAsync((ArticleStore store) => store.Articles.Where(article => article.Slug == slug).Select(article => article.Id).SingleAsync());

    public async Task<int> LatestAsync(int id) => (await ArticleAsync(id)).LatestRevisionId!.Value;

    public Task<ArticleForm> LatestFormAsync(int id) => AskAsync(async (ArticleStore store) =>
    {
        var latest = await store.Articles.Where(article => article.Id == id).Select(article => article.LatestRevisionId).SingleAsync();
        return ArticleForm.Read(await store.Revisions.Where(revision => revision.Id == latest).Select(revision => revision.Source).SingleAsync());
    });

    public Task<ScheduledChange?> ScheduledAsync(int id) => AskAsync((ArticleStore store) => store.ScheduledChanges.AsNoTracking().SingleOrDefaultAsync(change => change.ArticleId == id));

    /// <summary>What the trail says was done to the article, oldest first.</summary>
    public Task<List<string>> ActsAsync(string address = Address) =>
        AskAsync((ArticleStore store) => store.Set<AuditEntry>().Where(entry => entry.Subject == address).OrderBy(entry => entry.Id).Select(entry => entry.Act).ToListAsync());

    /// <summary>What readers are told of the review.</summary>
    public async Task<string> ReviewAsync(string path = Address)
    {
        using var client = portal.Client();
        return (await client.PageAsync(path)).Text(".review dd");
    }

    public async Task<int> StatusAsync(string path = Address)
    {
        using var client = portal.Client();
        using var answer = await client.GetAsync(path);
        return (int)answer.StatusCode;
    }

    public async Task<string> PageTextAsync(string path = Address)
    {
        using var client = portal.Client();
        return (await client.PageAsync(path)).Text("main");
    }

    public async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        T? answer = default;
        await portal.WithServicesAsync(async services => answer = await work(services.GetRequiredService<TService>()));
        return answer!;
    }

    private Task<string> RowsAsync() => AskAsync(async (ArticleStore store) =>
    {
        var articles = await store.Articles.OrderBy(article => article.Id).Select(article => $"{article.Slug} {article.State} {article.LatestRevisionId} {article.LiveRevisionId}").ToListAsync();
        return $"""
            {string.Join('\n', articles)}
            revisions {await store.Revisions.CountAsync()} decisions {await store.Decisions.CountAsync()} pages {await store.Pages.CountAsync()} drafts {await store.Drafts.CountAsync()}
            scheduled {await store.ScheduledChanges.CountAsync()} redirects {await store.Redirects.CountAsync()} acts {await store.Set<AuditEntry>().CountAsync()}
            """;
    });
}
