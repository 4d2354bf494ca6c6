using Analytics.Reports.Charts;

namespace Analytics.Reports.Views.Words;

/// <summary>Does the score put the profiles in their order? In words.</summary>
public static class OrderingAnswer
{
    /// <summary>The steps that can be compared, those that cannot, and whether the means rise.</summary>
    public static string Of(ReportView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var steps = ProfileNames.Steps.Select(s => (s.Lower, s.Higher, view[$"auc.{s.Lower}_{s.Higher}"].Value)).ToList();
        var known = steps.Where(s => s.Value is not null).ToList();
        if (known.Count == 0) return "No two neighbouring profiles have scored interviews, so there is no order to judge.";

        var sentences = new List<string>
        {
            $"Of 100 pairs the score puts {Phrase.Join(known.Select(s => $"{s.Higher} above {s.Lower} in {FigureText.OfHundred(s.Value)}"))}; a tie counts half, so 50 is chance.",
        };
        if (known.Count < steps.Count) sentences.Add($"{Phrase.Join(steps.Where(s => s.Value is null).Select(s => $"{Phrase.Capital(s.Higher)} and {s.Lower}"))} cannot be compared.");
        if (view["isotonic.max_violation"].Value is > 0 and var violation) sentences.Add($"The means do not rise from profile to profile: they are up to {FigureText.Number(violation)} points out of order.");
        return string.Join(' ', sentences);
    }
}
