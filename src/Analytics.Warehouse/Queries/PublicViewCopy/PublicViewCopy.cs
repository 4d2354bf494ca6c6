using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Scopes;

namespace Analytics.Warehouse.Queries;

/// <summary>The public views as Parquet files, as far as they may be read: what they tell of interviews out of scope is left out, what they tell of all that was loaded too.</summary>
public sealed class PublicViewCopy(WarehouseDatabase warehouse) : IWarehouseQuery
{
    // Each has interview_id.
    private static readonly string[] OfInterviews = ["interviews", "turns", "questions", "evaluations", "ratings", "report_sections", "skills", "findings"];

    // What of a view names its candidate, told to who may not know names.
    private static readonly Dictionary<string, string> Veiled = new()
    {
        ["interviews"] = "shown as candidate, veiled_words(v.candidate, shown, recommendation_text) as recommendation_text, veiled_file(source_file) as source_file",
        ["turns"] = "veiled_words(v.candidate, shown, text) as text",
        ["evaluations"] = "veiled_words(v.candidate, shown, item) as item, veiled_words(v.candidate, shown, heading) as heading, veiled_words(v.candidate, shown, justification) as justification",
        ["ratings"] = "veiled_words(v.candidate, shown, justification) as justification",
        ["report_sections"] = "veiled_words(v.candidate, shown, text) as text",
        ["skills"] = "veiled_words(v.candidate, shown, skill) as skill",
        ["findings"] = "veiled_finding(v.candidate, shown, code, detail) as detail",
    };

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
        var shown = ReadScope.Current.Names is { } names ? $"veiled_name('{names.Key}', candidate_code, candidate)" : "candidate";
        slice.Execute($"create temp table visible_interview as select interview_id, run_id, candidate, {shown} as shown from cohort_interview");
        foreach (var view in OfInterviews) Copy(slice, folder, view, Rows(view));
        Copy(slice, folder, "runs", "select r.* replace (v.interviews as interviews) from runs r join (select run_id, count(*) as interviews from visible_interview group by run_id) v using (run_id)");
        foreach (var view in OfTheCorpus) Copy(slice, folder, view, ReadScope.Current.IsEverything ? $"from {view}" : $"from {view} limit 0");
    }

    private static string Rows(string view) => ReadScope.Current.Names is not null && Veiled.TryGetValue(view, out var told)
        ? $"select o.* replace ({told}) from {view} o join visible_interview v using (interview_id)"
        : $"from {view} semi join visible_interview using (interview_id)";

    // Names of views are our own constants.
    private static void Copy(CohortSlice slice, string folder, string view, string rows) =>
        slice.Execute($"copy ({rows}) to '{Path.Combine(folder, view + ".parquet").Replace("'", "''", StringComparison.Ordinal)}' (format parquet)");
}
