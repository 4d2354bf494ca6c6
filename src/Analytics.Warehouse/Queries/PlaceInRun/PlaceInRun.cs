using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>Whether scores move with the place of an interview in its run, as sums.</summary>
public sealed class PlaceInRun(WarehouseDatabase warehouse) : CohortQuery<PlaceInRunRow>(warehouse)
{
    /// <summary>One row, of zeros where no run has two scored interviews of a profile.</summary>
    /// <param name="cohort">The interviews; places are counted among them.</param>
    public IReadOnlyList<PlaceInRunRow> Read(Cohort cohort) => ReadKept(cohort);
}

/// <summary>Sums over the candidates of a cohort. x is the number of the interview in its run and y its mean score, both less the mean of run and profile.</summary>
/// <param name="Candidates">Candidates with such an interview.</param>
/// <param name="Interviews">Their scored interviews, of runs and profiles that have two or more.</param>
/// <param name="Cells">Those runs and profiles.</param>
/// <param name="Xx">Σ Sxx, Sxx being a candidate's sum of x².</param>
/// <param name="Xy">Σ Sxy, points.</param>
/// <param name="XxXx">Σ Sxx².</param>
/// <param name="XxXy">Σ Sxx · Sxy.</param>
/// <param name="XyXy">Σ Sxy².</param>
public sealed record PlaceInRunRow(long Candidates, long Interviews, long Cells, double Xx, double Xy, double XxXx, double XxXy, double XyXy);
