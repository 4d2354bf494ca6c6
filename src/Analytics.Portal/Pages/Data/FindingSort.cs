using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Data;

/// <summary>How the findings are sorted: by a column, ascending or descending; gravest and most frequent first when nobody says.</summary>
/// <param name="Column">code, severity, findings or interviews; null for the usual order.</param>
/// <param name="Descending">Highest or last in the alphabet first.</param>
public sealed record FindingSort(string? Column, bool Descending)
{
    /// <summary>The parameter's name.</summary>
    public const string Parameter = "findings_sort";

    /// <summary>The usual order.</summary>
    public static FindingSort Usual { get; } = new(null, false);

    /// <summary>What can be sorted by, with its heading.</summary>
    public static IReadOnlyList<(string Name, string Title, bool IsNumber)> Columns { get; } =
        [("code", "Finding", false), ("severity", "Severity", true), ("findings", "Findings", true), ("interviews", "Interviews", true)];

    /// <summary>Reads the parameter: a name for ascending, <c>-name</c> for descending.</summary>
    /// <param name="value">Its value; null or empty for the usual order.</param>
    /// <param name="problem">A sentence when it names no column; null when all is well.</param>
    public static FindingSort Read(string? value, out string? problem)
    {
        problem = null;
        if (string.IsNullOrEmpty(value)) return Usual;
        var name = value[0] == '-' ? value[1..] : value;
        if (Columns.Any(c => c.Name == name)) return new FindingSort(name, value[0] == '-');
        problem = $"{Parameter} \"{(value.Length > 60 ? value[..60] + "…" : value)}\" is not a column of this list; the gravest findings are shown first.";
        return Usual;
    }

    /// <summary>The value that a click on a column's heading leads to: numbers from the top first, then the other way round.</summary>
    public string Next(string column, bool isNumber) => (column == Column ? !Descending : isNumber) ? $"-{column}" : column;

    /// <summary>The rows in this order; ties stay in the order they come in.</summary>
    public IReadOnlyList<FindingCountRow> Sort(IReadOnlyList<FindingCountRow> rows) => Column is null ? rows
        : Descending ? [.. rows.OrderByDescending(Key)] : [.. rows.OrderBy(Key)];

    private IComparable Key(FindingCountRow row) => Column switch
    {
        "code" => Components.Wording.Sentence(row.Code),
        "severity" => row.Severity switch { "error" => 3, "warning" => 2, _ => 1 },
        "findings" => row.Findings,
        _ => row.Interviews,
    };
}
