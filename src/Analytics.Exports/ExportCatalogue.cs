using Analytics.Exports.Tables;
using Analytics.Warehouse.Queries;

namespace Analytics.Exports;

/// <summary>Everything that can be exported, by its name.</summary>
public sealed class ExportCatalogue(IEnumerable<IExport> exports)
{
    private readonly Dictionary<string, IExport> _tables = exports.ToDictionary(e => e.Name, StringComparer.Ordinal);

    /// <summary>The tables, in the order of their names.</summary>
    public IReadOnlyList<IExport> Tables => [.. _tables.Values.OrderBy(e => e.Name, StringComparer.Ordinal)];

    /// <summary>The workbooks of several tables: what one page of the portal shows.</summary>
    public IReadOnlyList<ExportBook> Books { get; } =
    [
        new("agreement", "Agreement with people", ["agreement-verdicts", "agreement-figures", "agreement-criteria", "agreement-differences"]),
        new("calibration", "Calibration", ["calibration-verdicts", "calibration-figures"]),
        new("data", "What is loaded", ["runs", "files", "quarantine", "batches", "findings"]),
        new("interview", "One interview", ["interview-facts", "interview-dialogue", "interview-evaluation", "interview-report", "interview-findings"]),
        new("overview", "Overview", ["summary", "runs", "recommendations", "recommendations-trend", "scores-trend", "relevance-trend", "findings"]),
        new("relevance", "Relevance", ["relevance-summary", "relevance-trend", "relevance-distribution", "relevance-questions", "questions"]),
        new("scores", "Scores", ["scores-summary", "scores-distribution", "scores-means", "scores-heat", "scores-sections", "scores-trend"]),
    ];

    /// <summary>The tables a name stands for: one, or those of a workbook. Null when it stands for nothing.</summary>
    /// <param name="name">The name in the address or on the command line.</param>
    public ExportSelection? Find(string name)
    {
        if (_tables.TryGetValue(name, out var table)) return new ExportSelection(name, table.Title, [table]);
        return Books.FirstOrDefault(b => b.Name == name) is { } book ? new ExportSelection(name, book.Title, [.. book.Tables.Select(t => _tables[t])]) : null;
    }
}

/// <summary>A workbook of several tables.</summary>
/// <param name="Name">Its name in addresses and on the command line.</param>
/// <param name="Title">What it is, for people.</param>
/// <param name="Tables">The names of its tables.</param>
public sealed record ExportBook(string Name, string Title, IReadOnlyList<string> Tables);

/// <summary>What is to be exported.</summary>
/// <param name="Name">The name it was asked by.</param>
/// <param name="Title">What it is, for people.</param>
/// <param name="Tables">One table, or several of a workbook.</param>
public sealed record ExportSelection(string Name, string Title, IReadOnlyList<IExport> Tables)
{
    /// <summary>What at least one of its tables can be split by.</summary>
    public IReadOnlyList<By> Splits => [.. Tables.SelectMany(t => t.Splits).Distinct().Order()];

    /// <summary>Whether a cohort narrows one of its tables.</summary>
    public bool IsOfCohort => Tables.Any(t => t.IsOfCohort);

    /// <summary>Whether it is about one interview.</summary>
    public bool IsOfInterview => Tables.Any(t => t.IsOfInterview);

    /// <summary>Whether one of its tables compares two cohorts.</summary>
    public bool IsComparison => Tables.Any(t => t.IsComparison);

    /// <summary>The columns that can be chosen, of one table alone: a workbook has all of them.</summary>
    public ListColumns Columns => Tables is [var only] ? only.Columns : ListColumns.None;

    /// <summary>Whether single interviews may be picked out.</summary>
    public bool IsOfChosen => Tables.All(t => t.IsOfChosen);

    /// <summary>Whether one of its tables is told in a mix of profiles.</summary>
    public bool IsMixed => Tables.Any(t => t.IsMixed);

    /// <summary>Whether one of its tables can be sorted.</summary>
    public bool IsSorted => Tables.Any(t => t.IsSorted);
}
