using Analytics.Transcripts;
using Analytics.Warehouse.Aggregates;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Tests.Support;

namespace Analytics.Warehouse.Tests.Queries;

/// <summary>Questions by their words: which are the same, who answered them, and which are rated lowest.</summary>
public sealed class QuestionQueriesTests : IDisposable
{
    private readonly Store _store = new();

    public QuestionQueriesTests()
    {
        _store.Run("r0", "e0", new DateTime(2026, 9, 7));
        _store.Run("r1", "e0", new DateTime(2026, 9, 14));
    }

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData("Nice. How does double entry keep balances consistent?", "how does double entry keep balances consistent")]
    [InlineData("Thank you!\n\nCould you please explain how double entry keeps balances consistent? Take your time.", "how double entry keeps balances consistent")]
    [InlineData("Well done. Next question: please tell me how you would size a buffer.", "how you would size a buffer")]
    [InlineData("I'd like to hear how you would size a buffer.", "how you would size a buffer")]
    [InlineData("Wie groß ist der Puffer, und warum?", "wie groß ist der puffer und warum")]
    [InlineData("", null)]
    [InlineData("And how so?", null)]
    [InlineData("We talk about one more thing. And how is it done.", "how is it done")]
    public void QuestionWords_OfATurn_AreThoseOfTheQuestionAlone(string text, string? words) => Assert.Equal(words, QuestionWording.Words(text));

    [Fact]
    public void RepeatedQuestions_OfTheSameWords_CountEveryCandidateOnceWithTheNewestAnswer()
    {
        Ask("C001", "weak", "Good. How does a ledger balance?", 2, 0.8, "r0");
        Ask("C001", "weak", "How does a ledger balance?", 3, 0.6, "r1");
        Ask("C002", "strong", "So, how does a ledger balance?", 5, 1.0);
        Ask("C003", "strong", "How does a ledger balance?", null, null);
        Ask("C004", "strong", "How is a journal closed at the end?", 4, 0.8);

        var rows = new RepeatedQuestions(_store.Warehouse).Read(Cohort.All, RelevanceScale.Judge);
        Assert.Equal([("strong", 5, 1), ("strong", null, 1), ("weak", (int?)3, 1)], rows.OrderBy(r => r.QualityProfile, StringComparer.Ordinal).ThenByDescending(r => r.Score).Select(r => (r.QualityProfile, r.Score, r.Answers)));
        Assert.All(rows, row => Assert.Equal((1, 3, 2, 0.8), (row.Questions, row.Candidates, row.MeasuredQuestions, row.MeanRelevance)));

        var answers = new QuestionAnswers(_store.Warehouse).Read(Cohort.All, RelevanceScale.Judge, rows[0].QuestionKey);
        Assert.Equal([("weak", 3), ("strong", 5), ("strong", null)], answers.Select(a => (a.QualityProfile, a.Score)));
    }

    [Fact]
    public void RepeatedQuestions_OfThreeWordsOrOfFollowUpsAndClosings_AreNone()
    {
        foreach (var code in new[] { "C001", "C002" })
        {
            Ask(code, "weak", "And how so?", 3, 0.8);
            Ask(code, "weak", "Could you elaborate on that a little more?", 3, 0.8, kind: "follow_up");
            Ask(code, "weak", "Do you have any questions for me today?", 3, 0.8, kind: "closing");
        }

        Assert.Empty(new RepeatedQuestions(_store.Warehouse).Read(Cohort.All, RelevanceScale.Judge));
    }

    [Fact]
    public void RepeatedQuestions_OfTheOtherScale_AreNone()
    {
        Ask("C001", "weak", "How does a ledger balance?", 3, 0.8);
        Ask("C002", "weak", "How does a ledger balance?", 3, 0.8);
        Assert.Empty(new RepeatedQuestions(_store.Warehouse).Read(Cohort.All, RelevanceScale.Similarity));
        Assert.Empty(new QuestionAnswers(_store.Warehouse).Read(Cohort.All, RelevanceScale.Judge, "nothing"));
    }

    [Theory]
    [InlineData(null, new[] { 0.2, 0.4, 0.6 })]
    [InlineData(false, new[] { 0.4, 0.6 })]
    [InlineData(true, new[] { 0.2 })]
    public void LowestRatedQuestions_AskedForClosingsOrOthers_GiveThoseAlone(bool? closings, double[] expected)
    {
        Ask("C001", "weak", "Any questions for me about the job?", null, 0.2, kind: "closing");
        Ask("C002", "weak", "How does a ledger balance?", 3, 0.6);
        Ask("C003", "weak", "How is a journal closed?", 3, 0.4);
        Ask("C004", "weak", "Which colour is it?", 3, null);
        DerivedTables.Rebuild(_store.Connection);

        Assert.Equal(expected, new LowestRatedQuestions(_store.Warehouse).Read(Cohort.All, RelevanceScale.Judge, closings: closings).Select(r => r.Relevance));
    }

    // Counts are of thousandths, questions of what was measured: whatever is rounded to the lowest thousandth must be looked at.
    [Theory]
    [InlineData(0.3706, 0.3714)]
    [InlineData(0.3695, 0.37)]
    [InlineData(0.0, 0.0004)]
    public void LowestRatedQuestions_WithinOneThousandth_AreToldInTheirOwnOrder(double lower, double higher)
    {
        Ask("C001", "weak", "How does a ledger balance?", 3, higher);
        Ask("C002", "weak", "How is a journal closed?", 3, lower);
        Ask("C003", "weak", "Which colour is it?", 3, 0.9);
        DerivedTables.Rebuild(_store.Connection);

        Assert.Equal([lower], new LowestRatedQuestions(_store.Warehouse).Read(Cohort.All, RelevanceScale.Judge, most: 1).Select(r => r.Relevance));
        Assert.Equal([lower, higher], new LowestRatedQuestions(_store.Warehouse).Read(Cohort.All, RelevanceScale.Judge, most: 2).Select(r => r.Relevance));
    }

    // Rows are read from the first to the last number of the interviews compared: here both are ends.
    [Fact]
    public void RepeatedQuestions_OfTheFirstAndTheLastInterview_CompareBoth()
    {
        Ask("C001", "weak", "How does a ledger balance?", 3, 0.6);
        Ask("C002", "weak", "How does a ledger balance?", 3, 0.4);
        DerivedTables.Rebuild(_store.Connection);

        var row = Assert.Single(new RepeatedQuestions(_store.Warehouse).Read(Cohort.All, RelevanceScale.Judge));
        Assert.Equal((2, 2, 2, 1), (row.Candidates, row.MeasuredQuestions, row.Answers, row.Questions));
        Assert.Equal(["How does a ledger balance?"], new RepeatedQuestions(_store.Warehouse).Sentences([(row.InterviewNo, row.TurnNo)]).Values);
        Assert.Empty(new RepeatedQuestions(_store.Warehouse).Read(Cohort.All, RelevanceScale.Similarity));
    }

    private void Ask(string code, string profile, string text, int? score, double? relevance, string run = "r0", string kind = "technical")
    {
        var id = _store.Interview(run, code, profile: profile);
        _store.Connection.Turn(id, 1, "recruiter", kind, text, 5, 10);
        var wording = kind == "technical" && QuestionWording.Words(text) is { } words ? Identity.OfWording(words) : (long?)null;
        _store.Connection.Question(id, 1, kind, relevance, 0, 10, wording);
        _store.Connection.Evaluation(id, 1, score, 1, 1, 40);
    }
}
