using System.Text.RegularExpressions;

namespace Analytics.Cli.Sql;

/// <summary>Why DuckDB could not open a file, in the user's terms.</summary>
internal static partial class OpenFailure
{
    public static string Sentence(string file, string duckDbMessage)
    {
        if (duckDbMessage.Contains("Could not set lock", StringComparison.Ordinal))
            return $"{file} is in use by {Holder(duckDbMessage)}; stop the portal (or whatever holds it) and try again.";
        if (duckDbMessage.Contains("not a valid DuckDB database file", StringComparison.Ordinal))
            return $"{file} is not a warehouse; --warehouse names a file that analytics ingest made.";
        return $"{file} cannot be opened: {string.Join(' ', duckDbMessage.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))}";
    }

    private static string Holder(string message)
    {
        var match = LockHolder().Match(message);
        return match.Success ? $"{match.Groups["program"].Value} (process {match.Groups["pid"].Value})" : "another process";
    }

    [GeneratedRegex(@"held in (?<program>.+?) \(PID (?<pid>\d+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex LockHolder();
}
