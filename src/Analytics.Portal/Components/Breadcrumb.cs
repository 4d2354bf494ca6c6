using Analytics.Portal.Components.Layout;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Portal.Components;

/// <summary>A step of the way to a page.</summary>
/// <param name="Text">What it is called.</param>
/// <param name="Link">Its address; null for the page itself.</param>
public sealed record Breadcrumb(string Text, string? Link = null)
{
    /// <summary>The way to a page about a cohort: the page it was reached from, and the page with its cohort in words. No step of it drops a filter.</summary>
    /// <param name="title">The page's name.</param>
    /// <param name="cohort">Which interviews it is about.</param>
    /// <param name="back">Where the reader came from; null when from nowhere in particular.</param>
    public static IReadOnlyList<Breadcrumb> For(string title, Cohort cohort, ReturnAddress? back = null)
    {
        var steps = new List<Breadcrumb>();
        if (back is not null) steps.Add(new Breadcrumb(back.Words.Length == 0 ? back.Title : $"{back.Title}: {back.Words}", back.Address));
        return [.. steps, new Breadcrumb(cohort.IsAll ? title : $"{title}: {cohort.ToWords()}")];
    }
}
