using System.Globalization;
using Analytics.Transcripts;
using Analytics.Warehouse.Loading;

namespace Analytics.Cli.Ingest;

/// <summary>What an ingest did, for a person to read.</summary>
internal static class IngestText
{
    private const int FilesListed = 20;
    private const int FaultsListed = 3;
    private const int RunsListed = 8;

    public static void Write(IngestSummary summary, string warehouseFile, TextWriter output)
    {
        output.WriteLine(Counts(summary));
        if (summary.Runs.Count > 0) output.WriteLine(Runs(summary.Runs));
        if (summary.Findings > 0)
            output.WriteLine($"Findings on them: {Number(summary.Findings)} (analytics sql \"select code, count(*) from findings group by all\").");
        if (summary.Quarantined.Count > 0)
            KeptOut("Quarantined, nothing of them is in the tables:", summary.Quarantined, output, " (analytics sql \"from quarantine\")");
        output.WriteLine($"Warehouse: {warehouseFile}, version {Number(summary.Version)}.");
    }

    private static string Counts(IngestSummary summary) => string.Create(CultureInfo.InvariantCulture,
        $"{summary.Files:N0} {(summary.Files == 1 ? "file" : "files")}: {summary.Loaded:N0} loaded, {summary.Replaced:N0} replaced, {summary.Unchanged:N0} unchanged, {Repeated(summary)}{Erased(summary)}{summary.Quarantined.Count:N0} quarantined.");

    // Said where there are any: most corpora have none.
    private static string Repeated(IngestSummary summary) =>
        summary.Duplicates == 0 ? "" : $"{Number(summary.Duplicates)} byte-identical to another of their run, ";

    private static string Erased(IngestSummary summary) => summary.Erased == 0 ? "" : $"{Number(summary.Erased)} not loaded because they were erased, ";

    private static string Runs(IReadOnlyList<string> runs)
    {
        var more = runs.Count > RunsListed ? $" and {Number(runs.Count - RunsListed)} more" : "";
        return $"Runs: {string.Join(", ", runs.Take(RunsListed))}{more}.";
    }

    /// <summary>Lists files and lines that were kept out, with the reasons.</summary>
    public static void KeptOut(string heading, IReadOnlyList<QuarantinedFile> files, TextWriter output, string more)
    {
        output.WriteLine(heading);
        foreach (var file in files.Take(FilesListed))
        {
            output.WriteLine($"  {Printable.OneLine(file.SourceFile)}");
            foreach (var fault in file.Faults.Take(FaultsListed))
                output.WriteLine($"    line {Number(fault.Line)}, {SnakeCase.Of(fault.Code)}: {Printable.OneLine(fault.Detail)}");
            if (file.Faults.Count > FaultsListed) output.WriteLine($"    and {Number(file.Faults.Count - FaultsListed)} more");
        }

        if (files.Count > FilesListed) output.WriteLine($"  and {Number(files.Count - FilesListed)} more{more}.");
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
