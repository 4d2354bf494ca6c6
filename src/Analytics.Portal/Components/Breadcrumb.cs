using Analytics.Portal.Components.Layout;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Portal.Components;

/// <summary>A step of the way to a page.</summary>
/// <param name="Text">What it is called.</param>
/// <param name="Link">Its address; null for the page itself.</param>
public sealed record Breadcrumb(string Text, string? Link = null)
{
    /// <summary>The way to a page about a cohort: the page it was reached from, the page about all interviews, and the cohort in words.</summary>
    /// <param name="title">The page's name.</param>
    /// <param name="path">The page's path.</param>
    /// <param name="cohort">Which interviews it is about.</param>
    /// <param name="back">Where the reader came from; null when from nowhere in particular.</param>
    public static IReadOnlyList<Breadcrumb> For(string title, string path, Cohort cohort, ReturnAddress? back = null)
    {
        var steps = new List<Breadcrumb>();
        if (back is not null) steps.Add(new Breadcrumb(back.Words.Length == 0 ? back.Title : $"{back.Title}: {back.Words}", back.Address));
        if (cohort.IsAll) return [.. steps, new Breadcrumb(title)];
        if (back is null) steps.Add(new Breadcrumb(title, path));
        return [.. steps, new Breadcrumb(back is null ? cohort.ToWords() : $"{title}: {cohort.ToWords()}")];
    }
}
