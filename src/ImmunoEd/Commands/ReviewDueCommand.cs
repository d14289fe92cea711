using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ImmunoEd.Articles;
using ImmunoEd.Publishing;

namespace ImmunoEd.Commands;

/// <summary>Lists the pages whose review is due, for a clinic's own reminders.</summary>
internal static class ReviewDueCommand
{
    private const int DefaultDays = 30;

    public static Command Create(IReadOnlyList<string> settings)
    {
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var days = new Option<int>("--days") { Description = "How many days ahead to look.", DefaultValueFactory = _ => DefaultDays };
        days.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 36_500)
                result.AddError("--days must be between 0 and 36500.");
        });
        var command = new Command("review-due", "List live pages whose clinical review is due or overdue.") { json, days };
        command.SetAction((parsed, cancellationToken) => RunAsync(settings, parsed.GetValue(json), parsed.GetValue(days), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> settings, bool json, int days, CancellationToken cancellationToken)
    {
        await using var app = Program.CreateBuilder(settings).Build();
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await services.GetRequiredService<StorePreparation>().PrepareExistingAsync(cancellationToken);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var due = await services.GetRequiredService<Reviews>().DueBeforeAsync(now.AddDays(days), int.MaxValue, cancellationToken);
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(due.Select(page => new { url = page.Address, title = page.Title, reviewer = page.Reviewer, due = Day(page.Due), daysLeft = page.DaysLeft(now) }), JsonSerializerOptions.Web));
        else
            due.ForEach(page => Console.WriteLine($"{Day(page.Due)}  {(page.DaysLeft(now) < 0 ? "overdue" : $"{page.DaysLeft(now)} days left")}  {page.Address}  {page.Title}  ({page.Reviewer})"));
        return CommandLine.Success;
    }

    private static string Day(DateTime at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
