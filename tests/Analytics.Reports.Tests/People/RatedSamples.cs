using Analytics.Reports.Tests.Support;
using Analytics.Samples;
using Analytics.Warehouse;
using Analytics.Warehouse.Ratings;
using Dapper;

namespace Analytics.Reports.Tests.People;

/// <summary>
/// An invented corpus whose answers people rated by a rule that the test knows: what people give an answer is the evaluator's score less a shift, less or more one where the answer's number
/// says so. A known share of the answers was drawn by chance.
/// </summary>
internal sealed class RatedSamples : IDisposable
{
    /// <summary>The chance with which an answer was drawn.</summary>
    public const double Chance = 0.25;

    private static readonly DateTime At = new(2026, 10, 1, 9, 0, 0, DateTimeKind.Unspecified);
    private readonly SmallCorpus _corpus;

    private RatedSamples(SmallCorpus corpus) => _corpus = corpus;

    public WarehouseDatabase Warehouse => _corpus.Warehouse;

    /// <summary>What people would give all answers on average: known here, and to nobody who has only the drawn ones.</summary>
    public double Truth { get; private set; }

    /// <summary>Makes it.</summary>
    /// <param name="shift">Evaluator above people, points.</param>
    /// <param name="interviews">Interviews of the corpus.</param>
    public static async Task<RatedSamples> OfAsync(double shift, int interviews = 60)
    {
        var samples = new RatedSamples(await SmallCorpus.OfAsync(interviews, 1, EvaluatorCharacter.Calibrated));
        var answers = samples.Answers();
        samples.Truth = answers.Average(a => a.Person(shift));
        var drawn = answers.Where(a => a.Draw < Chance).ToList();
        var number = 0L;
        var ratings = drawn.Select(a => a.Rating(++number, "Ann", a.Person(shift), "sample", Chance))
            .Concat(drawn.Where(a => a.Draw < Chance / 2).Select(a => a.Rating(++number, "Bo", a.Second(shift), "double", null)));
        await new MirroredRatings(samples.Warehouse, TimeProvider.System).SetAsync([.. ratings], TestContext.Current.CancellationToken);
        return samples;
    }

    public void Dispose() => _corpus.Dispose();

    /// <summary>Every answer with a score.</summary>
    public List<Answer> Answers()
    {
        using var connection = Warehouse.OpenConnection();
        return connection.Query<Answer>("""
            select i.interview_id, e.item_no, e.criterion, e.question_no, e.turn_no, e.score, i.dialogue, (hash(i.candidate_code, e.item_no, 'drawn') % 10000) / 1e4 as draw,
                (hash(i.candidate_code, e.item_no, 'first') % 10000) / 1e4 as first, (hash(i.candidate_code, e.item_no, 'second') % 10000) / 1e4 as other
            from store.evaluation e
            join store.interview i using (interview_no)
            where e.score is not null
            order by i.interview_id, e.item_no
            """).AsList();
    }

    internal sealed record Answer(long InterviewId, int ItemNo, string Criterion, int? QuestionNo, int? TurnNo, double Score, long? Dialogue, double Draw, double First, double Other)
    {
        public double Person(double shift) => Given(shift, First);

        public double Second(double shift) => Given(shift, Other);

        public MirroredRating Rating(long number, string rater, double score, string purpose, double? probability) => new(
            number, InterviewId, ItemNo, Criterion, QuestionNo, TurnNo, score, 1, 5, rater, "", At, true, "1", purpose, probability, Dialogue);

        private double Given(double shift, double chance) => Math.Clamp(Math.Round(Score - shift + (chance < 0.1 ? -1 : chance > 0.9 ? 1 : 0)), 1, 5);
    }
}
