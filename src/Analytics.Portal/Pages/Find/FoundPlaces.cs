using Analytics.Portal.Access;
using Analytics.Portal.Components.Cohorts;
using Analytics.Portal.Components.Layout;
using Analytics.Portal.Pages.Interviews;
using Analytics.Warehouse;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Find;

/// <summary>A place that was found, and where it is.</summary>
/// <param name="Text">What it is called.</param>
/// <param name="Detail">What else tells it from others; null for nothing.</param>
/// <param name="Link">Its address.</param>
public sealed record FoundPlace(string Text, string? Detail, string Link);

/// <summary>Places of one kind.</summary>
/// <param name="Title">The kind, in the plural.</param>
/// <param name="Places">The first of them.</param>
/// <param name="More">How many there are besides.</param>
public sealed record FoundGroup(string Title, IReadOnlyList<FoundPlace> Places, int More = 0);

/// <summary>Finds pages, people, positions, runs, evaluators and words that were said.</summary>
public sealed class FoundPlaces(WarehouseDatabase warehouse, NamesFound names)
{
    /// <summary>Longest text that is looked for.</summary>
    public const int MaxLength = CohortValue.MaxLength;

    private static readonly (string Kind, string Title)[] Kinds = [("candidate", "Candidates"), ("position", "Positions"), ("run", "Runs"), ("evaluator", "Evaluators")];

    /// <summary>What is found, by kind; kinds of which nothing is found are left out.</summary>
    /// <param name="text">What a reader typed.</param>
    /// <param name="viewer">Who they are.</param>
    public IReadOnlyList<FoundGroup> Of(string? text, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var wanted = text?.Trim() ?? "";
        if (wanted.Length is 0 or > MaxLength || wanted.Any(char.IsControl)) return [];
        var rows = names.Read(wanted).ToLookup(row => row.Kind);
        return [.. new[] { Pages(wanted, viewer) }.Concat(Kinds.Select(kind => Named(kind.Title, [.. rows[kind.Kind]]))).Append(Said(wanted)).Where(group => group.Places.Count > 0)];
    }

    private static FoundGroup Pages(string text, Viewer viewer) => new(
        "Pages", [.. SiteNavigation.PagesOf(viewer).Where(page => page.Title.Contains(text, StringComparison.OrdinalIgnoreCase)).Select(page => new FoundPlace(page.Title, null, page.Path))]);

    private static FoundGroup Named(string title, IReadOnlyList<NameFoundRow> rows) =>
        new(title, [.. rows.Select(Place)], rows.Count == 0 ? 0 : rows[0].Found - rows.Count);

    private static FoundPlace Place(NameFoundRow row)
    {
        var interviews = Components.Figure.Of(row.Interviews, "interview");
        return row.Kind switch
        {
            "candidate" => new FoundPlace($"{row.Code} {row.Value}", interviews, new CohortAddress(ListAddress.Path, Cohort.All.With("person", row.Code ?? row.Value)).Link),
            "evaluator" => new FoundPlace(row.Value, interviews, new CohortAddress("/calibration", Cohort.All.With("evaluator", row.Value)).Link),
            _ => new FoundPlace(CohortWords.Value(row.Kind, row.Value), interviews, new CohortAddress("/", Cohort.All.With(row.Kind, row.Value)).Link),
        };
    }

    private FoundGroup Said(string text)
    {
        var interviews = warehouse.Words.Interviews(text).Count;
        return new FoundGroup(
            "Said in interviews",
            interviews == 0 ? [] : [new FoundPlace($"“{text}”", Components.Figure.Of(interviews, "interview"), new CohortAddress(ListAddress.Path, Cohort.All.With("q", text)).Link)]);
    }
}
