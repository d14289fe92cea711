namespace ImmunoEd.Tests.Browser;

/// <summary>A test in a real browser; skipped, saying why, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Path is null)
            Skip = "No Chromium was found: install it (on Debian: apt-get install chromium) or name one in CHROMIUM_PATH.";
    }
}
