namespace Analytics.Reports.Views.Words;

/// <summary>Do scores agree with the expected ones? In words.</summary>
public static class AgreementAnswer
{
    /// <summary>Kappa, concordance and the share of exact scores.</summary>
    public static string Of(ReportView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view["agreement.exact"].Value is null) return "There are no scored items to hold against the expected scores.";

        var exact = $"{FigureText.Percent(view["agreement.exact"].Value)} of the items get exactly the score expected of their profile, {FigureText.Percent(view["agreement.adjacent"].Value)} come within one point.";
        return view["ccc.interview.equal_weight"].Value is { } ccc
            ? $"{exact} With profiles weighted equally the concordance of the means with the expected ones is {FigureText.Number(ccc)}, 1 being perfect: it {view.Reading("ccc.interview.equal_weight")?.Words}."
            : exact;
    }
}
