using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Auditing;

/// <summary>Remembers how the last walk through the trail ended.</summary>
public sealed class AuditCheck(TimeProvider clock)
{
    public (DateTime At, AuditVerification Result)? Last { get; private set; }

    public async Task RunAsync(DbContext store, CancellationToken cancellationToken)
    {
        var result = await AuditChain.VerifyAsync(store, cancellationToken);
        Last = (clock.GetUtcNow().UtcDateTime, result);
    }
}
