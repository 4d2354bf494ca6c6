using System.Data.Common;
using Analytics.State;
using Analytics.Warehouse;
using Analytics.Warehouse.Loading;

namespace Analytics.Cli;

/// <summary>Says in one sentence why a command failed. A stack trace is for whoever asks for it with --verbose.</summary>
internal static class FailureReport
{
    public static int Write(Exception failure, TextWriter error, bool verbose)
    {
        error.WriteLine(Sentence(failure));
        if (verbose) error.WriteLine(failure);
        return ExitCode.Failed;
    }

    private static string Sentence(Exception failure) => failure switch
    {
        CommandFailure or StateUnavailableException or IngestSourceException or WarehouseUnavailableException => failure.Message,
        ReadOnlySqlException or DbException when StorageFault.Sentence(failure) is { } storage => storage,
        ReadOnlySqlException => Paragraph(failure.Message),
        OperationCanceledException => "Stopped.",
        IOException or UnauthorizedAccessException => $"A file could not be read or written: {OneLine(failure.Message)}",
        DbException => $"The warehouse answered: {OneLine(failure.Message)}",
        _ => $"Failed unexpectedly ({failure.GetType().Name}): {OneLine(failure.Message)} Run again with --verbose to see where.",
    };

    // DuckDB shows where in the statement: that needs its lines, but not the empty ones between.
    private static string Paragraph(string text) =>
        string.Join(Environment.NewLine, text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd()).Where(line => line.Length > 0));

    private static string OneLine(string text) =>
        string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
