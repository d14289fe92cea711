using ImmunoEd.Articles;

namespace ImmunoEd.Pages.Admin.Articles;

public static class StateNames
{
    public static string Of(ArticleState state) => state switch
    {
        ArticleState.Draft => "Draft",
        ArticleState.InReview => "In review",
        ArticleState.SignedOff => "Signed off",
        ArticleState.Published => "Live",
        ArticleState.Withdrawn => "Withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
