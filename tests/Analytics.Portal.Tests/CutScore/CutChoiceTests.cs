using Analytics.Calibration.Cubes;
using Analytics.Portal.Pages.CutScore;
using Analytics.Portal.Pages.Interviews;
using Analytics.Portal.Tests.Support;
using Analytics.Reports.Reading;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Tests.CutScore;

/// <summary>The state of the page in its address, the interviews behind its numbers, and its sentence.</summary>
public sealed class CutChoiceTests
{
    [Theory]
    [InlineData("cut", "abc", "is not a number from 1 to 5, such as 3.5")]
    [InlineData("cut", "99", "is not a number from 1 to 5, such as 3.5")]
    [InlineData("cut", "0.5", "is not a number from 1 to 5, such as 3.5")]
    [InlineData("cut", "3,5", "is not a number from 1 to 5, such as 3.5")]
    [InlineData("cut", "1e0", "is not a number from 1 to 5, such as 3.5")]
    [InlineData("cut", "NaN", "is not a number from 1 to 5, such as 3.5")]
    [InlineData("mix.weak", "-1", "is not a weight, a number from 0 to 1000000")]
    [InlineData("mix.strong", "9999999", "is not a weight, a number from 0 to 1000000")]
    [InlineData("mix.weak", "0", "leaves a mix without any candidates, as all weights are 0")]
    public void Read_AValueThatCannotBe_IsNamedWithItsValueAndLeftOut(string name, string value, string reason)
    {
        var (choice, faults) = CutChoice.Read(asked => asked == name ? value : null);
        Assert.Equal([(name, value, reason)], faults);
        Assert.Equal(CutChoice.Default, choice);
    }

    [Fact]
    public void Pairs_OfAChoice_AreReadBack()
    {
        var choice = new CutChoice(4.25m, new Dictionary<Profile, double> { [Profile.Weak] = 40, [Profile.Average] = 0, [Profile.Strong] = 12.5, [Profile.Exceptional] = 0 });
        var pairs = choice.Pairs.ToDictionary(p => p.Key, p => p.Value);
        Assert.Equal(["cut=4.25", "mix.weak=40", "mix.average=0", "mix.strong=12.5", "mix.exceptional=0"], choice.Pairs.Select(p => $"{p.Key}={p.Value}"));
        var (read, faults) = CutChoice.Read(name => pairs.GetValueOrDefault(name));
        Assert.Empty(faults);
        Assert.Equal(choice.Cut, read.Cut);
        Assert.Equal(choice.Mix!, read.Mix!);
        Assert.Empty(CutChoice.Default.Pairs);
    }

    [Fact]
    public async Task Evidence_OfEveryNumber_IsAsManyInterviewsAsTheNumberSays()
    {
        var warehouse = await SampleWarehouse.GetAsync();
        var (means, list, known) = (new ScoreCubes(warehouse), await ListedInterviews.OfSamplesAsync(), new HeldValues(warehouse).Read());
        foreach (var cohort in new[] { Cohort.All, Cohort.All.With("profile", "weak").With("profile", "exceptional"), Cohort.All.With("score", "5"), Cohort.All.With("recommendation", "reservations") })
        {
            var figures = CutFigures.Of(means.ReadWithoutSlopes(cohort), means.ReadRepeated(cohort));
            foreach (var cut in new[] { 1, 2.5m, 3.333m, 4, 4.5m, 5 })
            {
                var outcome = figures.At(cut, null);
                var (passing, failing) = (CutEvidence.Passing(cohort, cut), CutEvidence.Failing(cohort, cut));
                Check(passing, CutFigures.CountOf(outcome.PassThrough, figures.Interviews));
                Check(CutEvidence.Of(passing, "weak"), CutFigures.CountOf(outcome.WeakLetIn, figures.Scored[Profile.Weak]));
                Check(CutEvidence.Of(failing, "exceptional"), CutFigures.CountOf(outcome.ExceptionalLost, figures.Scored[Profile.Exceptional]));
                var disagreeing = Interviews(CutEvidence.NotProceeding(passing)) + Interviews(CutEvidence.Proceeding(failing));
                Assert.Equal(figures.Recommended - CutFigures.CountOf(outcome.Agreement, figures.Recommended), disagreeing);
            }
        }

        long Interviews(Cohort? cohort) => cohort is null ? 0 : list.Count(ListAddress.Read("http://localhost/interviews?" + cohort.ToQueryString(), known).Address.Cohort);
        void Check(Cohort? cohort, long expected) => Assert.Equal(expected, Interviews(cohort));
    }

    [Fact]
    public void Answer_OfKnownInterviews_HoldsEveryNumber()
    {
        var figures = CutFigures.Of(ScoreCube.FromInterviews(
        [
            .. Interviews(8, Profile.Weak, Decision.NotAFit, 2, 2), .. Interviews(2, Profile.Weak, Decision.Proceed, 4, 4),
            .. Interviews(10, Profile.Average, Decision.Reservations, 3, 4), .. Interviews(9, Profile.Exceptional, Decision.Proceed, 5, 5),
            .. Interviews(1, Profile.Exceptional, null, 3, 3), .. Interviews(3, Profile.Strong, null),
        ]));
        Assert.Equal(
            "At a cut of 3.5, 21 of 30 interviews (70\u00a0%, 95\u00a0% interval 52\u00a0% to 83\u00a0%) pass: 2 of 10 weak ones are let in (20\u00a0%, 95\u00a0% interval 6\u00a0% to 51\u00a0%), "
            + "1 of 10 exceptional ones are lost (10\u00a0%, 95\u00a0% interval 2\u00a0% to 40\u00a0%). Passing and “proceed” say the same in 19 of 29 interviews with a known recommendation (66\u00a0%, 95\u00a0% interval 47\u00a0% to 80\u00a0%)."
            + " 3 interviews without a score are left out.",
            CutAnswer.Of(figures, CutChoice.Default, Cohort.All));
        var mixed = new CutChoice(3.5m, new Dictionary<Profile, double> { [Profile.Weak] = 3, [Profile.Exceptional] = 1, [Profile.Strong] = 2 });
        Assert.Contains("Of candidates mixed 3 weak, 2 strong, 1 exceptional, 38\u00a0% would pass", CutAnswer.Of(figures, mixed, Cohort.All), StringComparison.Ordinal);
        Assert.Contains("No interview is of a candidate designed as strong, so the mix goes without.", CutAnswer.Of(figures, mixed, Cohort.All), StringComparison.Ordinal);
        Assert.Equal("No interview has a score, so no pass mark can be tried. 3 interviews without a score are left out.", CutAnswer.Of(CutFigures.Of(ScoreCube.FromInterviews(Interviews(3, Profile.Strong, null))), CutChoice.Default, Cohort.All));
    }

    private static IEnumerable<InterviewScores> Interviews(int number, Profile profile, Decision? decision, params int[] scores) => Enumerable.Repeat(
        new InterviewScores(new CellKey("", "", null, profile, decision), [.. scores.Select(s => new ScoredItem(s))]), number);
}
