namespace Analytics.Warehouse.Cohorts;

/// <summary>What of a cohort only rows can tell.</summary>
/// <param name="Text">Words somebody says; null for no search.</param>
/// <param name="From">The lowest relevance of one of the questions; null for any.</param>
/// <param name="Below">Where its range ends.</param>
/// <param name="Kinds">The kinds such a question is of, with commas between them; empty for any.</param>
internal sealed record RowSearch(string? Text, double? From, double? Below, string Kinds)
{
    /// <summary>The search of a cohort whose kinds are written as given; null when nothing is looked for in rows.</summary>
    public static RowSearch? Of(Cohort cohort, IEnumerable<string> kinds) => (cohort.Search, cohort.Relevance) switch
    {
        (null, null) => null,
        (var text, null) => new RowSearch(text, null, null, ""),
        var (text, range) => new RowSearch(text, range.Bounds[0], range.Bounds[1], string.Join(',', kinds)),
    };
}
