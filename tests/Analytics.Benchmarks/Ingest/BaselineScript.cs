using System.ComponentModel;
using System.Diagnostics;

namespace Analytics.Benchmarks.Ingest;

/// <summary>What an analyst writes in ten minutes: a Python script of regular expressions into SQLite, kept beside the repository.</summary>
internal static class BaselineScript
{
    /// <summary>The script; null when it or python3 is not here.</summary>
    public static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var script = Path.Combine(folder.FullName, "shared", "reference", "baseline_ingest.py");
            if (File.Exists(script)) return HasPython() ? script : null;
        }

        return null;
    }

    /// <summary>Its time, the start of Python included.</summary>
    public static async Task<Used> RunAsync(string script, WorkFolder work, ReplicatedCorpus corpus)
    {
        var clock = Stopwatch.StartNew();
        using var process = Start([script, corpus.Folder, work.FreshFile("baseline.sqlite")]);
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? new Used(clock.Elapsed, process.TotalProcessorTime) : throw new InvalidOperationException($"The baseline script ended with {process.ExitCode}.");
    }

    private static bool HasPython()
    {
        try
        {
            using var process = Start(["--version"]);
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static Process Start(IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
}
