namespace Analytics.Warehouse.Sources;

/// <summary>The run a file belongs to, and what its surroundings say about it.</summary>
/// <param name="RunId">As <c>20251218_132237</c>; a folder's path where its name holds no time; <c>20251218</c> where only a file's day is known.</param>
/// <param name="Folder">The run's folder name, or the run id where no folder names it: the first part of a source file's name.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="DateSource">Where that date comes from.</param>
/// <param name="Evaluator">Who evaluated; null where nothing says so.</param>
internal sealed record RunIdentity(string RunId, string Folder, DateTime StartedAt, DateSource DateSource, string? Evaluator)
{
    /// <summary>The source of what is written in the home format, or was converted from it.</summary>
    public const string HomeFormat = "home";

    /// <summary>The full path of the folder that gives the id (<c>archive!folder</c> in an archive); null where the id came from elsewhere, so that it is no folder's own.</summary>
    public string? Location { get; init; }

    /// <summary>That folder's path below what was given, to tell it from another that gives the same id.</summary>
    public string? Path { get; init; }

    /// <summary>The format its files are written in: the value of <c>runs.source</c>.</summary>
    public string Source { get; init; } = HomeFormat;

    /// <summary>Whether a file's day is all that names it.</summary>
    public bool IsDay { get; init; }

    /// <summary>How long the evaluator's name was before it was cut; null when it was not.</summary>
    public int? EvaluatorCutFrom { get; init; }

    /// <summary>The same run with what its run.json says, where the user did not say otherwise; a date in the folder's name stays.</summary>
    public RunIdentity With(RunSheet? sheet, bool evaluatorGiven, bool startedAtGiven)
    {
        if (sheet is null) return this;
        var run = evaluatorGiven || sheet.Evaluator is null ? this : this with { Evaluator = sheet.Evaluator, EvaluatorCutFrom = sheet.EvaluatorCutFrom };
        return startedAtGiven || DateSource == DateSource.Folder || sheet.StartedAt is null ? run : run with { StartedAt = sheet.StartedAt.Value, DateSource = DateSource.Given };
    }
}
