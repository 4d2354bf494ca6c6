using System.Globalization;
using Analytics.Calibration.People;
using Analytics.Warehouse.Queries;

namespace Analytics.Reports.People;

/// <summary>Ratings of one answer put together.</summary>
/// <param name="Row">One of them, for what they share.</param>
/// <param name="Answer">The answer as figures take it.</param>
internal sealed record RatedRows(RatedAnswersRow Row, RatedAnswer Answer)
{
    // Drawn because of its score.
    private static readonly string[] ByScore = ["disagreement", "near_mark"];

    private const string Sample = "sample";

    /// <summary>The answers that ratings are of; of several ratings of one person the latest counts.</summary>
    /// <param name="rows">Ratings of words that are still the ones said.</param>
    internal static List<RatedRows> Of(IEnumerable<RatedAnswersRow> rows) =>
        [.. rows.GroupBy(r => (r.InterviewId, r.Criterion, r.ItemNo, r.QuestionNo, r.TurnNo)).Select(g => Of([.. g]))];

    private static RatedRows Of(IReadOnlyList<RatedAnswersRow> rows)
    {
        var row = rows[0];
        var latest = rows.GroupBy(r => r.Rater, StringComparer.Ordinal).Select(g => g.Last()).Select(r => new PersonRating(r.Rater, r.Points));
        return new RatedRows(row, new RatedAnswer(Key(row.CandidateKey), row.InterviewId, row.EvaluatorPoints, latest)
        {
            // Who rates twice what was drawn by chance draws nothing anew.
            Probability = rows.FirstOrDefault(r => r is { Purpose: Sample, Probability: not null })?.Probability,
            ChosenByScore = rows.All(r => ByScore.Contains(r.Purpose)),
            Groups = [.. Groups(row)],
        });
    }

    internal static string Key(long candidate) => candidate.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Groups(RatedAnswersRow row)
    {
        if (row.QualityProfile is { } profile) yield return $"profile:{profile}";
        if (row.Position is { } position) yield return $"position:{position}";
    }
}
