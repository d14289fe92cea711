namespace ImmunoEd.Pages;

public sealed class TermsModel : PublicPage
{
    public override string Title => "Terms of use";

    public override string Description => "What you may expect from this site, and what not.";
}
