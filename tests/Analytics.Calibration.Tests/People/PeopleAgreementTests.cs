using Analytics.Calibration.People;
using Analytics.Calibration.Tests.Corpora;

namespace Analytics.Calibration.Tests.People;

public class PeopleAgreementTests
{
    [Theory]
    [InlineData(2.4999, 2)]
    [InlineData(2.5, 3)]
    [InlineData(0.2, 1)]
    [InlineData(5.5, 5)]
    public void Level_RoundsHalfUpWithinTheScale(double points, int level) => Assert.Equal(level, RatedAnswer.Level(points));

    [Fact]
    public void RatedAnswer_KeepsRatingsByName_SoThatColumnsAreThePeople()
    {
        var answer = new RatedAnswer("C1", 1, 3, [new("bo", 5), new("ann", 2)]);

        Assert.Equal(["ann", "bo"], answer.Ratings.Select(r => r.Rater));
        Assert.Equal(3.5, answer.Mean);
        Assert.Throws<ArgumentException>(() => new RatedAnswer("C1", 1, 3, []));
    }

    [Fact]
    public void PerfectEvaluator_AgreesFullyWithRoomBelow()
    {
        var answers = Answers(40, i => (1 + (i % 5), [1 + (i % 5)]));
        var agreement = new EvaluatorAgreement(answers);

        var kappa = agreement.Kappa();

        Assert.Equal((1.0, 1.0), (kappa.Value, kappa.High));
        Assert.InRange(kappa.Low!.Value, 0.5, 0.99);
        Assert.InRange(agreement.Exact().Low!.Value, 0.8, 0.95);
    }

    [Fact]
    public void ConstantEvaluator_AgreesByNothing()
    {
        var answers = Answers(40, i => (4, [1 + (i % 5)]));

        Assert.Equal(0, new EvaluatorAgreement(answers).Kappa().Value!.Value, 1e-12);
        Assert.Null(new EvaluatorAgreement(Answers(40, _ => (4, [4]))).Kappa().Value);
    }

    [Fact]
    public void AnswersOfOneCandidate_AreOneCluster_SoTheIntervalIsWider()
    {
        var corpus = RatedCorpus.Make(new RatedDesign("d", 0.3, 1, 0.5, Share: 1), 30, 7).Rated;
        var alone = corpus.Select((a, i) => new RatedAnswer($"A{i}", i, a.Evaluator, a.Ratings)).ToList();

        var (clustered, independent) = (new EvaluatorAgreement(corpus).StandardisedDifference(), new EvaluatorAgreement(alone).StandardisedDifference());

        Assert.Equal(independent.Value!.Value, clustered.Value!.Value, 1e-12);
        Assert.Equal(independent.N, clustered.N);
        Assert.True(clustered.High - clustered.Low > independent.High - independent.Low);
    }

    [Fact]
    public void Chances_WeighAnswers_OnlyWhereAllAreKnown()
    {
        List<RatedAnswer> answers =
        [
            .. Enumerable.Range(0, 10).Select(i => new RatedAnswer($"A{i}", i, 4, [new("ann", 3 + (i % 2))]) { Probability = 0.5 }),
            .. Enumerable.Range(10, 10).Select(i => new RatedAnswer($"A{i}", i, 2, [new("ann", 2 + (i % 2))]) { Probability = 0.1 }),
        ];

        var exact = new EvaluatorAgreement(answers).Exact().Value!.Value;
        var unknown = new EvaluatorAgreement([.. answers, new RatedAnswer("Z", 99, 3, [new("ann", 3)])]).Exact().Value!.Value;

        Assert.Equal(((10 * 2 * 0.5) + (10 * 10 * 0.5)) / ((10 * 2) + (10 * 10)), exact, 1e-12);
        Assert.Equal(11 / 21.0, unknown, 1e-12);
    }

    [Fact]
    public void AnswersChosenByScore_AreInNoFigure_UnlessThereAreNoOthers()
    {
        List<RatedAnswer> fair = [.. Answers(20, i => (1 + (i % 5), [1 + (i % 5)]))];
        List<RatedAnswer> odd = [.. Enumerable.Range(50, 20).Select(i => new RatedAnswer($"D{i}", i, 5, [new("ann", 1 + (i % 2))]) { ChosenByScore = true })];

        var (both, alone) = (Report([.. fair, .. odd]), Report(odd));

        Assert.Equal((1.0, 20, 20), (both.Metrics["human.qwk"].Value, both.Scope.Answers, both.Scope.LeftOut));
        Assert.Equal((0.0, 20, 0), (alone.Metrics["human.exact"].Value, alone.Scope.Answers, alone.Scope.LeftOut));

        static PeopleReport Report(IReadOnlyList<RatedAnswer> answers) => PeopleReportBuilder.Build(new PeopleInput { Evaluator = "e", Answers = answers });
    }

    [Fact]
    public void AnswersWithoutAScore_CountAmongPeopleAlone()
    {
        var answers = Answers(20, i => (null, [1 + (i % 5), 1 + (i % 4)]));

        Assert.Equal(0, new EvaluatorAgreement(answers).Answers);
        Assert.Null(new EvaluatorAgreement(answers).Kappa().Value);
        Assert.Null(new EvaluatorAgreement(answers).StandardisedDifference().Value);
        Assert.Equal(20, new PeopleAgreement(answers).Answers);
        Assert.Null(Degradation.Of(answers).Value);
    }

    [Fact]
    public void Kappa_OfThreePeople_CountsAnAnswerOnce()
    {
        var two = new PeopleAgreement(Answers(30, i => (3, [1 + (i % 5), 1 + (i % 4)])));
        var three = new PeopleAgreement(Answers(30, i => (3, [1 + (i % 5), 1 + (i % 4), 1 + (i % 4)])));

        // Pairs 1-2 and 1-3 say the same, pair 2-3 agrees.
        Assert.True(three.Kappa().Value > two.Kappa().Value);
        Assert.Equal(30, three.Answers);
    }

    [Fact]
    public void TrueScore_TakesAnswersThatAllRatersOfAnInterviewShare()
    {
        var answers = Enumerable.Range(0, 12).SelectMany(c => new[]
        {
            new RatedAnswer($"C{c}", c, 1 + (c % 5), [new("ann", 1 + (c % 5)), new("bo", 1 + ((c + 1) % 5))]),
            new RatedAnswer($"C{c}", c, 5, [new("ann", 1)]),
        }).ToList();
        var shared = answers.Where(a => a.Ratings.Count == 2);

        Assert.Equal(TrueScore.OfInterviews(shared), TrueScore.OfInterviews(answers));
    }

    [Fact]
    public void TrueScore_WithoutDoubleRatings_IsUndefined() => Assert.Null(TrueScore.OfInterviews(Answers(20, i => (1 + (i % 5), [1 + (i % 4)]))).Value);

    [Fact]
    public void GroupBias_FindsTheGroupThatIsScoredHigher()
    {
        var answers = Enumerable.Range(0, 60).Select(i => new RatedAnswer($"C{i}", i, 2 + (i % 3) + (i % 2), [new("ann", 2 + (i % 3))])
        {
            Groups = [i % 2 == 1 ? "position:Up" : "position:Level"],
        }).ToList();

        var metrics = PeopleReportBuilder.Build(new PeopleInput { Evaluator = "e", Answers = answers }).Metrics;

        Assert.Equal(0, metrics["human.bias.position:Level"].Value!.Value, 1e-12);
        Assert.Equal(1 / 0.823387, metrics["human.bias.position:Up"].Value!.Value, 1e-3);
        Assert.True(metrics["human.bias.position:Up"].PAdjusted < 0.001);
    }

    private static List<RatedAnswer> Answers(int n, Func<int, (double? Evaluator, double[] People)> of) =>
    [
        .. Enumerable.Range(0, n).Select(i => (Index: i, Values: of(i)))
            .Select(a => new RatedAnswer($"C{a.Index:000}", a.Index, a.Values.Evaluator, a.Values.People.Select((p, j) => new PersonRating($"p{j}", p)))),
    ];
}
