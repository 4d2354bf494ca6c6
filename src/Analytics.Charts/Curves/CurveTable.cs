using Analytics.Charts.Drawing;

namespace Analytics.Charts.Curves;

/// <summary>The numbers of a curve as a table, one row a point, and as a sentence.</summary>
internal static class CurveTable
{
    // More points than this are told by their range.
    private const int Told = 8;

    public static ChartTable Of(CurveData data)
    {
        var columns = new List<ChartColumn> { new(data.Category, false), new(data.XUnit, true), new(data.YUnit, true), new("low", true), new("high", true) };
        if (HasBands(data))
            columns.AddRange([new($"{data.BandName} from", true), new($"{data.BandName} to", true)]);
        if (data.Fit is { } fit)
            columns.Add(new ChartColumn(fit.Name, true));
        columns.Add(new ChartColumn("n", true));
        if (CountsInterviews(data))
            columns.Add(new ChartColumn("interviews", true));
        return new ChartTable(columns, [.. data.Points.OrderBy(point => point.X).Select(point => Row(data, point))]);
    }

    public static string Describe(CurveData data)
    {
        var known = data.Points.Where(point => point.Value is not null).OrderBy(point => point.X).ToArray();
        if (known.Length == 0)
            return ChartDescription.Nothing(data.Title);
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

    private static ChartRow Row(CurveData data, CurvePoint point)
    {
        var cells = new List<ChartCell>
        {
            new(point.Label),
            new(X(point.X), point.X),
            Number(point.Value, data.Format, point.Link),
            Number(point.Low, data.Format),
            Number(point.High, data.Format),
        };
        if (HasBands(data))
            cells.AddRange([Number(point.Band?.From, data.Format), Number(point.Band?.To, data.Format)]);
        if (data.Fit is { } fit)
            cells.Add(Number(At(fit, point.X), data.Format));
        cells.Add(new ChartCell(Shown.Count(point.N), point.N, point.Link));
        if (CountsInterviews(data))
            cells.Add(new ChartCell(Shown.Count(point.Interviews ?? point.N), point.Interviews ?? point.N, point.Link));
        return new ChartRow(cells);
    }

    private static ChartCell Number(double? value, ValueFormat format, string? link = null) => new(Shown.Value(value, format), value, link);

    private static string X(double value) => Shown.Value(value, ValueFormat.Mean);

    private static double? At(CurveLine line, double x) =>
        line.Places.Where(place => Math.Abs(place.X - x) < 1e-9).Select(place => (double?)place.Y).FirstOrDefault();

    private static bool HasBands(CurveData data) => data.Points.Any(point => point.Band is not null);

    private static bool CountsInterviews(CurveData data) => data.Points.Any(point => point.Interviews is not null);
}
