using Analytics.Transcripts;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Loading;

/// <summary>Appends what became of each file to the ledger, and the reasons of those kept out to the quarantine.</summary>
internal static class LedgerRows
{
    public static void Append(DuckDBConnection connection, IReadOnlyList<FileFate> fates, long batchId, DateTime seenAt)
    {
        using var ledger = new ChunkAppender(connection, "store", "ingest_file");
        using var quarantine = new ChunkAppender(connection, "store", "quarantine");
        foreach (var fate in fates)
        {
            var file = fate.Last!;
            var source = file.Source;
            ledger
                .Text(source.Run.RunId).Text(source.FileName).Text(source.Run.Folder).Text(source.Origin)
                .Text(file.Sha256).Int64(source.Size).Timestamp(source.ModifiedAt)
                .Text(SnakeCase.Of(fate.Status)).Int64(fate.InterviewId).Int64(fate.InterviewNo)
                .Int64(batchId).Timestamp(seenAt).Timestamp(source.ChangedAt).Text(null)
                .EndRow();
            foreach (var fault in Reasons(fate))
            {
                quarantine
                    .Text(source.Run.RunId).Text(source.SourceFile)
                    .Text(SnakeCase.Of(fault.Code)).Int32(fault.Line).Text(fault.Detail).Timestamp(seenAt)
                    .EndRow();
            }
        }

        ledger.Close();
        quarantine.Close();
    }

    private static IReadOnlyList<Fault> Reasons(FileFate fate) =>
        fate.Faults is not { } faults ? [] : fate.HasInterview ? BatchPlan.SayWhatStays(faults) : faults;
}
