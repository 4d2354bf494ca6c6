using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Warehouse.Tests.Figures;

/// <summary>The figures of some interviews, computed from the interviews themselves the plain way: what the queries must come to.</summary>
internal sealed class ExpectedFigures(IEnumerable<InventedInterview> interviews)
{
    private readonly List<InventedInterview> _interviews = [.. interviews];

    public IEnumerable<ScoreDistributionRow> Distribution(By split) =>
        from part in Parts(split)
        from score in new int?[] { 1, 2, 3, 4, 5, null }
        let having = part.Interviews.Where(i => ItemsOf(i, part).Any(item => item.Score == score)).ToList()
        let all = part.Interviews.SelectMany(i => ItemsOf(i, part)).ToList()
        select new ScoreDistributionRow(
            part.Value, score, all.Count(item => item.Score == score), having.Count, all.Count(item => item.Score is not null),
            part.Interviews.Count(i => ItemsOf(i, part).Any(item => item.Score is not null)), part.Interviews.Count);

    public IEnumerable<InterviewMeansRow> Means(By split) =>
        from part in Parts(split)
        from g in part.Interviews.Select(i => i.ScoresOf(part.Section).ToList()).Where(s => s.Count > 0).GroupBy(s => (s.Count, Sum: s.Sum()))
            .OrderBy(g => (double)g.Key.Sum / g.Key.Count).ThenBy(g => g.Key.Count)
        select new InterviewMeansRow(part.Value, g.Key.Count, g.Key.Sum, g.Count());

    public IEnumerable<ScoreSummaryRow> Summary(By split, By across) =>
        from outer in Parts(across)
        from part in new ExpectedFigures(outer.Interviews).Parts(split)
        let section = part.Section ?? outer.Section
        where split != By.Section || across != By.Section || part.Section == outer.Section
        let of = part.Interviews.Where(i => section is null || i.Items.Any(item => item.Section == section)).ToList()
        where of.Count > 0
        let items = of.SelectMany(i => i.Items).Where(item => section is null || item.Section == section).ToList()
        let scores = items.Select(item => item.Score).OfType<int>().ToList()
        let own = of.Select(i => i.ScoresOf(section).ToList()).Where(s => s.Count > 0).ToList()
        select new ScoreSummaryRow(
            part.Value, outer.Value, of.Min(i => i.Run.StartedAt), Single(of.Select(i => i.Run.Evaluator)), of.Count, own.Count, scores.Count, items.Count - scores.Count,
            scores.Sum(), scores.Sum(s => s * s), own.Sum(s => s.Average()), own.Sum(s => s.Average() * s.Average()),
            own.Sum(s => (long)s.Sum() * s.Sum()), own.Sum(s => s.Sum() * s.Count), own.Sum(s => s.Count * s.Count));

    public IEnumerable<RecommendationMixRow> Mix(By split, By across) =>
        from outer in Parts(across)
        from part in new ExpectedFigures(outer.Interviews).Parts(split)
        let of = part.Interviews
        let reported = of.Select(i => i.ReportedScore).OfType<double>().ToList()
        select new RecommendationMixRow(
            part.Value, outer.Value, of.Min(i => i.Run.StartedAt), Single(of.Select(i => i.Run.Evaluator)), of.Count, Of(of, RecommendationLevel.Proceed),
            Of(of, RecommendationLevel.Reservations), Of(of, RecommendationLevel.NotAFit), Of(of, null), of.Count(i => !i.ScoresOf(null).Any()),
            of.Count(i => i.ScoresOf(null).Count() > 1 && i.ScoresOf(null).Distinct().Count() == 1), reported.Count, reported.Sum(r => (long)Math.Round(r * 100)));

    public IEnumerable<RelevanceDistributionRow> Relevances(RelevanceScale scale, By split) =>
        from part in Kinds(split)
        from g in part.Interviews.Where(i => i.Scale == scale).SelectMany(i => QuestionsOf(i, part)).GroupBy(q => Thousandths(q)).OrderBy(g => g.Key is null).ThenBy(g => g.Key)
        select new RelevanceDistributionRow(part.Value, g.Key, g.Count());

    public IEnumerable<RelevanceSummaryRow> RelevanceSummary(By split, By across) =>
        from outer in Kinds(across)
        from scale in Enum.GetValues<RelevanceScale>().OrderBy(s => SnakeCase.Of(s), StringComparer.Ordinal)
        from part in new ExpectedFigures(outer.Interviews.Where(i => i.Scale == scale)).Kinds(split)
        let kind = part.Section ?? outer.Section
        where split != By.Section || across != By.Section || part.Section == outer.Section
        let of = part.Interviews.Where(i => kind is null || i.Questions.Any(q => SnakeCase.Of(q.Kind) == kind)).ToList()
        where of.Count > 0
        let questions = of.SelectMany(i => i.Questions).Where(q => kind is null || SnakeCase.Of(q.Kind) == kind).ToList()
        let own = of.Select(i => i.Questions.Where(q => kind is null || SnakeCase.Of(q.Kind) == kind).Select(Thousandths).OfType<int>().ToList()).Where(r => r.Count > 0).ToList()
        let reported = kind is null ? of.Select(i => i.ReportedRelevance).OfType<double>().ToList() : []
        select new RelevanceSummaryRow(
            part.Value, outer.Value, SnakeCase.Of(scale), of.Min(i => i.Run.StartedAt), Single(of.Select(i => i.Run.Evaluator)), of.Count, own.Count, questions.Count,
            own.Sum(r => r.Count), own.Sum(r => r.Sum()), reported.Count, reported.Sum(r => (long)Math.Round(r * 1000)), own.Sum(r => r.Average() / 1000),
            own.Sum(r => Math.Pow(r.Average() / 1000, 2)), own.Sum(r => (long)r.Sum() * r.Sum()), own.Sum(r => r.Sum() * r.Count), own.Sum(r => r.Count * r.Count));

    public IEnumerable<(long Interview, int Question)> Lowest(RelevanceScale scale, int most) =>
        (from i in _interviews
         where i.Scale == scale
         from q in i.Questions
         where q.Relevance is not null
         orderby q.Relevance, i.Run.StartedAt descending, i.Id, q.Number
         select (i.Id, q.Number)).Take(most);

    public IEnumerable<CohortRunsRow> Runs() =>
        _interviews.GroupBy(i => i.Run).OrderBy(g => g.Key.StartedAt).Select(g => new CohortRunsRow(g.Key.Id, g.Key.StartedAt, g.Key.Evaluator, g.Count()));

    private IEnumerable<Part> Parts(By split) => split != By.Section
        ? Groups(split)
        : new[] { "project", "technical" }.Select(s => new Part(s, s, [.. _interviews.Where(i => i.Items.Any(item => item.Section == s))])).Where(p => p.Interviews.Count > 0);

    private IEnumerable<Part> Kinds(By split) => split != By.Section
        ? Groups(split)
        : _interviews.SelectMany(i => i.Questions).Select(q => SnakeCase.Of(q.Kind)).Distinct().Order(StringComparer.Ordinal)
            .Select(k => new Part(k, k, [.. _interviews.Where(i => i.Questions.Any(q => SnakeCase.Of(q.Kind) == k))]));

    private IEnumerable<Part> Groups(By split) => split switch
    {
        By.Profile => Grouped(i => SnakeCase.Of(i.Profile), i => (int)i.Profile),
        By.Position => Grouped(i => i.Position ?? Cohort.Unknown, i => i.Position is null ? 1 : 0),
        By.Run => Grouped(i => i.Run.Id, i => i.Run.StartedAt.Ticks),
        By.Evaluator => Grouped(i => i.Run.Evaluator, _ => 0),
        By.Recommendation => Grouped(i => i.Recommendation is { } level ? SnakeCase.Of(level) : Cohort.Unknown, i => i.Recommendation is { } level ? -(int)level : 1),
        _ => Grouped(_ => null, _ => 0),
    };

    private IEnumerable<Part> Grouped(Func<InventedInterview, string?> value, Func<InventedInterview, long> rank) =>
        _interviews.GroupBy(value).OrderBy(g => rank(g.First())).ThenBy(g => g.Key ?? "", NaturalOrder.Comparer).Select(g => new Part(g.Key, null, [.. g]));

    private static IEnumerable<InventedItem> ItemsOf(InventedInterview interview, Part part) => interview.Items.Where(item => part.Section is null || item.Section == part.Section);

    private static IEnumerable<InventedQuestion> QuestionsOf(InventedInterview interview, Part part) =>
        interview.Questions.Where(q => part.Section is null || SnakeCase.Of(q.Kind) == part.Section);

    private static int? Thousandths(InventedQuestion question) => question.Relevance is { } relevance ? (int)Math.Round(relevance * 1000) : null;

    private static int Of(List<InventedInterview> interviews, RecommendationLevel? level) => interviews.Count(i => i.Recommendation == level);

    private static string? Single(IEnumerable<string> values) => values.Distinct().ToList() is [var only] ? only : null;

    private sealed record Part(string? Value, string? Section, List<InventedInterview> Interviews);
}
