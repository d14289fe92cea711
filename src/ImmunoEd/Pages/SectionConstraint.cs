using ImmunoEd.Articles;

namespace ImmunoEd.Pages;

/// <summary>Keeps `/{section}` from answering for anything but the sections of the contract.</summary>
internal sealed class SectionConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value) && value is string slug && Section.Find(slug) is not null;
}
