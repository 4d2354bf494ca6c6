namespace Analytics.Charts.Curves;

/// <summary>The numbers of a curve as a table, one row a point, and as a sentence.</summary>
internal static class CurveTable
{
    // More points than this are told by their range.
    private const int Told = 8;

    public static ChartTable Of(CurveData data) => new TableOf<CurvePoint>(data.Points.OrderBy(point => point.X))
        .Text(data.Category, point => point.Label)
        .Number(data.XUnit, point => point.X, ValueFormat.Mean)
        .Estimate(data.YUnit, point => (point.Value, point.Low, point.High), data.Format, point => point.Link)
        .When(data.Points.Any(point => point.Band is not null), table => table
            .Number($"{data.BandName} from", point => point.Band?.From, data.Format).Number($"{data.BandName} to", point => point.Band?.To, data.Format))
        .When(data.Fit is not null, table => table.Number(data.Fit!.Name, point => At(data.Fit, point.X), data.Format))
        .Count("n", point => point.N, point => point.Link)
        .Interviews(point => point.Interviews, point => point.N, point => point.Link)
        .Table();

    public static string Describe(CurveData data)
    {
        var known = data.Points.Where(point => point.Value is not null).OrderBy(point => point.X).ToArray();
        var points = known.Length <= Told
            ? $"{data.YUnit}: {string.Join("; ", known.Select(point => Tell(data, point)))}."
            : ChartDescription.Range($"{ChartDescription.Counted(known.Length, "point")}, {data.YUnit}", [.. known.Select(point => (point.Label, point.Value))], data.Format);
        var zone = data.Zone is { } shaded ? $" Shaded from {X(shaded.From)} to {X(shaded.To)}: {ChartDescription.Sentence(shaded.Label)}" : "";
        var remark = data.Remark.Length > 0 ? $" {ChartDescription.Sentence(data.Remark)}" : "";
        return $"{ChartDescription.Sentence(data.Title)} {points}{zone}{remark}";
    }

    private static string Tell(CurveData data, CurvePoint point)
    {
        var expected = point.Band is { } band ? $", {data.BandName} {Shown.Value(band.From, data.Format)} to {Shown.Value(band.To, data.Format)}" : "";
        return $"{point.Label} {Shown.WithInterval(point.Value, point.Low, point.High, data.Format)}, {Shown.N(point.N)}{expected}";
    }

    private static string X(double value) => Shown.Value(value, ValueFormat.Mean);

    private static double? At(CurveLine line, double x) =>
        line.Places.Where(place => Math.Abs(place.X - x) < 1e-9).Select(place => (double?)place.Y).FirstOrDefault();
}
