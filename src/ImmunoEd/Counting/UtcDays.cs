namespace ImmunoEd.Counting;

internal static class UtcDays
{
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
