using Analytics.Transcripts.Meaning;
using Analytics.Transcripts.Reading;

namespace Analytics.Transcripts.Tests;

/// <summary>Likeness on words that cannot be mistaken: each invented word stands for one topic.</summary>
public class LikenessTests
{
    private const double Exact = 1e-9;

    [Theory]
    [InlineData("brisket", "brisket", "", 1.0)]
    [InlineData("brisket", "", "brisket", 0.7)]
    [InlineData("brisket", "brisket", "brisket", 1.0)]
    [InlineData("brisket", "walnut", "pepper", 0.0)]
    [InlineData("", "brisket", "", 0.0)]
    public void Of_OneTurn_CountsQuestionsFullyAndAnswersLess(string reason, string question, string answer, double expected) =>
        Assert.Equal(expected, Hits(Item(reason), Turn(3, question, answer)).Of(0), Exact);

    /// <summary>A word in one of two turns weighs ln 3, a word in both ln 2: the rarer says more.</summary>
    [Fact]
    public void Of_WordOfFewTurns_WeighsMore()
    {
        var hits = Hits(Item("brisket walnut"), Turn(3, "brisket walnut", ""), Turn(5, "walnut", ""));

        Assert.Equal(Math.Log(2) / (Math.Log(2) + Math.Log(3)), hits.Of(1), Exact);
    }

    /// <summary>A heading's word weighs twice, also where the justification holds it too; words no turn holds weigh nothing.</summary>
    [Theory]
    [InlineData("brisket", "walnut", 2.0 / 3)]
    [InlineData("brisket", "brisket walnut", 2.0 / 3)]
    [InlineData(null, "brisket walnut zeppelin", 0.5)]
    public void Of_HeadingsWord_WeighsTwice(string? heading, string reason, double expected)
    {
        var hits = Hits(Item(reason, heading), Turn(3, "brisket", ""), Turn(5, "walnut", ""));

        Assert.Equal(expected, hits.Of(0), Exact);
    }

    /// <summary>A stretch counts each word once, fully as soon as one of its questions says it.</summary>
    [Fact]
    public void Extend_TurnByTurn_CountsEachWordOnce()
    {
        var hits = Hits(Item("brisket walnut"), Turn(3, "", "brisket"), Turn(5, "brisket", ""), Turn(7, "", "walnut"));
        var (brisket, walnut) = (Math.Log(1 + (3 / 2.0)), Math.Log(4));
        var total = brisket + walnut;

        hits.Begin();
        Assert.Equal(0.7 * brisket / total, hits.Extend(0), Exact);
        Assert.Equal(brisket / total, hits.Extend(1), Exact);
        Assert.Equal((brisket + (0.7 * walnut)) / total, hits.Extend(2), Exact);
    }

    /// <summary>Six letters of a word tell it: more would split inflections, fewer would join topics.</summary>
    [Theory]
    [InlineData("monitor", "monitoring", true)]
    [InlineData("MONITOR", "monitored", true)]
    [InlineData("monito", "monitx", false)]
    [InlineData("vats", "vatsx", false)]
    [InlineData("CI", "CI", true)]
    [InlineData("ci", "ci", false)]
    [InlineData("vat", "vat", true)]
    [InlineData("candidate", "candidate", false)]
    public void Of_Word_IsKnownByItsFirstSixLetters(string reason, string question, bool alike) =>
        Assert.Equal(alike ? 1 : 0, Hits(Item(reason), Turn(3, question, "")).Of(0), Exact);

    private static ItemHits Hits(ScoredItem item, params JudgedTurn[] turns) => Likeness.Measure([item], turns).Of(0);

    private static ScoredItem Item(string reason, string? heading = null) => new(EvaluationSection.Technical, "Q1", heading, 3, "3/5", reason, 1, 1);

    private static JudgedTurn Turn(int number, string question, string answer) => new(number, TurnKind.Technical, number, true, question, answer);
}
