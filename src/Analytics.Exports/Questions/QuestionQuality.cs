using Analytics.Calibration.Cubes;
using Analytics.Calibration.Questions;
using Analytics.Transcripts;
using Analytics.Warehouse.Queries;
using Told = Analytics.Calibration.Questions.Separation;

namespace Analytics.Exports.Questions;

/// <summary>A question asked of several candidates: is it about the job, and do its scores tell the profiles apart?</summary>
/// <param name="Key">Tells it from others.</param>
/// <param name="Place">One of the places it is asked at, by interview and turn.</param>
/// <param name="Candidates">Candidates it was asked of.</param>
/// <param name="MeasuredQuestions">Times its relevance was measured.</param>
/// <param name="Relevance">Mean over these, 0 to 1; null without any.</param>
/// <param name="Profiles">Scored answers and their mean, by profile from weak to exceptional; null means where no answer of the profile has a score.</param>
/// <param name="Separation">What its scores say about profiles.</param>
public sealed record QuestionQuality(
    string Key, (long InterviewNo, int TurnNo) Place, int Candidates, int MeasuredQuestions, double? Relevance,
    IReadOnlyList<(QualityProfile Profile, int Scored, double? Mean)> Profiles, QuestionSeparation Separation)
{
    /// <summary>The sentence that asks; empty until it is read (<see cref="Worded"/>).</summary>
    public string Sentence { get; init; } = "";

    /// <summary>
    /// The worst first: questions that separate nothing, then those that separate, each from the lowest coefficient up, then those with too few scored answers
    /// to tell, the most answered first.
    /// </summary>
    public static IReadOnlyList<QuestionQuality> Of(IEnumerable<RepeatedQuestionsRow> rows) =>
    [
        .. rows.GroupBy(r => r.QuestionKey).Select(answers => Of([.. answers]))
            .OrderBy(q => q.Separation.Verdict switch { Told.SeparatesNothing => 0, Told.Separates => 1, _ => 2 })
            .ThenBy(q => q.Separation.Verdict == Told.TooFew ? -q.Separation.SomersD.N : q.Separation.SomersD.Value)
            .ThenBy(q => q.Key, StringComparer.Ordinal),
    ];

    /// <summary>The same questions, the first of them with their sentences.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="repeated">Where to ask.</param>
    /// <param name="most">How many of them; all of them if there are no more.</param>
    public static IReadOnlyList<QuestionQuality> Worded(IReadOnlyList<QuestionQuality> questions, RepeatedQuestions repeated, int most = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(repeated);
        var sentences = repeated.Sentences(questions.Take(most).Select(q => q.Place));
        return [.. questions.Select(q => q with { Sentence = sentences.GetValueOrDefault(q.Place, "") })];
    }

    private static QuestionQuality Of(IReadOnlyList<RepeatedQuestionsRow> answers)
    {
        // What nobody designed says nothing about whether designs are told apart.
        var scored = answers.Where(a => a is { Score: not null, QualityProfile: not null }).Select(a => (Profile: ProfileOf(a), Score: a.Score!.Value, a.Answers)).ToList();
        var profiles = Enum.GetValues<QualityProfile>().Select(profile =>
        {
            var own = scored.Where(a => a.Profile == profile).ToList();
            var n = own.Sum(a => a.Answers);
            return (profile, n, n == 0 ? (double?)null : (double)own.Sum(a => a.Score * a.Answers) / n);
        });
        var separation = QuestionSeparation.Of(scored.Select(a => ((Profile)(int)a.Profile, a.Score, (long)a.Answers)));
        return new QuestionQuality(answers[0].QuestionKey, (answers[0].InterviewNo, answers[0].TurnNo), answers[0].Candidates, answers[0].MeasuredQuestions, answers[0].MeanRelevance, [.. profiles], separation);
    }

    private static QualityProfile ProfileOf(RepeatedQuestionsRow row) =>
        SnakeCase.TryParse<QualityProfile>(row.QualityProfile, out var profile) ? profile : throw new InvalidOperationException($"\"{row.QualityProfile}\" is no quality profile.");
}
