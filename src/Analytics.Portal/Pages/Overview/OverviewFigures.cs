using Analytics.Calibration;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Overview;

/// <summary>What the Overview page says, computed from the figures of the runs alone, so that cards, sentence and charts agree.</summary>
public sealed class OverviewFigures(IReadOnlyList<RunFiguresRow> runs, IReadOnlyList<RunRelevanceRow> relevance)
{
    /// <summary>The runs, oldest first.</summary>
    public IReadOnlyList<RunFiguresRow> Runs { get; } = runs;

    /// <summary>Measured relevance per run and scale, oldest first.</summary>
    public IReadOnlyList<RunRelevanceRow> Relevance { get; } = relevance;

    /// <summary>Interviews loaded.</summary>
    public int Interviews { get; } = runs.Sum(r => r.Interviews);

    /// <summary>Interviews whose recommendation is known.</summary>
    public int Recommended { get; } = runs.Sum(r => r.Interviews - r.UnknownRecommendation);

    /// <summary>Share to proceed, of those whose recommendation is known.</summary>
    public Estimate Proceed => Share(r => r.Proceed);

    /// <summary>Share to proceed with reservations.</summary>
    public Estimate Reservations => Share(r => r.Reservations);

    /// <summary>Share that is not a fit.</summary>
    public Estimate NotAFit => Share(r => r.NotAFit);

    /// <summary>Mean of the interviews' mean scores, 1 to 5.</summary>
    public Estimate MeanScore => Scores(Runs);

    /// <summary>The newest run; null in an empty warehouse.</summary>
    public RunFiguresRow? NewestRun => Runs.Count == 0 ? null : Runs[^1];

    /// <summary>Evaluators by their mean score, highest first; those that scored nothing last.</summary>
    public IReadOnlyList<EvaluatorFigures> Evaluators { get; } =
        [.. runs.GroupBy(r => r.Evaluator).Select(g => new EvaluatorFigures(g.Key, g.Count(), Scores(g))).OrderByDescending(e => e.MeanScore.Value ?? -1)];

    /// <summary>Measured relevance on one scale, over interviews that measured any.</summary>
    /// <param name="scale">judge or similarity.</param>
    public RelevanceFigures RelevanceOn(string scale)
    {
        var rows = Relevance.Where(r => r.Scale == scale).ToList();
        return new RelevanceFigures(
            MeanInterval.StudentT(rows.Sum(r => r.Interviews), rows.Sum(r => r.RelevanceSum), rows.Sum(r => r.RelevanceSquares)), rows.Sum(r => r.Questions));
    }

    /// <summary>Mean score of some runs with its interval over interviews.</summary>
    public static Estimate Scores(IEnumerable<RunFiguresRow> runs)
    {
        var rows = runs as ICollection<RunFiguresRow> ?? [.. runs];
        return MeanInterval.StudentT(rows.Sum(r => r.Scored), rows.Sum(r => r.ScoreSum), rows.Sum(r => r.ScoreSquares));
    }

    private Estimate Share(Func<RunFiguresRow, int> count) => Proportion.Wilson(Runs.Sum(count), Recommended);
}

/// <summary>An evaluator's runs and mean score.</summary>
public sealed record EvaluatorFigures(string Evaluator, int Runs, Estimate MeanScore);

/// <summary>Mean relevance over interviews, and the measured questions behind it.</summary>
public sealed record RelevanceFigures(Estimate Mean, int Questions);
