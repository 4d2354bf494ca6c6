using Analytics.Charts.Colours;
using Analytics.Charts.Drawing;
using SkiaSharp;

namespace Analytics.Charts.HeatMaps;

/// <summary>Values over two dimensions. Every cell says its value and its n; an empty cell is empty.</summary>
public static class HeatMap
{
    /// <summary>Draws the chart. Every cell with a value is a mark; the table and the description hold the same numbers.</summary>
    /// <param name="data">What to show; without any value it shows "No data for this selection" and has no marks.</param>
    /// <param name="size">From 120 x 60 CSS pixels.</param>
    /// <param name="theme">Light or dark.</param>
    /// <param name="dress">On a page, or on its own with title and ground.</param>
    /// <exception cref="ArgumentException">A number is NaN or infinite, a cell lies in no row or column, or two cells in the same place.</exception>
    public static ChartPicture Draw(HeatMapData data, ChartSize size, ChartTheme theme, ChartDress dress = ChartDress.InPage)
    {
        ArgumentNullException.ThrowIfNull(data);
        Check(data);
        using var sheet = new Sheet(size, theme, dress, data.Title);
        var table = HeatMapTable.Of(data);
        var description = HeatMapTable.Describe(data);
        var cells = data.Cells.Where(cell => cell.Value is not null)
            .Select(cell => (Cell: cell, Row: IndexOf(data.Rows, cell.Row), Column: IndexOf(data.Columns, cell.Column)))
            .OrderBy(place => place.Row).ThenBy(place => place.Column).ToArray();
        if (cells.Length == 0)
            return sheet.Nothing(table, description);

        HeatScale.Put(sheet, data, anySmall: cells.Any(place => place.Cell.N < data.SmallN));
        var names = PlotArea.NamesWidth(sheet, data.Rows);
        var area = new SKRect(sheet.Left + names + 10, MathF.Round(sheet.Top + 18), MathF.Floor(sheet.Right), MathF.Round(sheet.Bottom));
        sheet.Panel(area, new(-0.5, data.Columns.Count - 0.5), new(data.Rows.Count - 0.5, -0.5), pen =>
        {
            DrawNames(pen, data, names);
            foreach (var (cell, row, column) in cells)
                DrawCell(pen, data, cell, row, column);
            DrawEmphasis(pen, data);
        });
        return sheet.Finish(table, description);
    }

    private static void DrawNames(Pen pen, HeatMapData data, float names)
    {
        for (var i = 0; i < data.Rows.Count; i++)
            RowName.Draw(pen, data.Rows[i], names, pen.Y(i));
        var width = (pen.Area.Width / data.Columns.Count) - 4;
        var size = data.Columns.All(name => Lettering.Width(name, Lettering.Normal) <= width) ? Lettering.Normal : Lettering.Small;
        for (var i = 0; i < data.Columns.Count; i++)
            pen.Text(Lettering.Fit(data.Columns[i], size, width), pen.X(i), pen.Area.Top - 10, Anchor.Middle, pen.Colours.Ink, size);
    }

    /// <summary>A frame round the whole column, in the gap between its cells and the next ones.</summary>
    private static void DrawEmphasis(Pen pen, HeatMapData data)
    {
        foreach (var column in data.Emphasised.Select(name => IndexOf(data.Columns, name)).Where(column => column >= 0))
            pen.Frame(pen.Box(column - 0.5, -0.5, column + 0.5, data.Rows.Count - 0.5), pen.Colours.Ink.ToSkia(), 2);
    }

    private static void DrawCell(Pen pen, HeatMapData data, HeatCell cell, int row, int column)
    {
        var whole = pen.Box(column - 0.5, row - 0.5, column + 0.5, row + 0.5);
        var gap = data.Emphasised.Contains(cell.Column) ? 3 : 1;
        var box = Math.Min(whole.Width, whole.Height) > 4 + (2 * gap) ? SKRect.Inflate(whole, -gap, -gap) : whole;
        var colour = HeatScale.ColourOf(data, pen.Colours, cell.Value!.Value);
        var hollow = cell.N < data.SmallN;
        pen.Fill(box, colour.ToSkia());
        if (hollow && box.Width > 12 && box.Height > 12)
            pen.Fill(SKRect.Inflate(box, -3, -3), pen.Colours.Ground.ToSkia());

        var value = Shown.Value(cell.Value, data.Format);
        var ink = ThemeColours.InkOn(hollow ? pen.Colours.Ground : colour);
        var n = Lettering.Width(Shown.N(cell.N), Lettering.Small) + 6 <= box.Width ? Shown.N(cell.N) : Shown.Count(cell.N);
        var twoLines = box.Height >= 34 && box.Width >= Lettering.Width(n, Lettering.Small) + 4;
        if (box.Height >= 16 && box.Width >= Lettering.Width(value, Lettering.Normal) + 4)
            pen.Text(value, box.MidX, box.MidY - (twoLines ? 7 : 0), Anchor.Middle, ink, Lettering.Normal);
        if (twoLines)
            pen.Text(n, box.MidX, box.MidY + 9, Anchor.Middle, ink);
        pen.Mark(box, $"{cell.Row}, {cell.Column}", value, cell.N, cell.Link, cell.Interviews);
    }

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == name)
                return i;
        }

        return -1;
    }

    private static void Check(HeatMapData data)
    {
        if (!(data.High > data.Low))
            throw new ArgumentException("The value of the strongest colour must be above that of the palest.", nameof(data));
        var taken = new HashSet<(string, string)>();
        foreach (var cell in data.Cells)
        {
            var where = $"the cell of '{cell.Row}' and '{cell.Column}'";
            ChartInput.RequireFinite(cell.Value, $"The value of {where}");
            ChartInput.RequireLength(cell.N, $"The count of {where}");
            if (IndexOf(data.Rows, cell.Row) < 0 || IndexOf(data.Columns, cell.Column) < 0)
                throw new ArgumentException($"There is no row or column for {where}; name it among the rows and columns.", nameof(data));
            if (!taken.Add((cell.Row, cell.Column)))
                throw new ArgumentException($"There are two values for {where}; give one.", nameof(data));
        }
    }
}
