using System.Linq.Expressions;
using ImmunoEd.Articles;
using ImmunoEd.Crawling;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Pages;

/// <summary>A page as lists show it.</summary>
public sealed record PageCard(int Id, string Section, string Slug, string Title, string Summary, string? Why = null)
{
    private const string Urgent = "urgent";
    private const string Overview = "overview";

    public static Expression<Func<PublishedPage, PageCard>> FromPage { get; } =
        page => new PageCard(page.Id, page.Section, page.Slug, page.Title, page.Summary, null);

    public string Address => $"/{Section}/{Slug}";

    /// <summary>What is urgent first, then overviews, then by title: a reader who is new begins at the top.</summary>
    public static IQueryable<PublishedPage> InReadingOrder(IQueryable<PublishedPage> pages) => pages
        .OrderByDescending(page => page.Tags.Any(tag => tag.Kind == TagKind.Topic && tag.Slug == Urgent))
        .ThenByDescending(page => page.Tags.Any(tag => tag.Kind == TagKind.Topic && tag.Slug == Overview))
        .ThenBy(page => page.Title);

    public static IQueryable<PublishedPage> ThenInReadingOrder(IOrderedQueryable<PublishedPage> pages) => pages
        .ThenByDescending(page => page.Tags.Any(tag => tag.Kind == TagKind.Topic && tag.Slug == Urgent))
        .ThenByDescending(page => page.Tags.Any(tag => tag.Kind == TagKind.Topic && tag.Slug == Overview))
        .ThenBy(page => page.Title);

    public static Task<List<PageCard>> ListAsync(IQueryable<PublishedPage> ordered, Paging paging, CancellationToken cancellationToken) =>
        ordered.Skip(paging.Skip).Take(Paging.Size).Select(FromPage).ToListAsync(cancellationToken);
}

internal static class PageCards
{
    public static IEnumerable<NamedAddress> Named(this IEnumerable<PageCard> cards) => cards.Select(card => new NamedAddress(card.Title, card.Address));
}
