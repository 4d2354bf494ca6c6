using Dapper;
using Npgsql;

namespace Analytics.State.Engines;

/// <summary>Brings the state's tables in a PostgreSQL database to today's version.</summary>
internal static class PostgresSchema
{
    /// <summary>What whoever changes tables or rows of a schema holds meanwhile ("IAst").</summary>
    public const string OneAtATime = "select pg_advisory_xact_lock(1229026164, hashtext(current_schema()))";

    // Names that differ in upper and lower case alone are the same, as in SQLite.
    private const string Beginning = """
        create collation if not exists nocase (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
        create table if not exists state_version (version bigint not null);
        """;

    /// <summary>Applies the steps that the tables lack, all of them or none; several programs may begin at once.</summary>
    /// <exception cref="StateUnavailableException">They are of a later version.</exception>
    public static void Apply(NpgsqlConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        connection.Execute(OneAtATime);
        if (!IsThere(connection)) connection.Execute(Beginning);
        var version = connection.ExecuteScalar<int?>("select max(version) from state_version") ?? 0;
        if (version > StateSchema.Version)
            throw new StateUnavailableException($"The state in PostgreSQL was written by a later version of this program (its version is {version}, known are up to {StateSchema.Version}). Use that version, or another schema (Search Path in ConnectionStrings:State).");
        for (; version < StateSchema.Version; version++)
        {
            connection.Execute(StateSchema.Steps[version].Postgres);
            connection.Execute("insert into state_version values (@version)", new { version = version + 1L });
        }

        transaction.Commit();
    }

    /// <summary>Whether anything was ever kept there.</summary>
    public static bool IsThere(NpgsqlConnection connection) => connection.ExecuteScalar<bool>("select to_regclass('state_version') is not null");
}
