using Analytics.Calibration.Cubes;
using Analytics.Calibration.Reporting;
using Analytics.Calibration.Tests.Evaluators;
using Analytics.Calibration.Tests.Reference;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Tests.Verdicts;

public class CardTests
{
    [Theory]
    [InlineData(0, 15, "not_proven", "0 of 15 weak candidates were told to proceed. 35 would prove it if no further one is, about 254 if 5\u00a0% of all are. Small sample: 15 weak candidates.")]
    [InlineData(0, 35, "pass", "0 of 35 weak candidates were told to proceed.")]
    [InlineData(20, 40, "fail", "20 of 40 weak candidates were told to proceed.")]
    [InlineData(0, 7, "no_data", "0 of 7 weak candidates were told to proceed. Too few for a verdict: 7 weak candidates, 8 needed.")]
    public void DecisionsFollow_WeakToldToProceed_IsJudgedByWilson(int proceed, int weak, string verdict, string sentence)
    {
        var corpus = Enumerable.Range(0, weak).Select(i => Constructed.Interview(
            $"W{i}", "20260901_090000", "Analyst", Profile.Weak, i < proceed ? Decision.Proceed : Decision.NotAFit, [1, 2])).ToList();

        var card = Constructed.Report(corpus).Verdicts.Single(v => v.Id == "decisions_follow");

        Assert.Equal(verdict, System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(card.Verdict.ToString()));
        Assert.Equal(sentence, card.Sentence);
    }

    [Fact]
    public void RightLevel_GenerousByMoreThanHalfAPoint_Fails()
    {
        var corpus = Constructed.Corpus((p, i) => p switch { Profile.Weak => [3, 3, 4, 3], Profile.Average => i % 2 == 0 ? [5, 5, 4, 5] : [4, 5, 4, 5], _ => [5, 5, 5, 5] });

        var card = Constructed.Report(corpus).Verdicts.Single(v => v.Id == "right_level");

        Assert.Equal(Verdict.Fail, card.Verdict);
        Assert.Equal("Weak candidates get 1.75 too much.", card.Sentence);
    }

    [Fact]
    public void OrdersProfiles_OneStepFailsAndAnotherIsTooSmall_Fails()
    {
        var corpus = Constructed.Corpus((_, i) => i % 2 == 0 ? [3, 3] : [4, 4]).Where(i => i.Scores.Key.Profile != Profile.Exceptional || i.Unit.EndsWith('1')).ToList();

        var card = Constructed.Report(corpus).Verdicts.Single(v => v.Id == "orders_profiles");

        Assert.Equal(Verdict.Fail, card.Verdict);
    }

    [Fact]
    public void OrdersProfiles_OneProfileTooRare_GivesNoVerdict()
    {
        var corpus = Constructed.Corpus(Constructed.Perfect).Where(i => i.Scores.Key.Profile != Profile.Exceptional || i.Unit.EndsWith('1')).ToList();

        var card = Constructed.Report(corpus).Verdicts.Single(v => v.Id == "orders_profiles");

        Assert.Equal(Verdict.NoData, card.Verdict);
        Assert.Contains("Too few for a verdict: 3 strong or exceptional candidates, 8 needed.", card.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_StricterThresholds_ChangeVerdictAndAreShown()
    {
        var input = Rows.ToInput(Constructed.Corpus(Constructed.Perfect)) with { Thresholds = new CalibrationThresholds { MinimumCandidates = 50, AucAcceptable = .6 } };

        var report = CalibrationReportBuilder.Build(input);

        Assert.Equal(Verdict.NoData, report.Verdicts.Single(v => v.Id == "right_level").Verdict);
        Assert.Equal(.6, report.Verdicts.Single(v => v.Id == "orders_profiles").Threshold);
        Assert.Equal(50, report.Thresholds["minimum_candidates"].Value);
        Assert.Equal("Calibration:Thresholds:AucAcceptable", report.Thresholds["auc_acceptable"].Setting);
    }

    [Fact]
    public void Describe_EveryThreshold_HasAMeaningAndASource()
    {
        var numbers = typeof(CalibrationThresholds).GetProperties().Count(p => p.PropertyType == typeof(double) || p.PropertyType == typeof(int));

        var notes = ThresholdNotes.Describe(CalibrationThresholds.Default);

        Assert.Equal(numbers, notes.Count);
        Assert.All(notes.Values, n => Assert.False(string.IsNullOrWhiteSpace(n.Meaning) || string.IsNullOrWhiteSpace(n.Source)));
    }

    [Fact]
    public void Headline_FailingCards_ComeFirstInTheirWordsThenTheRestByName()
    {
        var report = Constructed.Report(Constructed.Corpus((p, _) => p >= Profile.Strong ? [5, 5, 5, 5] : Constructed.Perfect(p, 0)));

        Assert.Equal(
            "Puts exceptional above strong in 50 of 100 pairs, the weakest step. Weak is told from average, average from strong. Strong candidates get 0.50 too much. "
            + "Cannot tell strong from exceptional: 100\u00a0% and 100\u00a0% get 5. Shown: coverage. Not proven: decisions. Cannot be judged: repeatability, stability.", report.Headline);
    }

    [Fact]
    public void Headline_OfFewCandidates_SaysWhatWasSeenSoFar()
    {
        var corpus = Constructed.Corpus((p, _) => p >= Profile.Strong ? [5, 5, 5, 5] : Constructed.Perfect(p, 0)).GroupBy(i => i.Scores.Key.Profile).SelectMany(p => p.Take(5));

        Assert.Equal(
            "Shown: coverage. 20 candidates are too few to judge: order of profiles, level, top end, decisions. Cannot be judged: repeatability, stability. "
            + "So far: Puts exceptional above strong in 50 of 100 pairs, the weakest step. Weak is told from average, average from strong. Strong candidates get 0.50 too much.", Constructed.Report([.. corpus]).Headline);
    }

    [Fact]
    public void Headline_AShortClaimBehindALongOne_IsSaidWhereItFits()
    {
        VerdictCard Few(string id, int words) => new(id, Verdict.NoData, 1, 0, 1, 5, .7, "") { Brief = string.Join(' ', Enumerable.Repeat(id, words)) + "." };

        var headline = Headline.Of([Few("orders_profiles", 20), Few("top_end", 25), Few("stable", 8), Few("repeatable", 20)], 10);

        Assert.EndsWith("orders_profiles. stable stable stable stable stable stable stable stable.", headline, StringComparison.Ordinal);
        Assert.DoesNotContain("top_end", headline, StringComparison.Ordinal);
        Assert.True(headline.Split(' ').Length <= Headline.MostWords);
    }

    [Fact]
    public void Headline_OfNothing_NamesEveryQuestion() => Assert.Equal(
        "Cannot be judged: order of profiles, level, top end, repeatability, stability, decisions, coverage.", Constructed.Report([]).Headline);
}
