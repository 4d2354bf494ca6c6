using Analytics.Calibration.Cubes;
using Analytics.Calibration.Reporting;
using Analytics.Warehouse;
using Dapper;

namespace Analytics.Reports.Tests.Support;

/// <summary>An interview as the public views tell it: what a report is computed from directly, without any aggregate.</summary>
internal sealed record ViewInterview(long Id, string Run, DateTime StartedAt, string Evaluator, string? Position, string Profile, string? Recommendation, string Code, double? MeanScore, string Scale);

/// <summary>An evaluated item with the question it judges.</summary>
internal sealed record ViewItem(long Interview, int? Score, int? QuestionNo, int? AnswerWords, double? Relevance, string Section, int? TurnNo);

/// <summary>A question.</summary>
internal sealed record ViewQuestion(long Interview, double? Relevance, string Kind, int Number);

/// <summary>The whole corpus from the public views.</summary>
internal sealed record RowsOfViews(IReadOnlyList<ViewInterview> Interviews, ILookup<long, ViewItem> Items, ILookup<long, ViewQuestion> Questions, IReadOnlyDictionary<long, string> Words)
{
    public static RowsOfViews Read(WarehouseDatabase warehouse)
    {
        using var connection = warehouse.OpenConnection();
        return new RowsOfViews(
            connection.Query<ViewInterview>(
                """
                select i.interview_id as Id, i.run_id as Run, r.started_at as StartedAt, r.evaluator as Evaluator, i.position as Position, i.quality_profile::varchar as Profile,
                    i.recommendation::varchar as Recommendation, i.candidate_code as Code, i.mean_score as MeanScore, r.relevance_scale as Scale
                from interviews i join runs r using (run_id) order by r.started_at, r.run_id, i.interview_id
                """).AsList(),
            connection.Query<ViewItem>(
                """
                select e.interview_id as Interview, e.score::integer as Score, e.question_no::integer as QuestionNo, q.answer_words::integer as AnswerWords, q.relevance as Relevance,
                    e.section as Section, e.turn_no as TurnNo
                from evaluations e left join questions q on q.interview_id = e.interview_id and q.question_no = e.question_no
                """).ToLookup(i => i.Interview),
            connection.Query<ViewQuestion>("select interview_id as Interview, relevance as Relevance, kind as Kind, question_no as Number from questions").ToLookup(q => q.Interview),
            connection.Query<(long Id, string Said)>("select interview_id, string_agg(text, chr(10) order by turn_no) from turns group by interview_id").ToDictionary(t => t.Id, t => t.Said));
    }

    /// <summary>The report over some of them.</summary>
    public CalibrationReport Report(Func<ViewInterview, bool> inScope, RunComparison? asked = null)
    {
        var scope = Interviews.Where(inScope).ToList();
        var runs = scope.Select(i => (i.Run, i.Evaluator)).Distinct().ToList();
        return CalibrationReportBuilder.Build(new CalibrationInput
        {
            Scores = ScoreCube.FromInterviews(scope.Select(Scored)),
            Repeats = [.. scope.Select(i => new RepeatedInterview($"{i.Code}\n{i.Position}", Key(i), Scored(i).Histogram, Words.GetValueOrDefault(i.Id)) { Code = i.Code, Questions = Scored(i).Questions, Verbosity = Scored(i).Verbosity, Order = Scored(i).Order })],
            RunOrder = Order(scope),
            Relevance = [.. scope.SelectMany(i => Questions[i.Id].Select(q => new RelevanceCell(i.Run, i.Scale, q.Relevance, 1)))],
            RelevanceScores = [.. scope.SelectMany(i => Items[i.Id].Where(x => x is { Score: not null, Relevance: not null }).Select(x => new RelevanceScoreCell(i.Scale, x.Relevance!.Value, x.Score!.Value, 1, i.Run)))],
            Runs = [.. runs.Select(r => new ScopedRun(r.Run, r.Evaluator, scope.Count(i => i.Run == r.Run)))],
            Comparison = asked,
        });
    }

    // No file of the samples tells its time, so the order is that of the candidates' codes.
    private RunOrder Order(List<ViewInterview> scope)
    {
        var placed = scope.GroupBy(i => i.Run).SelectMany(run => run.OrderBy(i => i.Code, StringComparer.Ordinal).Select((i, place) => (Interview: i, X: (double)place, Y: Scored(i).Mean))).Where(p => p.Y is not null);
        var cells = placed.GroupBy(p => (p.Interview.Run, p.Interview.Profile)).Where(c => c.Count() > 1).ToList();
        var candidates = cells.SelectMany(c => c.Select(p => (Who: (p.Interview.Code, p.Interview.Position, p.Interview.Profile), X: p.X - c.Average(o => o.X), Y: p.Y!.Value - c.Average(o => o.Y!.Value))))
            .GroupBy(p => p.Who).Select(c => (N: c.Count(), Xx: c.Sum(p => p.X * p.X), Xy: c.Sum(p => p.X * p.Y))).ToList();
        return new RunOrder(
            new WithinSlopeSums(
                candidates.Count, candidates.Sum(c => c.N), candidates.Sum(c => c.Xx), candidates.Sum(c => c.Xy),
                candidates.Sum(c => c.Xx * c.Xx), candidates.Sum(c => c.Xx * c.Xy), candidates.Sum(c => c.Xy * c.Xy)),
            cells.Count);
    }

    private InterviewScores Scored(ViewInterview interview) =>
        new(Key(interview), [.. Items[interview.Id].Select(i => new ScoredItem(i.Score, i.AnswerWords, i.QuestionNo))]) { QuestionsWithoutItem = WithoutItem(interview.Id) };

    private int WithoutItem(long interview)
    {
        var (items, questions) = (Items[interview].ToList(), Questions[interview].ToList());
        var technical = questions.Count(q => q.Kind == "technical" && items.TrueForAll(i => i.QuestionNo != q.Number));
        var unplaced = items.Count(i => i is { Section: "technical", QuestionNo: null, TurnNo: null });
        var project = questions.Exists(q => q.Kind == "project") && items.TrueForAll(i => i.Section != "project");
        return Math.Max(0, technical - unplaced) + (project ? 1 : 0);
    }

    private static CellKey Key(ViewInterview i) => new(
        i.Run, i.Evaluator, i.Position, Enum.Parse<Profile>(i.Profile, true),
        i.Recommendation is null ? null : Enum.Parse<Decision>(i.Recommendation.Replace("_", "", StringComparison.Ordinal), true));
}
