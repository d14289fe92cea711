namespace ImmunoEd.Pages;

public sealed class AccessibilityModel : PublicPage
{
    public override string Title => "Accessibility";

    public override string Description => "How this site is made for everyone, and what to do if something is in your way.";
}
