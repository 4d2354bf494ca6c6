using Analytics.Calibration.People;
using Analytics.Reports.People;

namespace Analytics.Reports.Tests.People;

/// <summary>What stands first on the page about people's ratings.</summary>
public class PeopleHeadlineTests
{
    [Fact]
    public void OfOneEvaluator_SaysWhatToDoNext()
    {
        var only = Of("kestrel", 12);
        Assert.Equal($"{only.Headline} {only.Next}", Read(only).Headline);
    }

    [Fact]
    public void OfSeveral_TellsTwoAndCountsTheOthers()
    {
        var (first, second) = (Of("kestrel", 12), Of("meander", 10));

        Assert.Equal($"{first.Headline} {second.Headline} 1 more evaluator is judged below. 2 more evaluators have too few ratings for a verdict.", Read(first, second, Of("heron", 9), Of("few", 7), Of("one", 1)).Headline);
        Assert.Equal($"{first.Headline} 1 more evaluator has too few ratings for a verdict.", Read(first, Of("one", 1)).Headline);
        Assert.Equal($"{first.Headline} {second.Headline}", Read(first, second).Headline);
    }

    [Fact]
    public void OfSeveralWithoutAVerdict_SaysThatThereIsNone() => Assert.Equal(
        "2 evaluators have too few ratings for a verdict.", Read(Of("few", 7), Of("one", 1)).Headline);

    [Fact]
    public void OfTooFewCandidates_TellsNoFigure()
    {
        Assert.Equal("few cannot be judged yet: 21 answers of 7 candidates, rated by Ann.", Of("few", 7).Headline);
        Assert.Contains("QWK", Of("enough", 8).Headline, StringComparison.Ordinal);
    }

    private static PeopleReading Read(params PeopleReport[] reports) => new(reports, [], 0, 0, [], []);

    // Each candidate has three answers; of every second one a person gives a point less.
    private static PeopleReport Of(string evaluator, int candidates) => PeopleReportBuilder.Build(new PeopleInput
    {
        Evaluator = evaluator,
        Answers = [.. Enumerable.Range(0, candidates * 3).Select(i => new RatedAnswer($"C{i / 3}", i / 3, 2 + (i % 4), [new PersonRating("Ann", 2 + (i % 4) - (i % 2))]))],
    });
}
