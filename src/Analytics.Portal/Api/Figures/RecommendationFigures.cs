using Analytics.Calibration;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Api.Figures;

/// <summary>What the reports on some interviews recommend.</summary>
/// <param name="Interviews">The interviews.</param>
/// <param name="Known">Those with a known recommendation: the n of the shares.</param>
/// <param name="Proceed">Recommended to proceed.</param>
/// <param name="Reservations">Recommended with reservations.</param>
/// <param name="NotAFit">Judged not a fit.</param>
/// <param name="Unknown">Interviews whose recommendation no source names; in no share.</param>
public sealed record RecommendationFigures(int Interviews, int Known, CountedShare Proceed, CountedShare Reservations, CountedShare NotAFit, int Unknown)
{
    /// <summary>Writes a mix; zeros and nulls for no interviews at all.</summary>
    public static RecommendationFigures Of(RecommendationMixRow? row) => row is null
        ? new(0, 0, CountedShare.Of(0, 0), CountedShare.Of(0, 0), CountedShare.Of(0, 0), 0)
        : new(
            row.Interviews, row.Known, CountedShare.Of(row.Proceed, row.Known), CountedShare.Of(row.Reservations, row.Known),
            CountedShare.Of(row.NotAFit, row.Known), row.Unknown);
}

/// <summary>A count and its share.</summary>
/// <param name="Count">How many.</param>
/// <param name="Share">Share of those known, 0 to 1, with its Wilson interval.</param>
public sealed record CountedShare(int Count, EstimateFigure Share)
{
    /// <summary>A count of a whole.</summary>
    public static CountedShare Of(int count, int whole) => new(count, EstimateFigure.Of(Proportion.Wilson(count, whole)));
}
