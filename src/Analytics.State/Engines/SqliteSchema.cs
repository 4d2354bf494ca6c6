using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.State.Engines;

/// <summary>Brings a state file to today's version.</summary>
internal static class SqliteSchema
{
    // "IAst": what tells a state file from any other SQLite file.
    private const int ApplicationId = 0x49417374;

    /// <summary>Applies the steps that a file lacks; all of them to one that is new.</summary>
    /// <exception cref="StateUnavailableException">It is another program's file, or a later version's.</exception>
    public static void Apply(SqliteConnection connection, string path)
    {
        if (IsOfToday(connection)) return;

        // What kind of file it is takes three questions: another process that makes it between two of them would make it look like a stranger's.
        using var transaction = connection.BeginTransaction(deferred: false);
        for (var version = VersionOf(connection, path); version < StateSchema.Version; version++) connection.Execute(StateSchema.Steps[version].Text, transaction: transaction);
        connection.Execute($"pragma application_id = {ApplicationId}; pragma user_version = {StateSchema.Version};", transaction: transaction);
        transaction.Commit();
    }

    private static bool IsOfToday(SqliteConnection connection) =>
        connection.ExecuteScalar<int>("pragma application_id") == ApplicationId && connection.ExecuteScalar<int>("pragma user_version") == StateSchema.Version;

    private static int VersionOf(SqliteConnection connection, string path)
    {
        var (id, version) = (connection.ExecuteScalar<int>("pragma application_id"), connection.ExecuteScalar<int>("pragma user_version"));
        if (id != ApplicationId && (id != 0 || version != 0 || connection.ExecuteScalar<int>("select count(*) from sqlite_schema") > 0))
            throw new StateUnavailableException($"{path} is a file of another program, not this installation's state. Move it away, or name another with State:Path.");
        return version <= StateSchema.Version
            ? version
            : throw new StateUnavailableException($"The state file {path} was written by a later version of this program (its version is {version}, known are up to {StateSchema.Version}). Use that version, or move the file away and begin anew.");
    }
}
