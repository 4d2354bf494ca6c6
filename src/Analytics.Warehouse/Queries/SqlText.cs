using System.Collections.Concurrent;

namespace Analytics.Warehouse.Queries;

/// <summary>The text of a query's .sql file, which is embedded beside its class and has its name.</summary>
public static class SqlText
{
    private static readonly ConcurrentDictionary<Type, string> Texts = new();

    /// <summary>The text of the .sql file named as <paramref name="query"/>.</summary>
    /// <param name="query">The query's class.</param>
    /// <exception cref="InvalidOperationException">Its assembly embeds no such file, or several.</exception>
    public static string Of(Type query) => Texts.GetOrAdd(query, Read);

    private static string Read(Type query)
    {
        var ending = $".{query.Name}.sql";
        var names = query.Assembly.GetManifestResourceNames().Where(name => name.EndsWith(ending, StringComparison.Ordinal)).ToList();
        if (names.Count != 1)
            throw new InvalidOperationException($"{query.Name} needs one embedded file {query.Name}.sql beside it; {names.Count} were found.");

        using var reader = new StreamReader(query.Assembly.GetManifestResourceStream(names[0])!);
        return reader.ReadToEnd();
    }
}
