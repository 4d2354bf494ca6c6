using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Warehouse;

/// <summary>
/// What DuckDB says when the file, its log or the disk under it fail, as a sentence that names the file and what to do. DuckDB gives such faults no codes of their
/// own, so its words decide; each is looked for whole, for "lock" also stands in "block".
/// </summary>
public static partial class StorageFault
{
    private const string Again = "Restore a copy of it, or move it away and load the transcripts again: their files hold everything it held. analytics check FILE lists what is damaged.";

    /// <summary>The sentence; null when the failure is of another kind.</summary>
    /// <param name="failure">What was thrown.</param>
    /// <param name="file">The warehouse's file; null when it is not known here.</param>
    public static string? Sentence(Exception failure, string? file = null) => Sentence(failure.GetBaseException().Message, file) ?? Sentence(failure.Message, file);

    /// <summary>Whether a failure says that the file or its log is no longer what was written.</summary>
    public static bool IsDamage(Exception failure) => Sentence(failure) is { } sentence && (Has(sentence, "damaged") || Has(sentence, "cut short") || Has(sentence, "destroyed"));

    internal static string? Sentence(string said, string? file)
    {
        var name = file is null ? "The warehouse" : $"The warehouse {file}";
        if (IsHeld(said)) return $"{name} is in use by {Holder(said)}. Stop the portal, or use its upload page, and try again.";
        // A file of SQLite it would open by an extension.
        if (Has(said, "not a valid DuckDB database") || Has(said, "external extensions") || Has(said, "sqlite_scanner"))
            return $"{file ?? "The file"} is not a DuckDB file, or its beginning is destroyed, so it is no warehouse. It was left as it is; name another file, or restore a copy of it.";
        if (Has(said, "replaying WAL") || Has(said, "Corrupt WAL"))
            return $"The log beside {name.Replace("The", "the", StringComparison.Ordinal)} ({Path.GetFileName(file) ?? "the file"}.wal) is damaged. Move the log away and try again: the warehouse is whole without it, and what was loaded last is loaded again from the transcripts.";
        if (Has(said, "Could not read enough bytes")) return $"{name} is cut short: it ends before what it says it holds. {Again}";
        if (Has(said, "Corrupt database file") || Has(said, "does not match stored checksum")) return $"{name} is damaged: bytes in it are others than were written{Place(said)}. {Again}";
        if (Has(said, "Serialization Error") || Has(said, "database has been invalidated") || Has(said, "INTERNAL Error")) return $"{name} is damaged: what it holds cannot be read. {Again}";
        if (Has(said, "No space left on device")) return $"The disk of {name.Replace("The", "the", StringComparison.Ordinal)} is full. Make room and try again: nothing is lost, what was not committed is loaded again.";
        return Has(said, "Permission denied") ? $"{name} may not be opened by this user; allow it." : null;
    }

    internal static bool IsHeld(string said) => Has(said, "Could not set lock on file") || Has(said, "Conflicting lock is held") || Has(said, "being used by another process");

    private static string Holder(string said) => HolderPattern().Match(said) is { Success: true } holder ? $"process {holder.Groups[1].Value}" : "another process";

    private static string Place(string said) =>
        PlacePattern().Match(said) is { Success: true } place && long.TryParse(place.Groups[1].Value, CultureInfo.InvariantCulture, out var at)
            ? string.Create(CultureInfo.InvariantCulture, $" (at byte {at:N0})") : "";

    private static bool Has(string said, string words) => said.Contains(words, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"PID (\d+)")]
    private static partial Regex HolderPattern();

    [GeneratedRegex(@"(?:location|position) (\d+)")]
    private static partial Regex PlacePattern();
}
