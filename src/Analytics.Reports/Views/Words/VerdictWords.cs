using Analytics.Calibration.Reporting;
using Analytics.Calibration.Verdicts;

namespace Analytics.Reports.Views.Words;

/// <summary>The cards as a page writes them.</summary>
public static class VerdictWords
{
    /// <summary>The verdict in words.</summary>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "Met",
        Verdict.Fail => "Not met",
        Verdict.NotProven => "Not proven",
        _ => "Cannot be judged",
    };

    /// <summary>The class name that gives a verdict its colour.</summary>
    public static string Tone(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "pass",
        Verdict.Fail => "fail",
        Verdict.NotProven => "open",
        _ => "none",
    };

    /// <summary>What a card asks.</summary>
    public static string Title(string id) => id switch
    {
        "orders_profiles" => "Puts the profiles in order",
        "right_level" => "Scores at the right level",
        "top_end" => "Tells strong from exceptional",
        "repeatable" => "Gives the same again",
        "stable" => "Stable from run to run",
        "decisions_follow" => "Decisions follow the profile",
        "coverage" => "Everything is evaluated",
        "agrees_with_people" => "Agrees with people",
        "people_agree" => "Gives what people give",
        "people_level" => "Is as generous as people",
        "people_ceiling" => "Is as near as people are",
        "people_reliable" => "People agree among themselves",
        "true_scores" => "Predicts true scores",
        _ => id,
    };

    /// <summary>What the figure of a card is.</summary>
    public static string Measure(string id) => id switch
    {
        "orders_profiles" => "AUC of the weakest step",
        "right_level" => "bias in points, the profile furthest off",
        "top_end" => "AUC, exceptional against strong",
        "repeatable" => "ICC(2,1) within profiles",
        "stable" => "difference in points",
        "decisions_follow" => "share of weak told to proceed",
        "coverage" => "share of questions evaluated",
        "agrees_with_people" or "people_agree" => "quadratic weighted kappa",
        "people_level" => "standardised mean difference",
        "people_ceiling" => "QWK with one person less QWK of people",
        "people_reliable" => "Krippendorff’s alpha",
        "true_scores" => "PRMSE of interview means",
        _ => "",
    };

    /// <summary>What must hold of the whole interval for the card to be met.</summary>
    public static string Requirement(VerdictCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.Id switch
        {
            "right_level" => $"every profile's interval must lie inside ±{FigureText.Plain(card.Threshold)}",
            "repeatable" => $"the interval must begin at or above {FigureText.Number(card.Threshold)}, or repeats move a mean by at most half a point",
            "coverage" => $"the interval must begin at or above {FigureText.Percent(card.Threshold)}",
            "agrees_with_people" => $"the interval must begin at or above {FigureText.Number(card.Threshold)}, level and distance from people’s own agreement be as they should",
            "people_ceiling" => $"the interval must begin at or above {FigureText.Number(card.Threshold)}",
            "stable" or "people_level" => $"the interval must lie inside ±{FigureText.Plain(card.Threshold)}",
            "decisions_follow" => $"the interval must end at or below {FigureText.Percent(card.Threshold)}",
            "top_end" => $"the interval must begin at or above {FigureText.Number(card.Threshold)}, and exceptional must get more fives",
            _ => $"the interval must begin at or above {FigureText.Number(card.Threshold)}",
        };
    }

    /// <summary>The section of the report that shows what is behind a card.</summary>
    public static string Anchor(string id) => id switch
    {
        "orders_profiles" => "ordering",
        "right_level" => "level",
        "top_end" => "ends",
        "repeatable" => "repeatability",
        "stable" => "drift",
        "coverage" => "scope",
        "agrees_with_people" => "people",
        _ => "recommendations",
    };

    /// <summary>What a card rests on: "23 candidates", questions or rated answers.</summary>
    public static string N(VerdictCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return FigureText.Of(card.N, card.Id switch
        {
            "coverage" => "question",
            "agrees_with_people" or "people_agree" or "people_level" or "people_ceiling" or "people_reliable" => "rated answer",
            "true_scores" => "interview",
            _ => "candidate",
        });
    }

    /// <summary>A value of a card in its own unit.</summary>
    public static string Value(string id, double? value) => id switch
    {
        "right_level" or "stable" or "people_level" or "people_ceiling" => FigureText.WithSign(value),
        "decisions_follow" or "coverage" => FigureText.Percent(value),
        _ => FigureText.Number(value),
    };

    /// <summary>The interval of a card; "—" when there is none.</summary>
    public static string Interval(string id, double? low, double? high) =>
        low is null || high is null ? FigureText.Undefined : $"{Value(id, low)} to {Value(id, high)}";
}
