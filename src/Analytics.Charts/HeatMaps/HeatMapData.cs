namespace Analytics.Charts.HeatMaps;

/// <summary>What a heat map shows: a value for every pair of a row and a column that has observations.</summary>
/// <param name="Title">What the chart shows, for the standalone picture and the description.</param>
/// <param name="Unit">What the colour measures: "mean score".</param>
/// <param name="RowName">What a row is: "Position".</param>
/// <param name="Rows">Rows from top to bottom.</param>
/// <param name="ColumnName">What a column is: "Profile".</param>
/// <param name="Columns">Columns from left to right.</param>
/// <param name="Cells">The cells that exist; a pair that is not named stays empty.</param>
/// <param name="Low">Value of the palest colour.</param>
/// <param name="High">Value of the strongest colour.</param>
/// <param name="Format">How values are written.</param>
/// <param name="Midpoint">With a midpoint the colours diverge from it: blue above, orange below; null gives one hue.</param>
/// <param name="SmallN">Cells with fewer observations are drawn hollow.</param>
public sealed record HeatMapData(
    string Title, string Unit, string RowName, IReadOnlyList<string> Rows, string ColumnName, IReadOnlyList<string> Columns,
    IReadOnlyList<HeatCell> Cells, double Low, double High, ValueFormat Format = ValueFormat.Mean, double? Midpoint = null, int SmallN = 8) : GroupedData
{
    /// <summary>Columns to frame because they are what the chart is about; none by default.</summary>
    public IReadOnlyList<string> Emphasised { get; init; } = [];

    /// <summary>Frames the cells whose row and column have the same name, where two classifications agree.</summary>
    public bool FrameDiagonal { get; init; }
}

/// <summary>A cell.</summary>
/// <param name="Row">One of the rows.</param>
/// <param name="Column">One of the columns.</param>
/// <param name="Value">Its value; null when undefined, which leaves the cell empty.</param>
/// <param name="N">Observations behind it.</param>
/// <param name="Link">Where they are listed; null when nowhere.</param>
/// <param name="Interviews">Interviews these observations come from, where an observation is not an interview; null where it is one.</param>
public sealed record HeatCell(string Row, string Column, double? Value, int N, string? Link, int? Interviews = null);
