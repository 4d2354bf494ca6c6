namespace Analytics.Reports.Views.Words;

/// <summary>Are the ends of the scale used as they should be? In words.</summary>
public static class EndsAnswer
{
    /// <summary>Who gets fives, and whether the scale has a ceiling or a floor.</summary>
    public static string Of(ReportView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view["share5.equal_weight"].Value is null) return "There are no scored items.";

        var shares = Phrase.Present(view.Report).Reverse().Take(2).Reverse().Select(p => (Profile: p, Share: view[$"share5.{p}"])).ToList();
        var fives = $"{Phrase.Join(shares.Select(s => $"{FigureText.Percent(s.Share.Value)} of {s.Profile} items ({FigureText.Count(s.Share.N)})"))} get 5.";
        return $"{fives} If all profiles were equally many, {FigureText.Percent(view["share5.equal_weight"].Value)} of the items would be at 5 and "
            + $"{FigureText.Percent(view["share1.equal_weight"].Value)} at 1: {view.Reading("share5.equal_weight")?.Words}, {view.Reading("share1.equal_weight")?.Words}.";
    }
}
