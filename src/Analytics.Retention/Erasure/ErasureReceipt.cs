using System.Text.Json;
using System.Text.Json.Serialization;

namespace Analytics.Retention.Erasure;

/// <summary>What an erasure did. It names its subjects by pseudonym, so that it can be kept.</summary>
/// <param name="Erasure">Its number.</param>
/// <param name="Kind">erasure, retention or restore.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="BeganAt">When, UTC.</param>
/// <param name="FinishedAt">When it was done, UTC.</param>
/// <param name="Subjects">Whom it was about.</param>
/// <param name="Rows">Rows removed, by table.</param>
/// <param name="Held">Interviews that stayed because of a legal hold.</param>
/// <param name="FilesDeleted">Files on disk that were deleted.</param>
/// <param name="FilesLeft">Files on disk that still hold what was erased: those nobody asked to delete, and archives.</param>
/// <param name="ViewsDeleted">Saved views that named them.</param>
/// <param name="Mentions">Interviews of others in whose text the name stands, which were left.</param>
/// <param name="WarehouseBytes">Size of the warehouse's file, written anew.</param>
/// <param name="Backups">Backups made before, and what became of each.</param>
/// <param name="Audit">Where the audit log stood when it was done.</param>
public sealed record ErasureReceipt(
    long Erasure, string Kind, string Actor, DateTime BeganAt, DateTime FinishedAt, IReadOnlyList<ReceiptSubject> Subjects, IReadOnlyDictionary<string, long> Rows, int Held, int FilesDeleted,
    int FilesLeft, int ViewsDeleted, int Mentions, long WarehouseBytes, IReadOnlyList<ReceiptBackup> Backups, string Audit)
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>What is left to do elsewhere until nothing of it is left, as sentences; null where there is no elsewhere.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Elsewhere { get; init; }

    /// <summary>As it is kept.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Format);

    /// <summary>Reads one that was kept; null for what is none.</summary>
    public static ErasureReceipt? Read(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<ErasureReceipt>(json, Format);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Somebody who was erased.</summary>
/// <param name="Candidate">The candidate's pseudonym.</param>
/// <param name="Interviews">The interviews' pseudonyms.</param>
public sealed record ReceiptSubject(string Candidate, IReadOnlyList<string> Interviews);

/// <summary>A backup that was made before an erasure.</summary>
/// <param name="Path">Where it is, or was.</param>
/// <param name="MadeAt">When it was made, UTC.</param>
/// <param name="Fate">What became of it: kept (it still holds what was erased), rewritten, deleted, missing.</param>
public sealed record ReceiptBackup(string Path, DateTime MadeAt, State.Backups.BackupFate Fate);
