namespace ImmunoEd.Auditing;

public static class AuditingSetup
{
    public static IServiceCollection AddAuditing(this IServiceCollection services) => services.AddSingleton<AuditTrail>().AddSingleton<AuditCheck>();
}
