namespace ImmunoEd.Pages;

public sealed class AboutModel : PublicPage
{
    public override string Title => "About this site";

    public override string Description => "Who this site is for, what it covers, and how it is kept.";
}
