using System.Globalization;
using Analytics.Transcripts;

namespace Analytics.Warehouse.Queries;

/// <summary>Says what contradicts what, and quotes the sentence that does.</summary>
internal static class ContradictionTelling
{
    private const string Report = "report";

    /// <summary>The contradictions of one interview, furthest apart first.</summary>
    public static IReadOnlyList<ContradictionPart> Of(ContradictionRow row, IReadOnlyList<ContradictionEvidenceRow> words, ContradictionRules rules) =>
        [.. Enum.GetValues<ContradictionKind>().Where(kind => row.Of(kind) >= rules.Least).OrderByDescending(row.Of).Select(kind => Of(kind, row, words, rules))];

    private static ContradictionPart Of(ContradictionKind kind, ContradictionRow row, IReadOnlyList<ContradictionEvidenceRow> words, ContradictionRules rules) => kind switch
    {
        ContradictionKind.RecommendationReport => new(
            kind, row.RecommendationReport, $"The recommendation is {Level(row.Recommendation)}, the report’s text says {Level(row.ReportSays)}.",
            "HR report", Quotation.Of(Text(words, "report"), Names(row.ReportSays)), Report),
        ContradictionKind.RecommendationProfile => new(
            kind, row.RecommendationProfile, $"The recommendation is {Level(row.Recommendation)}, the candidate was designed as {row.QualityProfile}.",
            "Recommendation", Recommended(row, words), Report),
        ContradictionKind.RecommendationScore => OfItem(
            kind, row.RecommendationScore, $"The recommendation is {Level(row.Recommendation)}, the mean score of {Mean(row)} says {Level(SnakeCase.Of(rules.LevelOf(row.MeanScore!.Value)))}.",
            words, row.MeanScore!.Value > rules.Of(LevelNamed(row.Recommendation)).High),
        _ => OfItem(
            kind, row.ScoreProfile, $"The mean score is {Mean(row)}, the candidate was designed as {row.QualityProfile} ({Stretch(rules.Of(ProfileNamed(row.QualityProfile)))}).",
            words, row.MeanScore!.Value > rules.Of(ProfileNamed(row.QualityProfile)).High),
    };

    // A mean that is too high is quoted by the item that raises it most, one too low by the item that lowers it most.
    private static ContradictionPart OfItem(ContradictionKind kind, double points, string told, IReadOnlyList<ContradictionEvidenceRow> words, bool tooHigh)
    {
        var item = words.FirstOrDefault(w => w.Part == (tooHigh ? "highest_item" : "lowest_item"));
        var anchor = item switch
        {
            { QuestionNo: { } question } => string.Create(CultureInfo.InvariantCulture, $"q{question}"),
            { TurnNo: { } turn } => string.Create(CultureInfo.InvariantCulture, $"turn-{turn}"),
            _ => "unmatched",
        };
        return new ContradictionPart(kind, points, told, $"Reason for {Score(item)}", Quotation.Of(item?.Text), anchor);
    }

    private static string Score(ContradictionEvidenceRow? item) => item switch
    {
        { Score: { } score, ScaleMin: 1, ScaleMax: 5 } => string.Create(CultureInfo.InvariantCulture, $"a {score}"),
        { Score: { } score } => string.Create(CultureInfo.InvariantCulture, $"{score} of {item.ScaleMin}–{item.ScaleMax}"),
        _ => "a score",
    };

    // The section that was cut to nothing has its words in the report.
    private static string? Recommended(ContradictionRow row, IReadOnlyList<ContradictionEvidenceRow> words) =>
        Quotation.Of(Text(words, "recommendation") ?? Text(words, "report"), Names(row.Recommendation));

    private static string? Text(IReadOnlyList<ContradictionEvidenceRow> words, string part) => words.FirstOrDefault(w => w.Part == part)?.Text;

    private static string Mean(ContradictionRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.MeanScore:0.00} (n\u00a0=\u00a0{row.ScoredItems})");

    private static string Stretch(ScoreStretch stretch) =>
        stretch.High >= 5 ? string.Create(CultureInfo.InvariantCulture, $"{stretch.Low:0.##} or more") : string.Create(CultureInfo.InvariantCulture, $"{stretch.Low:0.##} to {stretch.High:0.##}");

    private static string Level(string? name) => name switch
    {
        "proceed" => "to proceed",
        "reservations" => "“with reservations”",
        _ => "“not a fit”",
    };

    private static string[] Names(string? name) => name switch
    {
        "proceed" => ["proceed"],
        "reservations" => ["reservations"],
        _ => ["not a fit"],
    };

    private static RecommendationLevel LevelNamed(string? name) => SnakeCase.TryParse<RecommendationLevel>(name, out var level)
        ? level : throw new InvalidOperationException($"\"{name}\" is no recommendation.");

    private static QualityProfile ProfileNamed(string? name) => SnakeCase.TryParse<QualityProfile>(name, out var profile)
        ? profile : throw new InvalidOperationException($"\"{name}\" is no quality profile.");
}
