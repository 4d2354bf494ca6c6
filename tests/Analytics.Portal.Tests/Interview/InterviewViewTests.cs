using Analytics.Portal.Pages.Interview;
using Analytics.Warehouse.Queries;
using CsCheck;

namespace Analytics.Portal.Tests.Interview;

public sealed class InterviewViewTests
{
    private readonly InterviewView _view = InterviewView.Of(DetailRows.Detail);

    [Fact]
    public void Exchanges_HoldTheRecruitersTurnAndItsAnswers()
    {
        Assert.Equal(["turn-1", "q1", "q2", "q3"], _view.Exchanges.Select(e => e.Anchor));
        Assert.Equal([1, 1, 1, 0], _view.Exchanges.Select(e => e.Answers.Count));
    }

    [Fact]
    public void Items_StandWithTheTurnTheyJudge_OthersAreLoose()
    {
        Assert.Equal([0, 1, 1, 0], _view.Exchanges.Select(e => e.Items.Count));
        Assert.Equal("Sharding", Assert.Single(_view.LooseItems).Heading);
    }

    [Fact]
    public void Findings_GoToThePartOfTheFileTheirLineIsIn() =>
        Assert.Equal(
            [(null, "header"), ("q3", "question Q3"), (InterviewView.LooseAnchor, "evaluation item 3"), (InterviewView.ReportAnchor, "HR report")],
            _view.Findings.Select(f => (f.Anchor, f.Place)));

    [Fact]
    public void Of_AnyLines_KeepsEveryTurnItemAndFindingOnce() =>
        Gen.Select(Gen.Int[1, 100].Array[4], Gen.Int[1, 9].Array[3], Gen.Bool.Array[7]).Sample((lines, judged, recruiter) =>
        {
            var detail = DetailRows.Detail with
            {
                Turns = [.. DetailRows.Detail.Turns.Select((t, i) => t with { Speaker = recruiter[i] ? "recruiter" : "candidate" })],
                Evaluations = [.. DetailRows.Detail.Evaluations.Select((e, i) => e with { TurnNo = judged[i] })],
                Findings = [.. DetailRows.Detail.Findings.Select((f, i) => f with { Line = lines[i] })],
            };

            var view = InterviewView.Of(detail);

            Assert.Equal(detail.Turns, view.Exchanges.SelectMany(e => e.Answers.Prepend(e.Asked).OfType<TurnRow>()));
            Assert.Equal(3, view.LooseItems.Count + view.Exchanges.Sum(e => e.Items.Count));
            Assert.Equal(4, view.Findings.Count);
            var anchors = view.Exchanges.Select(e => e.Anchor).Append(InterviewView.LooseAnchor).Append(InterviewView.ReportAnchor).ToHashSet();
            Assert.All(view.Findings, f => Assert.True(f.Anchor is null || anchors.Contains(f.Anchor)));
        });

    [Fact]
    public void Of_AnInterviewWithoutAnything_IsEmpty()
    {
        var view = InterviewView.Of(new InterviewDetail(DetailRows.Interview, [], [], [], [], [], [], []));

        Assert.Empty(view.Exchanges);
        Assert.Empty(view.LooseItems);
        Assert.Empty(view.Findings);
    }

    [Fact]
    public void Answer_SaysProfileMeansRecommendationAndFindings() =>
        Assert.Equal(
            "Strong candidate, mean 4.50 over 2 items, relevance 1.000 over 1 measured question; proceed — 4 things to know.",
            InterviewAnswer.Of(DetailRows.Interview, 4));

    [Fact]
    public void Answer_OfAnInterviewWithoutFigures_SaysSoInWords()
    {
        var interview = DetailRows.Interview with { MeanScore = null, ScoredItems = 0, MeanRelevance = null, MeasuredQuestions = 0, Recommendation = null };

        Assert.Equal(
            "Strong candidate, no scored items, relevance not measured; no known recommendation — nothing to warn about.",
            InterviewAnswer.Of(interview, 0));
    }
}
