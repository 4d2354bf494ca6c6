using Dapper;
using Npgsql;

namespace Analytics.Cluster.Catalogue;

/// <summary>Brings the catalogue's tables to today's version: numbered steps, one that is in use is never changed.</summary>
internal static class CatalogueSchema
{
    // Held by whoever changes the tables ("IAcs"); another number per schema.
    private const string OneAtATime = "select pg_advisory_xact_lock(1229022067, hashtext(current_schema()))";

    private static readonly string[] Steps = ["1_catalogue", "2_order_and_queue"];

    /// <summary>Applies the steps that the tables lack, all of them or none; several programs may begin at once.</summary>
    /// <param name="connection">Its search path is the schema, which need not exist.</param>
    /// <param name="schema">The schema; a plain name.</param>
    /// <exception cref="ClusterUnavailableException">The tables are of a later version.</exception>
    public static void Apply(NpgsqlConnection connection, string schema)
    {
        using var transaction = connection.BeginTransaction();
        connection.Execute("select pg_advisory_xact_lock(1229022067)");
        connection.Execute($"create schema if not exists \"{schema}\"");
        connection.Execute("create table if not exists cluster_version (version integer not null)");
        var version = connection.ExecuteScalar<int?>("select max(version) from cluster_version") ?? 0;
        if (version > Steps.Length)
            throw new ClusterUnavailableException($"The catalogue in PostgreSQL (schema {schema}) was written by a later version of this program (its version is {version}, known are up to {Steps.Length}). Use that version, or another schema (Cluster:Schema).");
        for (; version < Steps.Length; version++)
        {
            connection.Execute(Read(Steps[version]));
            connection.Execute("insert into cluster_version values (@version)", new { version = version + 1 });
        }

        transaction.Commit();
    }

    /// <summary>Waits for the turn to give out positions, until the transaction ends.</summary>
    public static void TakeTurn(NpgsqlConnection connection) => connection.Execute(OneAtATime);

    private static string Read(string step)
    {
        using var reader = new StreamReader(typeof(CatalogueSchema).Assembly.GetManifestResourceStream($"Analytics.Cluster.Catalogue.{step}.sql")!);
        return reader.ReadToEnd();
    }
}
