using Analytics.Calibration.People;
using Analytics.Calibration.PredictionPowered;
using MathNet.Numerics.Distributions;

namespace Analytics.Calibration.Tests.Corpora;

/// <summary>How a simulated evaluator scores, how people rate, and how answers are drawn.</summary>
/// <param name="Name">Name in a table.</param>
/// <param name="Shift">Evaluator above people, points.</param>
/// <param name="Slope">How much of the spread of true scores the evaluator's follow: 1 all, 0 none.</param>
/// <param name="Noise">Standard deviation of the evaluator's own error, points.</param>
/// <param name="RaterNoise">Standard deviation of a person's error, points.</param>
/// <param name="Share">Chance of an answer to be drawn for rating.</param>
/// <param name="Twice">Chance of a drawn answer to be rated by a second person.</param>
public sealed record RatedDesign(string Name, double Shift, double Slope, double Noise, double RaterNoise = 0.5, double Share = 0.1, double Twice = 0.5)
{
    /// <summary>True to draw answers the evaluator scored low three times as often.</summary>
    public bool LowMoreOften { get; init; }

    /// <summary>True to draw whole interviews.</summary>
    public bool WholeInterviews { get; init; }

    /// <summary>Interviews of each candidate.</summary>
    public int Interviews { get; init; } = 1;
}

/// <summary>A corpus whose every answer has a known true score, an evaluator's score, and what two people would give; some answers are drawn for rating.</summary>
public sealed class RatedCorpus
{
    private const int Items = 6;

    private RatedCorpus(List<RatedAnswer> rated, List<(string Candidate, double Score, double Person)> all)
    {
        Rated = rated;
        var candidates = all.GroupBy(a => a.Candidate).ToDictionary(g => g.Key, g => new CandidateScores(g.Sum(a => a.Score), g.Count()));
        Scores = CohortScores.Of([.. candidates.Values.Select(c => (c.Sum, c.Items))]);
        OfRated = rated.Select(r => r.Candidate).Distinct().ToDictionary(c => c, c => candidates[c]);
        PeopleMean = all.Average(a => a.Person);
    }

    public IReadOnlyList<RatedAnswer> Rated { get; }

    public CohortScores Scores { get; }

    public IReadOnlyDictionary<string, CandidateScores> OfRated { get; }

    /// <summary>What a person gives all answers of this corpus, on average: what nobody sees who has only the drawn ones.</summary>
    public double PeopleMean { get; }

    public PoweredMean Mean() => PredictionPoweredMean.Of(
        [.. Rated.Select(r => new PoweredAnswer(r.Candidate, r.Evaluator!.Value, r.Mean, r.Probability!.Value))], Scores, OfRated);

    public PeopleInput Input(string evaluator = "made-1") => new() { Evaluator = evaluator, Answers = Rated, Cohort = Scores, OfRated = OfRated };

    public static RatedCorpus Make(RatedDesign design, int candidates, int seed)
    {
        var random = new Random(seed);
        double Normal(double sd) => sd <= 0 ? 0 : MathNet.Numerics.Distributions.Normal.Sample(random, 0, sd);
        static double Score(double x) => Math.Clamp(Math.Round(x, MidpointRounding.AwayFromZero), 1, 5);
        var (rated, all) = (new List<RatedAnswer>(), new List<(string, double, double)>());
        for (var c = 0; c < candidates; c++)
        {
            var (name, able) = ($"C{c:0000}", Normal(0.8));
            for (var i = 0; i < design.Interviews; i++)
            {
                var (day, whole) = (Normal(0.2), random.NextDouble());
                for (var item = 0; item < Items; item++)
                {
                    var truth = 3 + able + day + Normal(0.6);
                    var score = Score(3 + design.Shift + (design.Slope * (truth - 3)) + Normal(design.Noise));
                    var (first, second) = (Score(truth + Normal(design.RaterNoise)), Score(truth + Normal(design.RaterNoise)));
                    var chance = design.LowMoreOften && score <= 2 ? Math.Min(1, 3 * design.Share) : design.Share;
                    var (own, twice) = (random.NextDouble(), random.NextDouble());
                    all.Add((name, score, first));
                    if ((design.WholeInterviews ? whole : own) >= chance) continue;
                    List<PersonRating> ratings = [new("ann", first)];
                    if (twice < design.Twice) ratings.Add(new("bo", second));
                    rated.Add(new RatedAnswer(name, (c * 100) + i, score, ratings)
                    {
                        Probability = chance,
                        Groups = [c % 2 == 0 ? "position:Engineer" : "position:Analyst"],
                    });
                }
            }
        }

        return new RatedCorpus(rated, all);
    }
}
