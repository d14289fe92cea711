using System.CommandLine;
using ImmunoEd.Auditing;
using ImmunoEd.Staff;

namespace ImmunoEd.Commands;

internal static class AuditCommand
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var verify = new Command("verify", "Walk the audit trail and prove that no row was altered, removed or moved.");
        verify.SetAction((_, cancellationToken) => StaffServices.RunAsync(settings, async (services, _) =>
        {
            var result = await AuditChain.VerifyAsync(services.GetRequiredService<StaffStore>(), cancellationToken);
            Console.WriteLine(result.Break is { } broken
                ? $"The audit trail is broken at row {broken.Id}: {broken.Reason}."
                : $"The audit trail is whole: {result.Entries} entries, last hash {result.LastHash}");
            return result.Break is null ? CommandLine.Success : CommandLine.Failure;
        }, cancellationToken));
        return new Command("audit", "The trail of who did what.") { verify };
    }
}
