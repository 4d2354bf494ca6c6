using System.Text.Json.Nodes;
using Dapper;
using Npgsql;

namespace Analytics.Cluster.Catalogue;

/// <summary>The side of an erasure: what is erased is named nowhere here. Hashes stand for the names of its files, so that a scan does not take them up again.</summary>
public sealed partial class ClusterCatalogue
{
    private const string Forgotten = "What it said named somebody who was erased.";

    private const string HidePlaces = """
        delete from source s using unnest(@origins, @hashes) r (origin, hashed) where s.origin = r.hashed and exists (select from source named where named.origin = r.origin);
        update source s set origin = r.hashed from unnest(@origins, @hashes) r (origin, hashed) where s.origin = r.origin;
        delete from known_file where origin = any(@origins);
        """;

    private const string HideGone = """
        update entry set gone = (
            select array_agg(coalesce(r.hashed, g.place) order by g.at)
            from unnest(gone) with ordinality g (place, at) left join unnest(@origins, @hashes) r (origin, hashed) on r.origin = g.place)
        where gone && @origins
        """;

    // All places by which something may be named; what reads them tells which do.
    private const string Places = """
        select origin from source union all select origin from known_file union all select distinct location from known_file where location is not null
        union all select distinct unnest(gone) from entry where gone <> '{}'
        """;

    /// <summary>Asks every reader to take away what the state's marks say was erased.</summary>
    /// <returns>The position.</returns>
    public long AskErasure() => Ask(EntryKinds.Erasure, null, []);

    /// <summary>Forgets the names of what is erased: of its files, of where they lay before, in what was asked about them. Done twice it changes nothing.</summary>
    /// <param name="origins">Where its files lie or lay.</param>
    /// <param name="contents">SHA-256 of what is erased: other places that gave the same are forgotten too.</param>
    /// <param name="files">Run folder and name of its files.</param>
    /// <param name="isNamed">Whether a text names one of the people erased; null for nobody.</param>
    /// <param name="hashed">What stands for a path.</param>
    public void ForgetNames(IReadOnlyCollection<string> origins, IReadOnlyCollection<string> contents, IReadOnlyCollection<string> files, Func<string, bool>? isNamed, Func<string, string> hashed)
    {
        ArgumentNullException.ThrowIfNull(hashed);
        if (origins.Count + files.Count == 0 && isNamed is null) return;
        var places = origins.ToHashSet(StringComparer.Ordinal);
        // Read before the turn is taken: it may take a while.
        Ask(connection =>
        {
            places.UnionWith(connection.Query<string>("select origin from known_file where content_sha256 = any(@contents)", new { contents = contents.ToArray() }));
            if (isNamed is not null) places.UnionWith(connection.Query<string>(Places, buffered: false).Where(isNamed));
            return true;
        });
        var known = files.ToHashSet(StringComparer.Ordinal);
        Change(connection =>
        {
            CatalogueSchema.TakeTurn(connection);
            Hide(connection, places, hashed);
            HideTexts(connection, text => places.Contains(text) || known.Contains(text) || isNamed?.Invoke(text) == true, hashed);
            return true;
        });
    }

    /// <summary>Lets hashes stand for places where something lies that was erased and has come again.</summary>
    /// <param name="origins">The places.</param>
    /// <param name="hashed">What stands for each.</param>
    public void ForgetPlaces(IReadOnlyCollection<string> origins, Func<string, string> hashed)
    {
        if (origins.Count == 0) return;
        Change(connection =>
        {
            CatalogueSchema.TakeTurn(connection);
            return Hide(connection, origins, hashed);
        });
    }

    private static int Hide(NpgsqlConnection connection, IReadOnlyCollection<string> places, Func<string, string> hashed)
    {
        var named = new { origins = places.ToArray(), hashes = places.Select(hashed).ToArray() };
        // What lies in a folder of that name is known by its own.
        connection.Execute("update known_file set location = null where location = any(@origins)", named);
        connection.Execute(HideGone, named);
        return connection.Execute(HidePlaces, named);
    }

    // What somebody asked and why reading failed; batches that are still to be read keep their paths, as the inbox does, and lose them when they are.
    private static void HideTexts(NpgsqlConnection connection, Func<string, bool> isTheirs, Func<string, string> hashed)
    {
        var texts = connection.Query<(long Position, string Kind, string? Wish, string? Fault)>(
            $"select position, kind, wish::text, fault from entry where fault is not null or (wish is not null and kind in ('{EntryKinds.Retry}', '{EntryKinds.Dismissal}'))").AsList();
        foreach (var (position, kind, wish, fault) in texts)
        {
            if (fault is not null && isTheirs(fault)) connection.Execute("update entry set fault = @Forgotten where position = @position", new { position, Forgotten });
            if (wish is null || kind == EntryKinds.Files) continue;
            var before = JsonNode.Parse(wish)!;
            if (Hidden(before, isTheirs, hashed) is var after && !JsonNode.DeepEquals(before, after))
                connection.Execute("update entry set wish = @wish::jsonb where position = @position", new { position, wish = after!.ToJsonString() });
        }
    }

    private static JsonNode? Hidden(JsonNode? node, Func<string, bool> isTheirs, Func<string, string> hashed) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Hidden(member.Value, isTheirs, hashed)))),
        JsonArray items => new JsonArray([.. items.Select(item => Hidden(item, isTheirs, hashed))]),
        JsonValue value when value.TryGetValue<string>(out var text) && isTheirs(text) => JsonValue.Create(hashed(text)),
        _ => node?.DeepClone(),
    };
}
