using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Scopes;

namespace Analytics.Warehouse.Queries;

/// <summary>The public views as Parquet files, as far as they may be read: what they tell of interviews out of scope is left out, what they tell of all that was loaded too.</summary>
public sealed class PublicViewCopy(WarehouseDatabase warehouse) : IWarehouseQuery
{
    // Each has interview_id.
    private static readonly string[] OfInterviews = ["interviews", "turns", "questions", "evaluations", "ratings", "report_sections", "skills", "findings"];

    // The ledger knows files of interviews that nobody in scope may know of.
    private static readonly string[] OfTheCorpus = ["quarantine", "ingest_files"];

    /// <summary>The views, as they are called there.</summary>
    public static IReadOnlyList<string> Views { get; } = ["runs", .. OfInterviews, .. OfTheCorpus];

    /// <summary>Where copies of a warehouse lie: beside it, so that what holds its words is in one place; null for one in memory.</summary>
    public static string? FolderOf(WarehouseDatabase warehouse)
    {
        ArgumentNullException.ThrowIfNull(warehouse);
        return warehouse.FilePath is { } file ? Path.ChangeExtension(file, ".console") : null;
    }

    /// <summary>Removes every copy: something was erased. Whoever makes the next makes it anew.</summary>
    public static void RemoveAll(WarehouseDatabase warehouse)
    {
        if (FolderOf(warehouse) is { } folder && Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    /// <summary>Writes a file a view, all of one state of the warehouse.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <exception cref="OutOfScopeException">Single interviews may not be read here.</exception>
    public void WriteTo(string folder)
    {
        using var slice = warehouse.Slices.OpenOwn(Cohort.All);
        slice.Execute("create temp table visible_interview as select interview_id, run_id from cohort_interview");
        foreach (var view in OfInterviews) Copy(slice, folder, view, $"from {view} semi join visible_interview using (interview_id)");
        Copy(slice, folder, "runs", "select r.* replace (v.interviews as interviews) from runs r join (select run_id, count(*) as interviews from visible_interview group by run_id) v using (run_id)");
        foreach (var view in OfTheCorpus) Copy(slice, folder, view, ReadScope.Current.IsEverything ? $"from {view}" : $"from {view} limit 0");
    }

    // Names of views are our own constants.
    private static void Copy(CohortSlice slice, string folder, string view, string rows) =>
        slice.Execute($"copy ({rows}) to '{Path.Combine(folder, view + ".parquet").Replace("'", "''", StringComparison.Ordinal)}' (format parquet)");
}
