using System.Globalization;
using Analytics.Portal.Components;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Interview;

/// <summary>What one interview says, in one sentence, and the words its page uses.</summary>
public static class InterviewAnswer
{
    /// <summary>"Strong candidate, mean 5.00 over 4 items, relevance 1.000 over 2 measured questions; proceed — 3 things to know."</summary>
    public static string Of(InterviewRecord interview, int findings)
    {
        var score = interview.MeanScore is null
            ? "no scored items"
            : $"mean {Figure.Score(interview.MeanScore)} over {Figure.Of(interview.ScoredItems, "item")}";
        var relevance = interview.MeanRelevance is null
            ? "relevance not measured"
            : $"relevance {Exact(interview.MeanRelevance)} over {Figure.Of(interview.MeasuredQuestions, "measured question")}";
        var recommendation = interview.Recommendation switch
        {
            null => "no known recommendation",
            "reservations" => "consider with reservations",
            var level => Wording.Recommendation(level).ToLowerInvariant(),
        };
        var known = findings == 0 ? "nothing to warn about" : $"{Figure.Of(findings, "thing")} to know";
        var who = interview.QualityProfile is null ? "Candidate of no designed quality" : $"{Wording.Profile(interview.QualityProfile)} candidate";
        return $"{who}, {score}, {relevance}; {recommendation} — {known}.";
    }

    /// <summary>A value as exact as the file gives it: three decimals; "—" when undefined.</summary>
    public static string Exact(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? Figure.Undefined;

    /// <summary>What a score stands for on the evaluator's anchored scale.</summary>
    public static string ScoreWord(int? score) => score switch
    {
        5 => "exceptional",
        4 => "strong",
        3 => "acceptable",
        2 => "weak",
        1 => "unacceptable or no response",
        _ => "no score",
    };

    /// <summary>Where a run's date comes from.</summary>
    public static string DateSource(string source) => source switch
    {
        "folder" => "from the run folder's name",
        "given" => "given at ingest",
        _ => "from the file's last write time",
    };

    /// <summary>What a relevance was measured by.</summary>
    public static string Scale(string scale) => scale switch
    {
        "judge" => "judge",
        "similarity" => "text similarity",
        _ => "no scale",
    };

    /// <summary>Where a recommendation was read.</summary>
    public static string RecommendationSource(string? source) => source switch
    {
        "recommendation" => "read from the RECOMMENDATION section",
        "report" => "read from the HR report’s Overall Recommendation",
        _ => "the file names none",
    };
}
