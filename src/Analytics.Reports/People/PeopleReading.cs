using System.Text.Json.Serialization;
using Analytics.Calibration.People;
using Analytics.Calibration.Verdicts;

namespace Analytics.Reports.People;

/// <summary>What people's ratings say of a cohort.</summary>
/// <param name="Evaluators">Each evaluator of whose interviews an answer was rated, most answers first; one without ratings where nothing was rated.</param>
/// <param name="NotRated">Evaluators of the cohort none of whose answers was rated.</param>
/// <param name="Outdated">Ratings left out because other words were said since.</param>
/// <param name="Seen">Ratings given while the evaluator's score was shown.</param>
/// <param name="Compared">The answers that figures are of and that both judged, by evaluator, furthest apart first.</param>
/// <param name="Criteria">Each criterion of an evaluator that judges several.</param>
public sealed record PeopleReading(
    IReadOnlyList<PeopleReport> Evaluators, IReadOnlyList<string> NotRated, int Outdated, int Seen, [property: JsonIgnore] IReadOnlyList<AnswerDifference> Compared,
    IReadOnlyList<CriterionAgreement> Criteria)
{
    // More in one sentence nobody reads.
    private const int Told = 2;

    /// <summary>What the ratings say, in a few sentences: of the one evaluator and what to do next, else of those that most is known of, the others counted.</summary>
    public string Headline
    {
        get
        {
            if (Evaluators is [var only]) return $"{only.Headline} {only.Next}";
            var judged = Evaluators.Where(e => e.Overall.Verdict != Verdict.NoData).ToList();
            var (below, few) = (judged.Count - Math.Min(judged.Count, Told), Evaluators.Count - judged.Count);
            var told = judged.Take(Told).Select(e => e.Headline).ToList();
            if (below > 0) told.Add($"{below} more {(below == 1 ? "evaluator is" : "evaluators are")} judged below.");
            if (few > 0) told.Add($"{few} {(judged.Count > 0 ? "more " : "")}{(few == 1 ? "evaluator has" : "evaluators have")} too few ratings for a verdict.");
            return string.Join(' ', told);
        }
    }

    /// <summary>Where evaluator and people differ most, furthest apart first.</summary>
    public IReadOnlyList<AnswerDifference> Differences { get; init; } = [];

    /// <summary>The answers of one cell of <see cref="PeopleReport.Confusion"/>.</summary>
    /// <param name="evaluator">Who scored.</param>
    /// <param name="people">The level of the people's mean, 1 to 5.</param>
    /// <param name="gave">The evaluator's level.</param>
    public IReadOnlyList<AnswerDifference> Cell(string evaluator, int people, int gave) =>
        [.. Compared.Where(d => d.Evaluator == evaluator && RatedAnswer.Level(d.People) == people && RatedAnswer.Level(d.Score) == gave)];

    /// <summary>Ratings that figures are made of.</summary>
    public int Ratings => Evaluators.Sum(e => e.Scope.Ratings);
}

/// <summary>One answer on which evaluator and people differ.</summary>
/// <param name="InterviewId">The interview.</param>
/// <param name="Candidate">The candidate's name.</param>
/// <param name="CandidateCode">The candidate's code.</param>
/// <param name="Position">The position; null when unknown.</param>
/// <param name="Evaluator">Who scored it.</param>
/// <param name="Criterion">What was judged.</param>
/// <param name="QuestionNo">The question; null when unmatched.</param>
/// <param name="TurnNo">The turn; null for the interview as a whole.</param>
/// <param name="Score">The evaluator's score, points.</param>
/// <param name="People">The people's mean, points.</param>
/// <param name="Ratings">What each gave, points.</param>
public sealed record AnswerDifference(
    long InterviewId, string Candidate, string CandidateCode, string? Position, string Evaluator, string Criterion, int? QuestionNo, int? TurnNo, double Score, double People,
    IReadOnlyList<PersonRating> Ratings)
{
    /// <summary>Evaluator less people, points.</summary>
    public double Points => Score - People;

    /// <summary>The place of the interview's page where it stands.</summary>
    public string Anchor => QuestionNo is { } question ? FormattableString.Invariant($"q{question}") : TurnNo is { } turn ? FormattableString.Invariant($"turn-{turn}") : "unmatched";
}
