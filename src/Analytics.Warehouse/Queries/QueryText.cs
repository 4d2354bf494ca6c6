using System.Collections.Concurrent;

namespace Analytics.Warehouse.Queries;

/// <summary>The embedded SQL files.</summary>
internal static class QueryText
{
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    /// <summary>The text of <c>Queries/**/{name}.sql</c>.</summary>
    public static string Of(string name) => Texts.GetOrAdd(name, static wanted =>
    {
        var assembly = typeof(QueryText).Assembly;
        var resource = assembly.GetManifestResourceNames().Single(r => r.Contains(".Queries.", StringComparison.Ordinal) && r.EndsWith($".{wanted}.sql", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    });
}
