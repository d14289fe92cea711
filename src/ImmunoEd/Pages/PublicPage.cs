using ImmunoEd.Counting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImmunoEd.Pages;

public sealed record Crumb(string Name, string Address);

/// <summary>What the layout needs of every public page.</summary>
[AllowAnonymous]
[Counted]
public abstract class PublicPage : PageModel
{
    public abstract string Title { get; }

    public virtual string Description => "";

    public virtual bool NoIndex => false;

    public virtual IReadOnlyList<Crumb> Breadcrumb => [];

    /// <summary>The section whose menu entry is marked as the current one.</summary>
    public virtual string CurrentSection => "";
}
