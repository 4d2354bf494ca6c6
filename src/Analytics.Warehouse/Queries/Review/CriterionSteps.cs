namespace Analytics.Warehouse.Queries;

/// <summary>By which steps each criterion is scored on each of its scales, in all that is loaded.</summary>
public sealed class CriterionSteps(WarehouseDatabase warehouse) : Query<CriterionStepRow>(warehouse)
{
    // Of no interview anything is told.
    private protected override bool IsForEveryone => true;

    /// <summary>The step of a criterion on a scale: what its files say, else 1 where all scores are whole numbers; null where neither tells.</summary>
    public double? Of(string criterion, double min, double max) =>
        ReadKept().FirstOrDefault(row => row.Criterion == criterion && row.ScaleMin.Equals(min) && row.ScaleMax.Equals(max)) is { } found ? found.Step ?? (found.IsWhole ? 1 : null) : null;
}

/// <summary>How one criterion is scored on one scale.</summary>
/// <param name="Criterion">What is judged.</param>
/// <param name="ScaleMin">The scale's lower end.</param>
/// <param name="ScaleMax">Its upper end.</param>
/// <param name="Step">The least difference of two scores that files name; null where none does.</param>
/// <param name="IsWhole">Whether every score is a whole number.</param>
public sealed record CriterionStepRow(string Criterion, double ScaleMin, double ScaleMax, double? Step, bool IsWhole);
