namespace Analytics.Calibration.Verdicts;

/// <summary>What a card judges, before the rules on small numbers are applied.</summary>
/// <param name="Id">Id of the card.</param>
/// <param name="Estimate">The figure judged.</param>
/// <param name="Verdict">What its interval says.</param>
/// <param name="Threshold">Threshold shown.</param>
/// <param name="SmallestCell">Observations in the smallest cell the figure needs.</param>
/// <param name="Cell">What that cell holds, in words, the plural s marked: "average interview{s}".</param>
/// <param name="Claim">What was found, as a sentence.</param>
internal sealed record Evidence(string Id, Estimate Estimate, Verdict Verdict, double Threshold, int SmallestCell, string Cell, string Claim)
{
    /// <summary>What begins the word of warning on few.</summary>
    internal const string SmallSample = " Small sample: ";

    /// <summary>The card when there is nothing to judge.</summary>
    internal static VerdictCard Nothing(string id, double threshold, string why) => new(id, Verdict.NoData, null, null, null, 0, threshold, why);

    /// <summary>What would settle it, as a sentence; only for what is not proven.</summary>
    internal string? Remedy { get; init; }

    /// <summary>The card: no verdict on too few, and a word of warning on few.</summary>
    internal VerdictCard Judge(CalibrationThresholds thresholds)
    {
        if (Estimate.Value is null || Verdict == Verdict.NoData)
            return Card(Verdict.NoData, Claim);
        if (SmallestCell < thresholds.MinimumInterviews)
        {
            var missing = thresholds.MinimumInterviews - SmallestCell;
            return Card(
                Verdict.NoData,
                $"{Claim} Not enough for a verdict: {Words.Some(SmallestCell, Cell)}, {Words.Count(missing)} more would allow one.");
        }

        var sentence = Verdict == Verdict.NotProven && Remedy is not null ? $"{Claim} {Remedy}" : Claim;
        return Card(Verdict, SmallestCell < thresholds.SmallSample ? $"{sentence}{SmallSample}{Words.Some(SmallestCell, Cell)}." : sentence);
    }

    private VerdictCard Card(Verdict verdict, string sentence) =>
        new(Id, verdict, Estimate.Value, Estimate.Low, Estimate.High, Estimate.N, Threshold, sentence);
}
