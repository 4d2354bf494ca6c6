namespace Analytics.Warehouse.Cohorts;

/// <summary>What a slice reads, and how finely.</summary>
/// <param name="ByRun">Whether runs are told apart; else an evaluator's are added up.</param>
/// <param name="IsKept">
/// Whether kept aggregates are asked; only for a cohort that runs and strata can tell. Else the cohort's rows of each are counted from interviews' summaries.
/// </param>
/// <param name="ByMonth">Whether what is added up is taken from months as far as it goes; not where runs are told apart.</param>
/// <param name="InPlace">Whether kept aggregates are read where they are; else the cohort's rows of each are put into a table of the slice when a statement first names it.</param>
/// <param name="OfFewRuns">Whether its runs are few among many: its rows are looked for between them.</param>
/// <param name="OfCriteria">Whether items of some criteria alone count; only where interviews are counted.</param>
internal readonly record struct SliceKind(bool ByRun, bool IsKept, bool ByMonth = false, bool InPlace = false, bool OfFewRuns = false, bool OfCriteria = false)
{
    /// <summary>The script that makes the cohort a constant, when connections are made and whenever a slice begins; where interviews are counted.</summary>
    public const string Constant = "CohortSlice.Constant";

    /// <summary>The script that makes the bounds of the cohort's runs a constant, when connections are made and before a slice's interviews are read.</summary>
    public const string Runs = "CohortSlice.Runs";

    /// <summary>The scripts that make what such a slice reads, in the order in which they build on each other.</summary>
    public IReadOnlyList<string> Scripts =>
    [
        "CohortSlice", .. IsKept ? (string[])[] : [Constant], ByMonth ? "CohortSlice.ByMonth" : "CohortSlice.ByRun", OfCriteria ? "CohortSlice.Judged" : "CohortSlice.Whole",
        IsKept ? "CohortSlice.Kept" : "CohortSlice.Counted", Runs, "CohortSlice.Interviews", .. OfCriteria ? (string[])["CohortSlice.JudgedCells"] : [],
    ];

    // What CohortSlice.JudgedCells defines.
    private static readonly HashSet<string> Judged = ["cell_section", "cell_mean", "cell_relevance_score"];

    /// <summary>Whether the scripts say themselves how an aggregate is counted.</summary>
    /// <param name="table">Its name.</param>
    public bool Defines(string table) => OfCriteria && Judged.Contains(table);
}
