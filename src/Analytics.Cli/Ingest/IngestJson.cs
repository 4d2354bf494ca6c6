using Analytics.Transcripts;
using Analytics.Warehouse.Loading;

namespace Analytics.Cli.Ingest;

/// <summary>What an ingest did, for a program to read.</summary>
internal static class IngestJson
{
    public static void Write(IngestSummary summary, TextWriter output) => output.WriteLine(JsonText.Of(
        new
        {
            summary.Files,
            summary.Loaded,
            summary.Replaced,
            summary.Unchanged,
            summary.Duplicates,
            summary.Erased,
            Quarantined = summary.Quarantined.Select(file => new
            {
                file.SourceFile,
                file.RunId,
                Faults = file.Faults.Select(fault => new { Code = SnakeCase.Of(fault.Code), fault.Line, fault.Detail }),
            }),
            summary.Findings,
            summary.Runs,
            summary.Version,
        }));
}
