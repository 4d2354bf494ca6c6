using Analytics.Reports.Views.Words;

namespace Analytics.Alerts.Reading;

/// <summary>A figure of a cohort that a rule can hold against a limit.</summary>
/// <param name="Id">Its id in rules, files and the API.</param>
/// <param name="Name">Its name at the head of a sentence.</param>
/// <param name="Page">The page that shows it.</param>
/// <param name="Noun">What is behind it, in the singular.</param>
/// <param name="Lowest">The lowest value it can take.</param>
/// <param name="Highest">The highest.</param>
public sealed record AlertFigure(string Id, string Name, string Page, string Noun, double Lowest, double Highest)
{
    /// <summary>Mean of the interviews' mean scores.</summary>
    public const string MeanScore = "mean_score";

    /// <summary>Share of interviews that say proceed, of those whose recommendation is known.</summary>
    public const string Proceed = "share_proceed";

    /// <summary>Share that says proceed with reservations.</summary>
    public const string Reservations = "share_reservations";

    /// <summary>Share that says not a fit.</summary>
    public const string NotAFit = "share_not_a_fit";

    /// <summary>Mean of the interviews' mean relevance, measured by a judge.</summary>
    public const string RelevanceJudge = "relevance_judge";

    /// <summary>The same, measured by similarity.</summary>
    public const string RelevanceSimilarity = "relevance_similarity";

    /// <summary>Share of questions whose relevance was not measured.</summary>
    public const string Unmeasured = "unmeasured";

    /// <summary>All of them: the headline figures of the portal.</summary>
    public static IReadOnlyList<AlertFigure> All { get; } =
    [
        new(MeanScore, "Mean score", "/scores", "interview", 1, 5),
        new(Proceed, "Share to proceed", "/", "interview", 0, 1),
        new(Reservations, "Share with reservations", "/", "interview", 0, 1),
        new(NotAFit, "Share not a fit", "/", "interview", 0, 1),
        new(RelevanceJudge, "Measured relevance (judge)", "/relevance", "interview", 0, 1),
        new(RelevanceSimilarity, "Measured relevance (similarity)", "/relevance", "interview", 0, 1),
        new(Unmeasured, "Share of questions without measured relevance", "/relevance", "question", 0, 1),
    ];

    /// <summary>The cards that can be watched; whether scores drift is a kind of rule of its own.</summary>
    public static IReadOnlyList<string> Cards { get; } = ["orders_profiles", "right_level", "top_end", "repeatable", "decisions_follow", "coverage"];

    /// <summary>One by its id; null when there is none.</summary>
    public static AlertFigure? Find(string id) => All.FirstOrDefault(figure => figure.Id == id);

    /// <summary>Whether it is a share, which people read as per cent.</summary>
    public bool IsShare => Id is Proceed or Reservations or NotAFit or Unmeasured;

    /// <summary>A value of it as people read it.</summary>
    public string Text(double? value) => IsShare ? FigureText.Percent(value) : FigureText.Number(value);
}
