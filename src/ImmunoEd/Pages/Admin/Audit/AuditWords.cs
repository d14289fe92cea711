using System.Reflection;
using ImmunoEd.Auditing;
using ImmunoEd.Staff;

namespace ImmunoEd.Pages.Admin.Audit;

public sealed record ActGroup(string Name, string Prefix, IReadOnlyList<string> Acts);

/// <summary>The acts of the trail in words and in groups.</summary>
public static class AuditWords
{
    public static IReadOnlyList<ActGroup> Groups { get; } = [.. new[] { typeof(AuditActs), typeof(StaffActs) }
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!))
        .GroupBy(act => act.Split('.')[0])
        .Select(group => new ActGroup(char.ToUpperInvariant(group.Key[0]) + group.Key[1..], group.Key + ".", [.. group]))];

    public static string Of(string act) => act[(act.IndexOf('.', StringComparison.Ordinal) + 1)..].Replace('-', ' ');
}
