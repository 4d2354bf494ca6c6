using System.CommandLine;

namespace Analytics.Cli;

/// <summary>What surrounds one run of the command line; tests bring their own writers and folder.</summary>
/// <param name="Out">Where results go.</param>
/// <param name="Error">Where everything else goes.</param>
/// <param name="In">Where SQL comes from when it is given as "-".</param>
/// <param name="WorkingDirectory">What relative paths are relative to.</param>
/// <param name="ErrorIsTerminal">Whether somebody watches standard error, so that a progress bar makes sense.</param>
internal sealed record Shell(TextWriter Out, TextWriter Error, TextReader In, string WorkingDirectory, bool ErrorIsTerminal)
{
    // Ctrl+C asks a command to stop; an ingest then finishes the batch it is committing, which this must leave time for.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromMinutes(2);

    public static Shell OfThisProcess() =>
        new(Console.Out, Console.Error, Console.In, Environment.CurrentDirectory, !Console.IsErrorRedirected);

    public InvocationConfiguration Invocation() => new()
    {
        Output = Out,
        Error = Error,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = TimeToStop,
    };

    /// <summary>The full path of what the user wrote.</summary>
    /// <exception cref="CommandFailure">No path at all, or one no file system can hold.</exception>
    public string FullPath(string written)
    {
        if (string.IsNullOrWhiteSpace(written)) throw new CommandFailure("An empty path was given; name a file or folder.");
        if (written.Contains('\0', StringComparison.Ordinal)) throw new CommandFailure("A path with a NUL character in it was given; no file can be called that.");
        return Path.GetFullPath(written, WorkingDirectory);
    }
}
