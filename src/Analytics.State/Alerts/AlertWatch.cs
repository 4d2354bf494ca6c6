namespace Analytics.State.Alerts;

/// <summary>What a rule found at its last look.</summary>
public enum AlertOutcome
{
    /// <summary>Nothing to judge by: neither raises nor lets go.</summary>
    NoData,

    /// <summary>What it watches for is not there.</summary>
    Quiet,

    /// <summary>It is there.</summary>
    Holds,
}

/// <summary>A figure as it stood when something began to be watched.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Low">Lower end of its 95 % interval; null for a count.</param>
/// <param name="High">Upper end.</param>
/// <param name="N">Candidates behind it.</param>
/// <param name="Run">The run that later ones are held against; null where none is.</param>
public sealed record AlertAnchor(double Value, double? Low = null, double? High = null, int N = 0, string? Run = null);

/// <summary>What a rule remembers between looks.</summary>
/// <param name="YearFrom">When the year began whose looks share one error, UTC.</param>
/// <param name="LooksExpected">Looks expected of that year, from 1.</param>
/// <param name="Looks">Looks made in it.</param>
/// <param name="Data">What the last look saw: the same again is no look. Null before the first.</param>
/// <param name="Held">Looks in a row at which it held.</param>
/// <param name="LetGo">Looks in a row at which it did not.</param>
/// <param name="Anchors">What later looks are held against, by evaluator; by an empty name where there is one.</param>
/// <param name="LookedAt">When it last looked, UTC.</param>
/// <param name="Outcome">What it found.</param>
/// <param name="Says">That in a sentence.</param>
public sealed record AlertWatch(
    DateTime YearFrom, int LooksExpected, int Looks, string? Data, int Held, int LetGo, IReadOnlyDictionary<string, AlertAnchor> Anchors, DateTime LookedAt, AlertOutcome Outcome, string Says);
