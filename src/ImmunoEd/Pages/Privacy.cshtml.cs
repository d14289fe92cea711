namespace ImmunoEd.Pages;

public sealed class PrivacyModel : PublicPage
{
    public override string Title => "Privacy";

    public override string Description => "What this site knows about you: almost nothing.";
}
