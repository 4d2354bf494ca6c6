using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.State;

/// <summary>The tables of the state file, by numbered steps: <c>Schema/1_….sql</c> makes version 1, the next makes 2. A step is never changed once it is in use.</summary>
internal static class StateSchema
{
    // "IAst": what tells a state file from any other SQLite file.
    private const int ApplicationId = 0x49417374;

    private static readonly List<string> Steps = ReadSteps();

    /// <summary>The version that this program knows.</summary>
    public static int Version => Steps.Count;

    /// <summary>Brings a file to today's version; a file that is new to its first.</summary>
    /// <exception cref="StateUnavailableException">It is another program's file, or a later version's.</exception>
    public static void Apply(SqliteConnection connection, string path)
    {
        if (VersionOf(connection, path) == Version) return;
        using var transaction = connection.BeginTransaction(deferred: false);
        for (var version = VersionOf(connection, path); version < Version; version++) connection.Execute(Steps[version], transaction: transaction);
        connection.Execute($"pragma application_id = {ApplicationId}; pragma user_version = {Version};", transaction: transaction);
        transaction.Commit();
    }

    private static int VersionOf(SqliteConnection connection, string path)
    {
        var (id, version) = (connection.ExecuteScalar<int>("pragma application_id"), connection.ExecuteScalar<int>("pragma user_version"));
        if (id != ApplicationId && (id != 0 || version != 0 || connection.ExecuteScalar<int>("select count(*) from sqlite_schema") > 0))
            throw new StateUnavailableException($"{path} is a file of another program, not this installation's state. Move it away, or name another with State:Path.");
        return version <= Version
            ? version
            : throw new StateUnavailableException($"The state file {path} was written by a later version of this program (its version is {version}, known are up to {Version}). Use that version, or move the file away and begin anew.");
    }

    private static List<string> ReadSteps()
    {
        var assembly = typeof(StateSchema).Assembly;
        var steps = new List<string>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal)).OrderBy(NumberOf))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            steps.Add(reader.ReadToEnd());
        }

        return steps;
    }

    // Analytics.State.Schema.12_name.sql
    private static int NumberOf(string name) => int.Parse(name.Split('.')[^2].Split('_')[0], System.Globalization.CultureInfo.InvariantCulture);
}
