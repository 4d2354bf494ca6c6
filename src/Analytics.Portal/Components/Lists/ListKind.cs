using Analytics.Exports.Tables;

namespace Analytics.Portal.Components.Lists;

/// <summary>A list whose columns and length of page a reader chooses.</summary>
/// <param name="Name">Its name in addresses and cookies.</param>
/// <param name="Path">The page it stands on.</param>
/// <param name="Columns">What can be chosen.</param>
/// <param name="Anchor">Where on the page it stands; empty when it is the page.</param>
public sealed record ListKind(string Name, string Path, ListColumns Columns, string Anchor = "")
{
    /// <summary>The list of interviews.</summary>
    public static ListKind Interviews { get; } = new("interviews", "/interviews", ListColumns.Interviews);

    /// <summary>The list of contradictions.</summary>
    public static ListKind Contradictions { get; } = new("contradictions", "/contradictions", ListColumns.Contradictions);

    /// <summary>The ledger of files on the Data page.</summary>
    public static ListKind Files { get; } = new("files", "/data", ListColumns.Files, "#ledger");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ListKind> All { get; } = [Interviews, Contradictions, Files];

    /// <summary>The cookie that holds a reader's choice.</summary>
    public string Cookie => $"list-{Name}";
}
