using System.Globalization;
using Analytics.State.Engines;

namespace Analytics.State;

/// <summary>
/// The tables of the state, by numbered steps: <c>Schema/1_….sql</c> makes version 1, the next makes 2. A step is never changed once it is in use. It is written for SQLite;
/// <see cref="PostgresText"/> is what PostgreSQL reads, unless a step has a text of its own for it, <c>4_….postgres.sql</c>.
/// </summary>
internal static class StateSchema
{
    private const string OfPostgres = ".postgres.sql";

    /// <summary>The steps, in order.</summary>
    public static IReadOnlyList<SchemaStep> Steps { get; } = ReadSteps();

    /// <summary>The version that this program knows.</summary>
    public static int Version => Steps.Count;

    private static List<SchemaStep> ReadSteps()
    {
        var names = typeof(StateSchema).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).ToList();
        return [.. names.Where(name => !name.EndsWith(OfPostgres, StringComparison.Ordinal)).OrderBy(NumberOf).Select(name =>
        {
            var (text, own) = (Read(name), name[..^".sql".Length] + OfPostgres);
            return new SchemaStep(text, names.Contains(own) ? Read(own) : PostgresText.Of(text));
        })];
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(StateSchema).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    // Analytics.State.Schema.12_name.sql
    private static int NumberOf(string name) => int.Parse(name.Split('.')[^2].Split('_')[0], CultureInfo.InvariantCulture);
}

/// <summary>What one version has that the one before has not.</summary>
/// <param name="Text">As SQLite reads it.</param>
/// <param name="Postgres">As PostgreSQL does.</param>
internal sealed record SchemaStep(string Text, string Postgres);
