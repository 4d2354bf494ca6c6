using Analytics.Calibration.Cubes;
using Analytics.Calibration.Reporting;

namespace Analytics.Benchmarks.Coverage;

/// <summary>A corpus that a simulated evaluator scored: so many candidates a profile, each interviewed in every run.</summary>
/// <param name="Evaluator">Who scores.</param>
/// <param name="PerProfile">Candidates a profile.</param>
/// <param name="Runs">Runs; more than one repeats every candidate.</param>
internal sealed record SimulatedCorpus(SimulatedEvaluator Evaluator, int PerProfile, int Runs)
{
    private const int Items = 8;

    /// <summary>The report on one corpus drawn at random.</summary>
    public CalibrationReport Report(int seed)
    {
        var random = new NormalSource(seed);
        var (scores, repeats) = (new List<InterviewScores>(), new List<RepeatedInterview>());
        foreach (var profile in Enum.GetValues<Profile>())
        {
            for (var candidate = 0; candidate < PerProfile; candidate++)
            {
                var ability = Evaluator.Candidates * random.Next();
                for (var run = 0; run < Runs; run++)
                {
                    var items = Evaluator.Score(profile, ability, random, Items);
                    var interview = new InterviewScores(new CellKey($"run {run}", Evaluator.Name, "any", profile, Recommend(items)), items);
                    scores.Add(interview);
                    repeats.Add(new RepeatedInterview($"{profile}{candidate}", interview.Key, interview.Histogram) { Verbosity = interview.Verbosity, Order = interview.Order });
                }
            }
        }

        return CalibrationReportBuilder.Build(new CalibrationInput { Scores = ScoreCube.FromInterviews(scores), Repeats = Runs > 1 ? repeats : [] });
    }

    private static Decision Recommend(ScoredItem[] items) => items.Average(i => i.Score) switch
    {
        < 2.5 => Decision.NotAFit,
        < 3.75 => Decision.Reservations,
        _ => Decision.Proceed,
    };
}
