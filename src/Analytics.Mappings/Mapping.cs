using System.Collections.Concurrent;
using Analytics.Mappings.Definition;
using Analytics.Mappings.Reading;

namespace Analytics.Mappings;

/// <summary>How files of one kind become interviews of the open format. Made by <see cref="MappingReader"/> alone, so it is without mistakes.</summary>
public sealed class Mapping
{
    // Compiling its expressions takes longer than reading a call with them; what is compiled serves one reading at a time.
    private readonly ConcurrentBag<JsonPaths> _compiled = [];

    internal Mapping(string name, MappingDefinition definition) => (Name, Definition) = (name, definition);

    /// <summary>Its name: that of its file, without <c>.json</c>.</summary>
    public string Name { get; }

    /// <summary>What it reads, in a few words.</summary>
    public string Title => Definition.Title;

    /// <summary>Where the shape that it reads is documented, as addresses.</summary>
    public IReadOnlyList<string> Sources => Definition.Sources;

    /// <summary>What of the source it leaves out on purpose: the place, and why.</summary>
    public IReadOnlyDictionary<string, string> Dropped => Definition.Dropped;

    /// <summary>The text grammar that makes a tree of the file: <c>json</c> or <c>captions</c>.</summary>
    public string Reads => Definition.Reads;

    internal MappingDefinition Definition { get; }

    /// <summary>Does something with its expressions, compiled, on a file; nobody else has them meanwhile.</summary>
    internal T With<T>(Newtonsoft.Json.Linq.JToken file, Func<JsonPaths, T> read)
    {
        var paths = _compiled.TryTake(out var idle) ? idle : new(Definition.Names);
        paths.Around.File = file;
        var result = read(paths);
        paths.Around.Forget();
        _compiled.Add(paths);
        return result;
    }
}
