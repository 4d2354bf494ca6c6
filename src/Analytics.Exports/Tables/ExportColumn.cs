namespace Analytics.Exports.Tables;

/// <summary>What a column holds, in every format alike. Any cell may be null: undefined is empty, never 0.</summary>
public enum ExportKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number; cells are <see cref="long"/>.</summary>
    Whole,

    /// <summary>A number; cells are <see cref="double"/>, unrounded.</summary>
    Number,

    /// <summary>A date and time without a zone; cells are <see cref="DateTime"/>.</summary>
    Moment,
}

/// <summary>A column of an exported table.</summary>
/// <param name="Name">Its name in snake_case, the same in CSV, Excel and Parquet.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Definition">What it means: unit, range, and what an empty cell says.</param>
public sealed record ExportColumn(string Name, ExportKind Kind, string Definition);
