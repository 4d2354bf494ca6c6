using Analytics.Calibration;
using Analytics.State.Alerts;

namespace Analytics.Alerts.Reading;

/// <summary>What the data says of what a rule watches, at one moment.</summary>
public abstract record Observation
{
    private Observation()
    {
    }

    /// <summary>Nothing to judge by.</summary>
    /// <param name="Why">Why, in a sentence.</param>
    public sealed record NoData(string Why) : Observation;

    /// <summary>Figures that are estimates, judged by their intervals.</summary>
    /// <param name="All">One, or one of each evaluator; not empty.</param>
    public sealed record Figures(IReadOnlyList<Watched> All) : Observation;

    /// <summary>A count, which has no error: files, or days.</summary>
    /// <param name="Value">The count, from 0.</param>
    public sealed record Count(long Value) : Observation;
}

/// <summary>An estimated figure under watch.</summary>
/// <param name="Of">The evaluator it is of; empty where there is no telling apart.</param>
/// <param name="Claim">What it is, at the head of a sentence.</param>
/// <param name="Usual">The figure with its 95 % interval.</param>
/// <param name="At">The same with an interval that leaves the chance of error given, at most 0.05.</param>
/// <param name="Holds">Whether what is watched for is there, by an interval of that chance of error, held against what it was when it began to be watched (null where that is not known).</param>
/// <param name="Text">A value of it as people read it.</param>
/// <param name="Noun">What is behind it, in the singular.</param>
/// <param name="Address">The page that shows it.</param>
public sealed record Watched(
    string Of, string Claim, Estimate Usual, Func<double, Estimate> At, Func<double, AlertAnchor?, bool> Holds, Func<double?, string> Text, string Noun, string Address)
{
    /// <summary>What to hold later looks against when there is nothing yet; null where it is not such a moment.</summary>
    public AlertAnchor? Anchor { get; init; }
}
