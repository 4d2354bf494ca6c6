using Analytics.Portal.Components;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Data;

/// <summary>Sentences of the Data page.</summary>
public static class DataWords
{
    private const int MostNamed = 6;

    /// <summary>Where every file went, as a sum.</summary>
    /// <param name="files">Files by their last fate.</param>
    /// <param name="waiting">Files that are not dealt with yet.</param>
    public static string Sum(LedgerTotalsRow files, int waiting)
    {
        var parts = new[] { (files.Loaded, "loaded"), (files.Unchanged, "unchanged under another path"), (files.Duplicate, "duplicate"), (files.Quarantined, "kept out"), (files.Dismissed, "dismissed"), (files.Erased, "erased"), (waiting, "waiting") };
        return $"{Figure.Of(files.Files + waiting, "file")} seen: {string.Join(", ", parts.Where(part => part.Item1 > 0).Select(part => $"{Figure.Count(part.Item1)} {part.Item2}").DefaultIfEmpty("none yet"))}.";
    }

    /// <summary>What a form of the page has done.</summary>
    /// <param name="what">Which form: retry or dismiss.</param>
    /// <param name="files">Files or archives it was done to.</param>
    /// <param name="left">Files it could not be done to.</param>
    public static string Done(string what, int? files, int? left = null) => (what, files ?? 0) switch
    {
        ("retry", 0) => $"Nothing is tried again. {Left(left ?? 0)}".TrimEnd(),
        ("retry", var some) => $"{Figure.Of(some, "file or archive", "files or archives")} of the inbox {(some == 1 ? "is" : "are")} tried again. {Left(left ?? 0)}".TrimEnd(),
        ("dismiss", 0) => "There was nothing to dismiss.",
        ("dismiss", var some) => $"{Figure.Of(some, "file")} {(some == 1 ? "was" : "were")} dismissed; the ledger keeps the reason.",
        _ => "",
    };

    /// <summary>What to do about a file whose bytes the portal does not hold; null when it does.</summary>
    /// <param name="path">Where they are held, null for nowhere.</param>
    /// <param name="isInInbox">Whether that is in the inbox.</param>
    public static string? InsteadOfRetry(string? path, bool isInInbox) =>
        path is null ? "It cannot be tried again from here, because what was read is not there any more: upload the file again, or put it into the inbox."
        : isInInbox ? null
        : $"It cannot be tried again from here, because it lies outside the inbox: mend it there and run analytics ingest \"{path}\" from a shell, or upload it.";

    private static string Left(int files) => files == 0 ? ""
        : $"{Figure.Of(files, "file")} {(files == 1 ? "does" : "do")} not lie in the inbox any more, or never did: the page of each says what to do.";

    /// <summary>Positions that differ in upper and lower case alone, which count as different ones; nothing when there are none.</summary>
    public static string AlikeButForCase(IEnumerable<string> positions)
    {
        var alike = positions.GroupBy(position => position.ToUpperInvariant()).Where(group => group.Count() > 1).Select(group => string.Join(" and ", group.Order(NaturalOrder.Comparer).Select(position => $"“{position}”"))).ToList();
        return alike.Count == 0 ? ""
            : $"Positions that differ in upper and lower case alone count as different ones: {string.Join("; ", alike.Take(MostNamed))}{(alike.Count > MostNamed ? $" and {Figure.Count(alike.Count - MostNamed)} more" : "")}.";
    }
}
