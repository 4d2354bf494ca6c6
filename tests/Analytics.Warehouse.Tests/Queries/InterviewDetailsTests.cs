using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;

namespace Analytics.Warehouse.Tests.Queries;

public sealed class InterviewDetailsTests : IDisposable
{
    private const string Text = """
        Interview Transcript
        ============================================================
        Candidate: Ada Fenn
        Quality Profile: strong
        Position: Data Engineer
        Total Turns: 3
        Average Relevance Score: 0.800
        Average Evaluation Score: 4.00/5
        ============================================================

        AI Recruiter: Welcome. Could you introduce yourself?

        Candidate: I am Ada and I move data.

        AI Recruiter: What does idempotent mean for a load?

        Candidate: Loading twice leaves what loading once left.

        AI Recruiter: Thank you, that's it for today.


        ============================================================
        TECHNICAL QUESTIONS AND ANSWERS
        ============================================================

        Q1 [TECHNICAL] (Relevance: 0.800)
        Question: What does idempotent mean for a load?

        Answer: Loading twice leaves what loading once left.

        ----------------------------------------


        ============================================================
        EVALUATION REPORT
        ============================================================
        Evaluation:
        2. Technical Questions:
           Q1: Idempotent loads
           Score: 4/5
           Justification: Says what idempotent means for a load.

        ============================================================
        HR REPORT
        ============================================================
        ### Technical Skills Demonstrated

        *   Loading data

        ### Overall Recommendation

        **Proceed to next round.**

        ============================================================
        RECOMMENDATION (FULL)
        ============================================================
        **Proceed to next round.**
        """;

    private readonly WarehouseDatabase _warehouse = WarehouseDatabase.InMemory();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("interview-details");

    public void Dispose()
    {
        _warehouse.Dispose();
        TestFolder.Delete(_folder.FullName);
    }

    [Fact]
    public void Read_OfAnUnknownKey_IsNull() => Assert.Null(Details().Read(1));

    [Fact]
    public async Task Read_OfALoadedInterview_HoldsEveryPartWithItsLine()
    {
        await Load("transcripts_20260907_090000");

        var detail = Details().Read(FirstId())!;

        var interview = detail.Interview;
        Assert.Equal(("Ada Fenn", "C007", "strong", "Data Engineer"), (interview.Candidate, interview.CandidateCode, interview.QualityProfile, interview.Position));
        Assert.Equal(("proceed", 4.0, 1, 0.8, 1), (interview.Recommendation, interview.MeanScore, interview.ScoredItems, interview.MeanRelevance, interview.MeasuredQuestions));
        Assert.Equal([(1, 11), (2, 13), (3, 15), (4, 17), (5, 19)], detail.Turns.Select(t => (t.TurnNo, t.Line)));
        var question = Assert.Single(detail.Questions);
        Assert.Equal((1, 3, "TECHNICAL", 0.8, LineOf("Q1 [TECHNICAL]")), (question.QuestionNo, question.TurnNo, question.DeclaredType, question.Relevance, question.Line));
        var item = Assert.Single(detail.Evaluations);
        Assert.Equal((1, 4, "Idempotent loads", 1, 3, LineOf("   Q1: Idempotent")), (item.ItemNo, item.Score, item.Heading, item.QuestionNo, item.TurnNo, item.Line));
        Assert.Equal([("skills", LineOf("### Technical Skills")), ("recommendation", LineOf("### Overall"))], detail.Report.Select(r => (r.Section, r.Line)));
        Assert.Equal(["Loading data"], detail.Skills);
        Assert.Contains(detail.Findings, f => f.Code == "report_section_missing");
    }

    [Fact]
    public async Task Read_OfAUnitInterviewedAgain_HoldsBothRunsInOrderOfTime()
    {
        await Load("transcripts_20260914_090000");
        await Load("transcripts_20260907_090000");

        var unit = Details().Read(FirstId())!.Unit;

        Assert.Equal(["20260907_090000", "20260914_090000"], unit.Select(u => u.RunId));
        Assert.Equal([4.0, 4.0], unit.Select(u => u.MeanScore));
    }

    private async Task Load(string run)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.CreateSubdirectory(run).FullName, "C007_Ada_Fenn.txt"), Text);
        var summary = await new IngestPipeline(_warehouse, new IngestLimits(), TimeProvider.System).IngestAsync(new IngestRequest([Path.Combine(_folder.FullName, run)]));
        Assert.Equal(1, summary.Loaded);
    }

    private long FirstId()
    {
        using var connection = _warehouse.OpenConnection();
        return Dapper.SqlMapper.ExecuteScalar<long>(connection, "select interview_id from store.interview order by interview_no limit 1");
    }

    private static int LineOf(string start) => Text.Split('\n').ToList().FindIndex(l => l.StartsWith(start, StringComparison.Ordinal)) + 1;

    private InterviewDetails Details() => new(
        new InterviewHeader(_warehouse), new InterviewTurns(_warehouse), new InterviewQuestions(_warehouse), new InterviewEvaluations(_warehouse),
        new InterviewReport(_warehouse), new InterviewSkills(_warehouse), new InterviewFindings(_warehouse), new InterviewUnit(_warehouse));
}
