using ScottPlot.AxisPanels;

namespace Analytics.Charts.HeatMaps;

/// <summary>Values over two dimensions. Every cell says its value and its n; an empty cell is empty.</summary>
public static class HeatMap
{
    /// <summary>Draws the chart. Every cell with a value is a mark; the table and the description hold the same numbers.</summary>
    /// <inheritdoc cref="ChartDrawing{TData}" path="/param"/>
    /// <exception cref="ArgumentException">A number is NaN or infinite, a cell lies in no row or column, or two cells in the same place.</exception>
    public static ChartPicture Draw(HeatMapData data, ChartSize size, ChartTheme theme, ChartDress dress = ChartDress.InPage)
    {
        ArgumentNullException.ThrowIfNull(data);
        Check(data);
        var (rows, others) = Groups.Split(data.Rows);
        var (columns, _) = Groups.Split(data.Columns, latest: true);
        var all = data;
        data = data with { Rows = rows, Columns = columns };
        using var chart = new ChartPlot(size, theme, dress, data.Title);
        var table = HeatMapTable.Of(data).With(others.Count, data.RowName, data.AllLink);
        var cells = Placed(data);
        if (cells.Count == 0)
            return chart.Nothing(table);

        HeatScale.Entries(chart, data);
        chart.Heading.Caption = cells.Any(place => place.Cell.N < data.SmallN) ? $"{data.Unit}; hollow: n below {data.SmallN}" : data.Unit;
        var undrawn = others.ToHashSet();
        chart.Heading.More(others.Count, data.RowName, all.Cells.Where(cell => undrawn.Contains(cell.Row)).Sum(cell => cell.N), data.AllLink);
        chart.Plot.Axes.SetLimits(-0.5, columns.Count - 0.5, -rows.Count + 0.5, 0.5);
        chart.NamesLeft(rows);
        NamesAbove(chart, data);
        chart.Layout();
        DrawCells(chart, data, cells);
        foreach (var column in data.Emphasised.Select(name => Array.IndexOf([.. columns], name)).Where(column => column >= 0))
            Frame(chart, column, 0, rows.Count);
        for (var i = 0; i < rows.Count && data.FrameDiagonal; i++)
            Frame(chart, Array.IndexOf([.. columns], rows[i]), i, 1);
        return chart.Finish(table, HeatMapTable.Describe(data).With(others.Count, data.RowName));
    }

    /// <summary>The cells with a value that lie in drawn rows and columns, in reading order.</summary>
    private static IReadOnlyList<PlacedCell> Placed(HeatMapData data)
    {
        var (rows, columns) = (Places(data.Rows), Places(data.Columns));
        return
        [
            .. data.Cells.Where(cell => cell.Value is not null && rows.ContainsKey(cell.Row) && columns.ContainsKey(cell.Column))
                .Select(cell => new PlacedCell(cell, rows[cell.Row], columns[cell.Column])).OrderBy(place => place.Row).ThenBy(place => place.Column),
        ];
    }

    private static void NamesAbove(ChartPlot chart, HeatMapData data)
    {
        var count = data.Columns.Count;
        var slot = (chart.Room * 0.75f / count) - 4;
        var names = data.Columns.Select(name => count <= 12 ? Lettering.Fit(name, Lettering.Small, Math.Max(slot, 30)) : name).ToArray();
        var axis = PlotAxes.Shown(chart, (AxisBase)chart.Plot.Axes.Top, names, chart.Colours.Ink, Lettering.Small);
        axis.TickGenerator = new CategoryTicks(
            [.. Enumerable.Range(0, count)], [.. names.Select(chart.Text)], [.. names.Select(name => Lettering.Width(name, Lettering.Small))], chart.Room)
        { Gap = 4 };
        axis.Range.Set(-0.5, count - 0.5);
    }

    private static void DrawCells(ChartPlot chart, HeatMapData data, IReadOnlyList<PlacedCell> cells)
    {
        var axes = new WholePixelAxes(chart.Plot);
        var series = new Dictionary<Colour, FilledBars>();
        foreach (var (cell, row, column) in cells)
        {
            var colour = HeatScale.ColourOf(data, chart.Colours, cell.Value!.Value);
            var hollow = cell.N < data.SmallN;
            var ink = ThemeColours.InkOn(hollow ? chart.Colours.Ground : colour);
            if (!series.TryGetValue(ink, out var bars))
                series[ink] = bars = new FilledBars(chart, chart.Plot, axes, hollow ? chart.Colours.Ground : colour);
            var whole = new Bar { Position = column, Size = 1, ValueBase = -row - 0.5, Value = -row + 0.5 };
            var gap = data.Emphasised.Contains(cell.Column) || (data.FrameDiagonal && cell.Row == cell.Column) ? 3 : 1;
            if (Math.Max(axes.UnitX, axes.UnitY) * (4 + (2 * gap)) < 1)
                whole = bars.Inside(whole, gap);
            var value = Shown.Value(cell.Value, data.Format);
            var place = bars.Add(whole, hollow ? "" : Label(axes.GetPixelRect(whole.Rect), value, cell.N), colour);
            if (hollow)
                bars.Add(bars.Inside(whole, 3), Label(place, value, cell.N), chart.Colours.Ground);
            chart.Mark(place, $"{cell.Row}, {cell.Column}", value, cell.N, cell.Link, cell.Interviews);
        }
    }

    /// <summary>The value, and under it the n where there is room for both.</summary>
    private static string Label(PixelRect place, string value, int count)
    {
        var n = Lettering.Width(Shown.N(count), Lettering.Small) + 6 <= place.Width ? Shown.N(count) : Shown.Count(count);
        return place.Height >= 34 && place.Width >= Lettering.Width(n, Lettering.Small) + 6 ? $"{value}\n{n}" : value;
    }

    /// <summary>A frame round some cells of a column, in the gap between them and the next ones.</summary>
    private static void Frame(ChartPlot chart, int column, int first, int count)
    {
        var axes = new WholePixelAxes(chart.Plot);
        var place = axes.GetPixelRect(new CoordinateRect(column - 0.5, column + 0.5, -first - count + 0.5, -first + 0.5)).Contract(1);
        var frame = chart.Plot.Add.Rectangle(axes.GetCoordinateX(place.Left), axes.GetCoordinateX(place.Right), axes.GetCoordinateY(place.Bottom), axes.GetCoordinateY(place.Top));
        frame.Axes = axes;
        (frame.FillColor, frame.LineColor, frame.LineWidth) = (ScottPlot.Colors.Transparent, chart.Colours.Ink.ToPlot(), 2);
    }

    private static Dictionary<string, int> Places(IReadOnlyList<string> names) =>
        names.Select((name, i) => (name, i)).DistinctBy(pair => pair.name).ToDictionary(pair => pair.name, pair => pair.i);

    private static void Check(HeatMapData data)
    {
        if (!(data.High > data.Low))
            throw new ArgumentException("The value of the strongest colour must be above that of the palest.", nameof(data));
        var (rows, columns) = (data.Rows.ToHashSet(), data.Columns.ToHashSet());
        var taken = new HashSet<(string, string)>();
        foreach (var cell in data.Cells)
        {
            var where = $"the cell of '{cell.Row}' and '{cell.Column}'";
            ChartInput.RequireFinite(cell.Value, $"The value of {where}");
            ChartInput.RequireLength(cell.N, $"The count of {where}");
            if (!rows.Contains(cell.Row) || !columns.Contains(cell.Column))
                throw new ArgumentException($"There is no row or column for {where}; name it among the rows and columns.", nameof(data));
            if (!taken.Add((cell.Row, cell.Column)))
                throw new ArgumentException($"There are two values for {where}; give one.", nameof(data));
        }
    }

    /// <summary>A cell and where it is, counted from the top left.</summary>
    private sealed record PlacedCell(HeatCell Cell, int Row, int Column);
}
