using System.Text.Json;

namespace Analytics.Retention.Backup;

/// <summary>What a backup says of itself, in its first entry <c>manifest.json</c>.</summary>
/// <param name="Format">The layout of the archive.</param>
/// <param name="MadeAt">When it was made, UTC.</param>
/// <param name="Program">The version of the program that made it.</param>
/// <param name="WarehouseVersion">Changes the warehouse had seen.</param>
/// <param name="Interviews">Interviews in it.</param>
/// <param name="Audit">Where the audit log stood, to hold it against later.</param>
/// <param name="Parts">The files in it.</param>
public sealed record BackupManifest(int Format, DateTime MadeAt, string Program, long WarehouseVersion, long Interviews, string Audit, IReadOnlyList<BackupPart> Parts)
{
    /// <summary>The layout this program writes and reads.</summary>
    public const int Today = 1;

    internal const string Entry = "manifest.json";

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        // A damaged name of a field is a missing field: said as such, instead of a manifest without parts.
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    internal string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <exception cref="BackupException">It is none, or of a later version.</exception>
    internal static BackupManifest Read(string json, string path)
    {
        try
        {
            var read = JsonSerializer.Deserialize<BackupManifest>(json, Json) ?? throw new JsonException("It is empty.");
            return read.Format <= Today ? read
                : throw new BackupException($"{path} was made by a later version of this program (its layout is {read.Format}, known are up to {Today}). Use that version.");
        }
        catch (JsonException fault)
        {
            throw new BackupException($"{path} is no backup of this program: its manifest cannot be read ({fault.Message}).", fault);
        }
    }
}

/// <summary>A file in a backup.</summary>
/// <param name="Name">analytics.duckdb, analytics.state or analytics.words.</param>
/// <param name="SizeBytes">Its size.</param>
/// <param name="Sha256">Its content, in hexadecimal.</param>
public sealed record BackupPart(string Name, long SizeBytes, string Sha256);

/// <summary>A backup cannot be made, read or put back; the message is the sentence to show.</summary>
public sealed class BackupException(string message, Exception? inner = null) : Exception(message, inner);
