using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Analytics.Warehouse.Sources;
using Dapper;
using Npgsql;

namespace Analytics.Cluster.Catalogue;

/// <summary>The side of whoever asks for something: entries at the end of the log.</summary>
public sealed partial class ClusterCatalogue
{
    private const int AtOnce = 10_000;

    // Which batch it was in stays known: asked for again, it is another batch.
    private const string Forget = "update source set size_bytes = -1 where origin = any(@origins) and position <= @upTo";

    /// <summary>Of files found in the inbox, those that were never asked for as they stand.</summary>
    /// <param name="found">What stands there.</param>
    /// <param name="hashed">What stands for a path where something was erased; null while nothing was.</param>
    public IEnumerable<PendingSource> New(IEnumerable<PendingSource> found, Func<string, string>? hashed = null) => found.Chunk(AtOnce).SelectMany(part => Ask(connection =>
    {
        var known = NewOf(connection, part, path => path);
        return hashed is null || known.Count == 0 ? known : NewOf(connection, known, hashed);
    }));

    /// <summary>Asks for files to be read, as one batch.</summary>
    /// <param name="wish">What is to be read, and what is said about it.</param>
    /// <param name="sources">The states in which the files were found.</param>
    /// <returns>The batch's position; null when these states of these files were asked for before.</returns>
    public long? Ask(FilesWish wish, IReadOnlyList<PendingSource> sources) => Change<long?>(connection =>
    {
        CatalogueSchema.TakeTurn(connection);
        // Somebody else may have found them at the same time.
        if (NewOf(connection, sources, path => path).Count == 0) return null;
        var key = KeyOf(connection, sources);
        if (connection.ExecuteScalar<bool>("select exists (select from entry where batch_key = @key)", new { key })) return null;
        var position = Append(connection, EntryKinds.Files, key, JsonSerializer.Serialize(wish), wish.Paths.Count);
        connection.Execute(
            """
            insert into source (origin, size_bytes, modified_us, changed_us, position)
            select origin, size_bytes, modified_us, changed_us, @position from unnest(@origins, @sizes, @modified, @changed) found (origin, size_bytes, modified_us, changed_us)
            on conflict (origin) do update set size_bytes = excluded.size_bytes, modified_us = excluded.modified_us, changed_us = excluded.changed_us, position = excluded.position
            """,
            SourceColumns(sources, position));
        return position;
    });

    /// <summary>Asks every reader for something that is no files: it is published at once, and done where its turn comes.</summary>
    /// <param name="kind">One of <see cref="EntryKinds"/>.</param>
    /// <param name="wish">What, as JSON; null where the kind says all.</param>
    /// <param name="forgotten">Places in the inbox to be read again as if they were new.</param>
    /// <returns>Its position.</returns>
    public long Ask(string kind, string? wish, IReadOnlyCollection<string> forgotten) => Change(connection =>
    {
        CatalogueSchema.TakeTurn(connection);
        var position = Append(connection, kind, null, wish, 0);
        connection.Execute("update entry set published_at = now() where position = @position", new { position });
        connection.Execute(Forget, new { origins = forgotten.ToArray(), upTo = position });
        return position;
    });

    /// <summary>Lets files be found anew that were last asked for up to a position; whoever takes that entry up says the same.</summary>
    public void ReadAgain(IReadOnlyList<string> origins, long upTo)
    {
        if (origins.Count > 0) Ask(connection => connection.Execute(Forget, new { origins = origins.ToArray(), upTo }));
    }

    /// <summary>What does not depend on who asks: the files' states, and which batch each was last in.</summary>
    private static string KeyOf(NpgsqlConnection connection, IReadOnlyList<PendingSource> sources)
    {
        var before = connection.Query<(string Origin, long Position)>(
            "select origin, position from source where origin = any(@origins)", new { origins = sources.Select(source => source.Path).ToArray() }).ToDictionary(row => row.Origin, row => row.Position);
        var text = new StringBuilder();
        foreach (var source in sources.OrderBy(source => source.Path, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{source.Path}\0{source.Size}\0{Microseconds(source.ModifiedAt)}\0{Microseconds(source.ChangedAt)}\0{before.GetValueOrDefault(source.Path)}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    // Whoever appends has the turn, so that positions have no gaps and become visible in their order.
    private static long Append(NpgsqlConnection connection, string kind, string? key, string? wish, int files) => connection.ExecuteScalar<long>(
        """
        insert into entry (position, kind, batch_key, wish, files) select coalesce(max(position), 0) + 1, @kind, @key, @wish::jsonb, @files from entry returning position
        """,
        new { kind, key, wish, files });

    private static List<PendingSource> NewOf(NpgsqlConnection connection, IReadOnlyList<PendingSource> part, Func<string, string> nameOf)
    {
        var known = connection.Query<(string Origin, long Size, long Modified, long? Changed)>(
            "select origin, size_bytes, modified_us, changed_us from source where origin = any(@origins)", new { origins = part.Select(source => nameOf(source.Path)).ToArray() })
            .ToDictionary(row => row.Origin);
        return part.Where(source => !known.TryGetValue(nameOf(source.Path), out var row)
            || (row.Size, row.Modified, row.Changed) != (source.Size, Microseconds(source.ModifiedAt), Microseconds(source.ChangedAt))).ToList();
    }

    private static object SourceColumns(IReadOnlyList<PendingSource> sources, long position) => new
    {
        position,
        origins = sources.Select(source => source.Path).ToArray(),
        sizes = sources.Select(source => source.Size).ToArray(),
        modified = sources.Select(source => Microseconds(source.ModifiedAt)).ToArray(),
        changed = sources.Select(source => Microseconds(source.ChangedAt)).ToArray(),
    };

    private static long Microseconds(DateTime time) => (time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    private static long? Microseconds(DateTime? time) => time is { } known ? Microseconds(known) : null;
}
