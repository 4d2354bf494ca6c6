using System.Collections.Concurrent;
using System.Reflection;

namespace Analytics.Warehouse.Queries;

/// <summary>The text of a query's .sql file, which is embedded beside its class and has its name.</summary>
public static class SqlText
{
    private static readonly ConcurrentDictionary<(Assembly, string), string> Texts = new();

    /// <summary>The text of the .sql file named as <paramref name="query"/>.</summary>
    /// <param name="query">The query's class.</param>
    /// <exception cref="InvalidOperationException">Its assembly embeds no such file, or several.</exception>
    public static string Of(Type query) => Texts.GetOrAdd((query.Assembly, query.Name), static key => Read(key.Item1, key.Item2));

    /// <summary>The text of a .sql file of this assembly that belongs to no query.</summary>
    internal static string Named(string name) => Texts.GetOrAdd((typeof(SqlText).Assembly, name), static key => Read(key.Item1, key.Item2));

    private static string Read(Assembly assembly, string name)
    {
        var files = assembly.GetManifestResourceNames().Where(file => file.EndsWith($".{name}.sql", StringComparison.Ordinal)).ToList();
        if (files.Count != 1) throw new InvalidOperationException($"{name} needs one embedded file {name}.sql beside it; {files.Count} were found.");

        using var reader = new StreamReader(assembly.GetManifestResourceStream(files[0])!);
        return reader.ReadToEnd();
    }
}
