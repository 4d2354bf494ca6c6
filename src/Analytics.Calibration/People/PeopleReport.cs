using System.Text.Json.Serialization;
using Analytics.Calibration.Planning;
using Analytics.Calibration.Repair;
using Analytics.Calibration.Reporting;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.People;

/// <summary>A person and how much they rated.</summary>
/// <param name="Rater">Who it is.</param>
/// <param name="Answers">Answers they rated.</param>
public sealed record RaterCount(string Rater, int Answers);

/// <summary>By whose judgement, on how many ratings.</summary>
/// <param name="Answers">Answers rated.</param>
/// <param name="Compared">Of them scored by the evaluator too.</param>
/// <param name="RatedTwice">Of them rated by two people or more.</param>
/// <param name="ByChance">Of them drawn with a known chance.</param>
/// <param name="LeftOut">Answers rated besides, chosen because of their score: in no figure, as long as there are others.</param>
/// <param name="Ratings">Ratings in all.</param>
/// <param name="Candidates">Candidates the answers are of.</param>
/// <param name="Interviews">Interviews they are of.</param>
/// <param name="Raters">Who rated, most first.</param>
/// <param name="EvaluatorMean">Mean of all scores of the cohort, points; null where it is not known.</param>
public sealed record PeopleScope(
    int Answers, int Compared, int RatedTwice, int ByChance, int LeftOut, int Ratings, int Candidates, int Interviews, IReadOnlyList<RaterCount> Raters, double? EvaluatorMean);

/// <summary>Can an evaluator be trusted, by what people rated.</summary>
/// <param name="Evaluator">Who scored.</param>
/// <param name="Headline">The answer in at most sixty words.</param>
/// <param name="Next">What to do next, in a sentence.</param>
/// <param name="Overall">The card that calibration shows.</param>
/// <param name="Verdicts">Each requirement: agreement, level, ceiling, people themselves, true scores.</param>
/// <param name="Metrics">Every figure by id.</param>
/// <param name="Scope">On whose ratings.</param>
/// <param name="Confusion">Answers by the level of the people's mean (rows) and the evaluator's (columns), 1 to 5.</param>
/// <param name="Repairs">Recalibrations with their gain, none where there are too few candidates.</param>
/// <param name="Plan">How many ratings more for what.</param>
public sealed record PeopleReport(
    string Evaluator, string Headline, string Next, VerdictCard Overall, IReadOnlyList<VerdictCard> Verdicts, IReadOnlyDictionary<string, Metric> Metrics,
    PeopleScope Scope, IReadOnlyList<IReadOnlyList<int>> Confusion, IReadOnlyList<Recalibration> Repairs, IReadOnlyList<PlannedRatings> Plan)
{
    /// <summary>The id of <see cref="Overall"/>.</summary>
    public const string CardId = "agrees_with_people";

    /// <summary>The recalibration to propose: the one with the larger gain, if it is shown to help; else null.</summary>
    [JsonIgnore]
    public Recalibration? Best => Repairs.Where(r => r.Helps).MaxBy(r => r.ErrorGain.Value);
}
