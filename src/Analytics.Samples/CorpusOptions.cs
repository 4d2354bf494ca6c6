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

    /// <summary>Starts calibrated and grows more generous from run to run.</summary>
    Drifting,

    /// <summary>Rewards long answers whatever they say.</summary>
    Verbosity,
}

/// <summary>What corpus to invent. The same options give byte-identical files.</summary>
/// <param name="Interviews">Number of interviews over all runs.</param>
/// <param name="Runs">Number of runs, one a week.</param>
/// <param name="Positions">Number of positions, at most as many as the built-in catalogue has.</param>
/// <param name="Seed">Everything random is derived from it.</param>
/// <param name="Evaluators">The evaluators; runs alternate between them.</param>
/// <param name="FirstRun">Date and time of the first run.</param>
public sealed record CorpusOptions(
    int Interviews, int Runs, int Positions, int Seed, IReadOnlyList<EvaluatorCharacter> Evaluators, DateTime FirstRun);
