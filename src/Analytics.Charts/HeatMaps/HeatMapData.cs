namespace Analytics.Charts.HeatMaps;

/// <summary>What a heat map shows: a value for every pair of a row and a column that has observations.</summary>
/// <remarks>Every cell with a value is a mark. A cell that lies in no row or column, or in the place of another, is refused.</remarks>
/// <inheritdoc cref="ChartData" path="/param"/>
/// <param name="RowName">What a row is: "Position".</param>
/// <param name="Rows">Rows from top to bottom.</param>
/// <param name="ColumnName">What a column is: "Profile".</param>
/// <param name="Columns">Columns from left to right.</param>
/// <param name="Cells">The cells that exist; a pair that is not named stays empty.</param>
/// <param name="Low">Value of the palest colour.</param>
/// <param name="High">Value of the strongest colour.</param>
/// <param name="Midpoint">With a midpoint the colours diverge from it: blue above, orange below; null gives one hue.</param>
public sealed record HeatMapData(
    string Title, string Unit, string RowName, IReadOnlyList<string> Rows, string ColumnName, IReadOnlyList<string> Columns,
    IReadOnlyList<HeatCell> Cells, double Low, double High, ValueFormat Format = ValueFormat.Mean, double? Midpoint = null, int SmallN = 8)
    : ChartData(Title, Unit, Format, RowName, SmallN)
{
    /// <summary>Columns to frame because they are what the chart is about; none by default.</summary>
    public IReadOnlyList<string> Emphasised { get; init; } = [];

    /// <summary>Frames the cells whose row and column have the same name, where two classifications agree.</summary>
    public bool FrameDiagonal { get; init; }

    internal override bool IsEmpty => !Placed().Any();

    /// <summary>The cells with a value that lie in drawn rows and columns, each with its place from the top left, in reading order.</summary>
    internal IEnumerable<(HeatCell Cell, int Row, int Column)> Placed()
    {
        var (rows, columns) = (Places(Rows), Places(Columns));
        return Cells.Where(cell => cell.Value is not null && rows.ContainsKey(cell.Row) && columns.ContainsKey(cell.Column))
            .Select(cell => (Cell: cell, Row: rows[cell.Row], Column: columns[cell.Column])).OrderBy(place => place.Row).ThenBy(place => place.Column);
    }

    internal override void Check()
    {
        if (!(High > Low))
            throw new ArgumentException("The value of the strongest colour must be above that of the palest.");
        var (rows, columns) = (Rows.ToHashSet(), Columns.ToHashSet());
        var taken = new HashSet<(string, string)>();
        foreach (var cell in Cells)
        {
            var where = $"the cell of '{cell.Row}' and '{cell.Column}'";
            ChartInput.RequireFinite(cell.Value, $"The value of {where}");
            ChartInput.RequireLength(cell.N, $"The count of {where}");
            if (!rows.Contains(cell.Row) || !columns.Contains(cell.Column))
                throw new ArgumentException($"There is no row or column for {where}; name it among the rows and columns.");
            if (!taken.Add((cell.Row, cell.Column)))
                throw new ArgumentException($"There are two values for {where}; give one.");
        }
    }

    internal override HeatMapData Limited()
    {
        var cells = Cells.ToLookup(cell => cell.Row);
        return this with
        {
            Rows = Undrawn.Drawn(Rows),
            Columns = Undrawn.Drawn(Columns, latest: true),
            Undrawn = Undrawn.Of(Rows, RowName, row => cells[row].Sum(cell => cell.N), AllLink),
        };
    }

    internal override void DrawOn(ChartPlot chart) => HeatMap.Draw(chart, this);

    internal override ChartTable Table()
    {
        var countInterviews = Cells.Any(cell => cell.Interviews is not null);
        var cells = Cells.ToDictionary(cell => (cell.Row, cell.Column));
        return TableOf(Rows, row => row, RowName)
            .ForEach(Columns, (table, column) =>
            {
                HeatCell? Cell(string row) => cells.GetValueOrDefault((row, column));
                table.Number(column, row => Cell(row)?.Value, row => Cell(row)?.Link).Count($"{column}, n", row => Cell(row)?.N ?? 0, row => Cell(row)?.Link)
                    .When(countInterviews, t => t.Count($"{column}, interviews", row => Cell(row)?.Interviews ?? Cell(row)?.N ?? 0, row => Cell(row)?.Link));
            })
            .Table(Undrawn);
    }

    internal override string Told()
    {
        var known = Cells.Where(cell => cell.Value is not null).ToArray();
        var empty = (Rows.Count * Columns.Count) - known.Length;
        return $"{Unit}, {RowName.ToLowerInvariant()} by {ColumnName.ToLowerInvariant()}: "
            + $"from {Named(known.MinBy(cell => cell.Value)!)} to {Named(known.MaxBy(cell => cell.Value)!)}; "
            + $"{ChartDescription.Counted(known.Length, "cell")} with data, {Shown.Count(empty)} empty.";
    }

    private string Named(HeatCell cell) => $"{Shown.Value(cell.Value, Format)} ({cell.Row}, {cell.Column}, {Shown.N(cell.N)})";

    private static Dictionary<string, int> Places(IReadOnlyList<string> names) =>
        names.Select((name, i) => (name, i)).DistinctBy(pair => pair.name).ToDictionary(pair => pair.name, pair => pair.i);
}

/// <summary>A cell.</summary>
/// <param name="Row">One of the rows.</param>
/// <param name="Column">One of the columns.</param>
/// <param name="Value">Its value; null when undefined, which leaves the cell empty.</param>
/// <inheritdoc cref="ChartEvidence" path="/param"/>
public sealed record HeatCell(string Row, string Column, double? Value, int N, string? Link, int? Interviews = null) : ChartEvidence(N, Link, Interviews);
