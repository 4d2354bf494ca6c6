using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>The rubrics a cohort was scored by besides the home format's: an evaluator, its criteria and its scale, with what it gave.</summary>
public sealed class CohortRubrics(WarehouseDatabase warehouse) : CohortQuery<CohortRubricsRow>(warehouse)
{
    private readonly RunSources _sources = new(warehouse);

    private protected override IReadOnlyList<By>? RowsAreOf => [By.Evaluator];

    /// <summary>A row a rubric and bar that holds scores, by evaluator, scale and bar; none where all scores are home files'.</summary>
    /// <param name="cohort">The interviews.</param>
    public IReadOnlyList<CohortRubricsRow> Read(Cohort cohort) => _sources.AreHome ? [] : ReadKept(cohort);
}

/// <summary>Scores of one rubric that stand in one bar.</summary>
/// <param name="Evaluator">Who scored.</param>
/// <param name="Criteria">What it judged, by name, with commas between.</param>
/// <param name="ScaleMin">The scale's lower end.</param>
/// <param name="ScaleMax">Its upper end.</param>
/// <param name="Scores">Scores of the rubric in all bars.</param>
/// <param name="Mean">Their mean, on the scale.</param>
/// <param name="IsWhole">Whether a bar is a whole number; else it is a tenth of the scale.</param>
/// <param name="Bar">Which bar, from 0 at the lower end.</param>
/// <param name="Items">Scores in it.</param>
/// <param name="Interviews">Interviews that have one.</param>
public sealed record CohortRubricsRow(
    string Evaluator, string Criteria, double ScaleMin, double ScaleMax, int Scores, double Mean, bool IsWhole, int Bar, int Items, int Interviews);
