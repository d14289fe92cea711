namespace ImmunoEd.Pages;

public sealed class HowWeWriteModel : PublicPage
{
    public override string Title => "How we write";

    public override string Description => "How pages are written, checked, signed off and kept up to date.";
}
