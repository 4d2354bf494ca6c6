namespace Analytics.Charts;

/// <summary>The numbers of a chart as a table: what a page shows under the picture and what an export writes.</summary>
/// <param name="Columns">Columns from left to right.</param>
/// <param name="Rows">Rows in the order of the chart; each has one cell a column.</param>
public sealed record ChartTable(IReadOnlyList<ChartColumn> Columns, IReadOnlyList<ChartRow> Rows);

/// <summary>A column of a chart's table.</summary>
/// <param name="Name">Heading.</param>
/// <param name="IsNumeric">True when its cells are numbers, to be set right-aligned.</param>
public sealed record ChartColumn(string Name, bool IsNumeric);

/// <summary>A row of a chart's table.</summary>
/// <param name="Cells">One cell a column.</param>
public sealed record ChartRow(IReadOnlyList<ChartCell> Cells);

/// <summary>A cell of a chart's table.</summary>
/// <param name="Text">As shown; "—" when undefined.</param>
/// <param name="Number">The unrounded number; null for text and for undefined numbers.</param>
/// <param name="Link">Where its evidence is; null when there is none.</param>
public sealed record ChartCell(string Text, double? Number = null, string? Link = null);
