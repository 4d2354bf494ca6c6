using Analytics.Transcripts;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Loading;

/// <summary>Appends what became of each file to the ledger, and the reasons of those kept out to the quarantine.</summary>
internal static class LedgerRows
{
    public static void Append(DuckDBConnection connection, IReadOnlyList<FileFate> fates, long batchId, DateTime seenAt)
    {
        using var ledger = connection.CreateAppender("store", "ingest_file");
        using var quarantine = connection.CreateAppender("store", "quarantine");
        foreach (var fate in fates)
        {
            var file = fate.Last!;
            var source = file.Source;
            ledger.CreateRow()
                .Text(source.Run.RunId).Text(source.FileName).Text(source.Run.Folder).Text(source.Origin)
                .AppendValue(file.Sha256).AppendValue(source.Size).AppendValue(Microseconds.Of(source.ModifiedAt))
                .AppendValue(fate.Faults is null ? "loaded" : "quarantined").AppendValue(fate.InterviewId).AppendValue(fate.InterviewId is null ? null : StableHash.Of(source.Run.RunId, source.FileName))
                .AppendValue(batchId).AppendValue(seenAt)
                .EndRow();
            foreach (var fault in Reasons(fate))
            {
                quarantine.CreateRow()
                    .Text(source.Run.RunId).Text(source.SourceFile)
                    .AppendValue(SnakeCase.Of(fault.Code)).AppendValue(fault.Line).Text(fault.Detail).AppendValue(seenAt)
                    .EndRow();
            }
        }

        ledger.Close();
        quarantine.Close();
    }

    private static IReadOnlyList<Fault> Reasons(FileFate fate) =>
        fate.Faults is not { } faults ? [] : fate.InterviewId is null ? faults : BatchPlan.SayWhatStays(faults);
}
