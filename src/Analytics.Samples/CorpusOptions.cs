using System.Globalization;
using Analytics.Samples.Content;

namespace Analytics.Samples;

/// <summary>How an invented evaluator scores.</summary>
public enum EvaluatorCharacter
{
    /// <summary>Scores what the profile was designed to be worth, with a little noise.</summary>
    Calibrated,

    /// <summary>Generous, with a ceiling: strong and exceptional candidates both get 5.</summary>
    Lenient,

    /// <summary>Scores everyone too low.</summary>
    Harsh,

    /// <summary>Starts a little low and grows more generous from run to run.</summary>
    Drifting,

    /// <summary>Rewards long answers whatever they say.</summary>
    Verbosity,
}

/// <summary>What corpus to invent. The same options give byte-identical files.</summary>
/// <param name="Interviews">Number of interviews over all runs.</param>
/// <param name="Runs">Number of runs, one a week; of more than a thousand one a day.</param>
/// <param name="Positions">Number of positions, up to <see cref="MostPositions"/>.</param>
/// <param name="Seed">Everything random is derived from it.</param>
/// <param name="Evaluators">The evaluators; runs alternate between them.</param>
/// <param name="FirstRun">Date and earliest time of day of the first run; a later run starts up to nine hours after that time of day.</param>
public sealed record CorpusOptions(
    int Interviews, int Runs, int Positions, int Seed, IReadOnlyList<EvaluatorCharacter> Evaluators, DateTime FirstRun)
{
    /// <summary>
    /// What <c>data/samples</c> was made with: twelve Mondays of two evaluators, one with a ceiling and one that drifts. A test compares the
    /// committed files with these options' output byte for byte.
    /// </summary>
    public static CorpusOptions Samples { get; } = new(
        Interviews: 240, Runs: 12, Positions: 12, Seed: 81,
        Evaluators: [EvaluatorCharacter.Lenient, EvaluatorCharacter.Drifting],
        FirstRun: new DateTime(2026, 8, 31, 8, 0, 0, DateTimeKind.Unspecified));

    /// <summary>Fewer topics and shorter reports: about half as long.</summary>
    public bool Brief { get; init; }

    /// <summary>The largest number of positions; beyond those of the built-in catalogue they are numbered.</summary>
    public const int MostPositions = 200;

    /// <summary>What is wrong with the options, a sentence for each fault that says what is allowed; empty when they can be used.</summary>
    public IReadOnlyList<string> Validate()
    {
        var faults = new List<string>();
        if (Runs is < 1 or > 10_000) faults.Add($"Runs is {Runs}; it must be 1 to 10000.");
        if (Interviews < Math.Max(1, Runs)) faults.Add($"Interviews is {Interviews}; it must be at least the number of runs, {Math.Max(1, Runs)}.");
        if (Interviews > 10_000_000) faults.Add($"Interviews is {Interviews}; at most 10000000 can be made at once.");
        if (Positions is < 1 or > MostPositions) faults.Add($"Positions is {Positions}; it must be 1 to {MostPositions}.");
        if (Evaluators.Count == 0) faults.Add($"Evaluators is empty; name at least one of {Characters()}.");
        foreach (var character in Evaluators.Where(e => !Enum.IsDefined(e)).Distinct())
            faults.Add($"Evaluators holds {(int)character}; allowed are {Characters()}.");
        if (FirstRun.Year is < 2000 or > 2100)
            faults.Add($"FirstRun is {FirstRun.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}; it must lie between 2000 and 2100.");
        return faults;
    }

    private static string Characters() =>
        string.Join(", ", Enum.GetValues<EvaluatorCharacter>().Select(Transcripts.SnakeCase.Of));
}
