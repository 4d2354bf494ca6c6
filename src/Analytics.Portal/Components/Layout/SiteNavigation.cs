using System.Reflection;
using Analytics.Portal.Access;
using Analytics.State.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.FluentUI.AspNetCore.Components;

namespace Analytics.Portal.Components.Layout;

/// <summary>A page that can be reached from everywhere.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Path">Its path.</param>
/// <param name="Icon">Its picture beside the name.</param>
/// <param name="Least">The least role that may open it.</param>
/// <param name="HasCohort">Whether its query string says which interviews it is about.</param>
public sealed record SitePage(string Title, string Path, Icon Icon, Role Least, bool HasCohort = true)
{
    /// <summary>Whether a path is this page or below it.</summary>
    public bool Holds(string path) => path == Path || (Path != "/" && path.StartsWith(Path + "/", StringComparison.Ordinal));
}

/// <summary>The pages of the portal in the order in which a reader needs them, as each says of itself: its route, its <see cref="AllowAttribute"/> and its <see cref="SitePlaceAttribute"/>.</summary>
public static class SiteNavigation
{
    private static readonly List<(string Path, Role Least)> Rules =
        [.. Routed().Where(page => page.GetCustomAttribute<AllowAttribute>() is not null).Select(page => (PathOf(page), page.GetCustomAttribute<AllowAttribute>()!.Least))];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SitePage> Pages { get; } =
    [
        .. Routed().Select(page => (Page: page, Place: page.GetCustomAttribute<SitePlaceAttribute>())).Where(p => p.Place is not null).OrderBy(p => p.Place!.Order)
            .Select(p => new SitePage(p.Place!.Title, PathOf(p.Page), (Icon)Activator.CreateInstance(p.Place.Icon)!, p.Page.GetCustomAttribute<AllowAttribute>()!.Least, p.Place.HasCohort)),
    ];

    /// <summary>Those that somebody may open.</summary>
    public static IEnumerable<SitePage> PagesOf(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return Pages.Where(page => viewer.May(page.Least));
    }

    /// <summary>The least role that may open a page; null where there is none.</summary>
    /// <param name="address">Its path, with or without a query string.</param>
    public static Role? LeastOf(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var path = address.Split('?', '#')[0];
        return Rules.Where(rule => rule.Path.EndsWith('}') ? path.StartsWith(rule.Path[..rule.Path.IndexOf('{', StringComparison.Ordinal)], StringComparison.Ordinal) : rule.Path == path)
            .Select(rule => (Role?)rule.Least).FirstOrDefault();
    }

    private static IEnumerable<Type> Routed() => typeof(SiteNavigation).Assembly.GetTypes().Where(type => type.GetCustomAttribute<RouteAttribute>() is not null);

    private static string PathOf(Type page) => page.GetCustomAttribute<RouteAttribute>()!.Template;
}
