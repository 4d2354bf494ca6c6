namespace Analytics.Calibration.Verdicts;

/// <summary>What a card judges, before the rules on small numbers are applied.</summary>
/// <param name="Id">Id of the card.</param>
/// <param name="Estimate">The figure judged.</param>
/// <param name="Verdict">What its interval says.</param>
/// <param name="Threshold">Threshold shown.</param>
/// <param name="SmallestCell">Candidates in the smallest cell the figure needs.</param>
/// <param name="Cell">Whose candidates these are, such as "weak"; empty for all.</param>
/// <param name="Claim">What was found, as a sentence.</param>
internal sealed record Evidence(string Id, Estimate Estimate, Verdict Verdict, double Threshold, int SmallestCell, string Cell, string Claim)
{
    /// <summary>The card when there is nothing to judge.</summary>
    internal static VerdictCard Nothing(string id, double threshold, string why, int n = 0) => new(id, Verdict.NoData, null, null, null, n, threshold, why);

    /// <summary>The card when a profile it needs has no scored interview.</summary>
    internal static VerdictCard Missing(string id, double threshold, IReadOnlyList<string> profiles) =>
        Nothing(id, threshold, $"No scored interview of {Words.Join(profiles, "or")} candidates.");

    /// <summary>What would settle it, as a sentence; only for what is not proven.</summary>
    internal string? Remedy { get; init; }

    /// <summary>The claim in few words, where the claim itself has many.</summary>
    internal string? Brief { get; init; }

    /// <summary>The value the interval must be wholly beyond to fail, where that is not the threshold.</summary>
    internal double? FailsBeyond { get; init; }

    /// <summary>What small numbers are counted of, in the singular.</summary>
    internal string Noun { get; init; } = "candidate";

    /// <summary>The card: no verdict on too few, and a word of warning on few.</summary>
    internal VerdictCard Judge(CalibrationThresholds thresholds)
    {
        if (Estimate.Value is null || Verdict == Verdict.NoData) return Card(Verdict.NoData, Claim);
        if (SmallestCell < thresholds.MinimumCandidates)
            return Card(Verdict.NoData, $"{Claim} Too few for a verdict: {Few}, {thresholds.MinimumCandidates} needed.");

        var sentence = Verdict == Verdict.NotProven && Remedy is not null ? $"{Claim} {Remedy}" : Claim;
        return Card(Verdict, SmallestCell < thresholds.SmallSample ? $"{sentence} Small sample: {Few}." : sentence);
    }

    private string Few => Words.Count(SmallestCell, $"{Cell} {Noun}".TrimStart(), $"{Cell} {Noun}s".TrimStart());

    private VerdictCard Card(Verdict verdict, string sentence) =>
        new(Id, verdict, Estimate.Value, Estimate.Low, Estimate.High, Estimate.N, Threshold, sentence) { Claim = Claim, Brief = Brief ?? Claim, FailsBeyond = FailsBeyond ?? Threshold };
}
