namespace Analytics.Warehouse.Sources;

/// <summary>The run a file belongs to, and what its surroundings say about it.</summary>
/// <param name="RunId">As <c>20251218_132237</c>; <c>20251218</c> where only a file's day is known.</param>
/// <param name="Folder">The run's folder name, or the run id where no folder names it: the first part of a source file's name.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="DateSource">Where that date comes from.</param>
/// <param name="Evaluator">Who evaluated; null where nothing says so.</param>
internal sealed record RunIdentity(string RunId, string Folder, DateTime StartedAt, DateSource DateSource, string? Evaluator)
{
    /// <summary>The same run with what its run.json says, where the user did not say otherwise; a date in the folder's name stays.</summary>
    public RunIdentity With(RunSheet? sheet, bool evaluatorGiven, bool startedAtGiven)
    {
        if (sheet is null) return this;
        var run = evaluatorGiven || sheet.Evaluator is null ? this : this with { Evaluator = sheet.Evaluator };
        return startedAtGiven || DateSource == DateSource.Folder || sheet.StartedAt is null ? run : run with { StartedAt = sheet.StartedAt.Value, DateSource = DateSource.Given };
    }
}
