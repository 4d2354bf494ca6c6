using Analytics.Mappings.Definition;

namespace Analytics.Mappings;

/// <summary>The mappings at hand: those that come along, and those of a folder, which come first and replace one of the same name.</summary>
public sealed class MappingCatalog
{
    private const string Embedded = "mappings/";

    private MappingCatalog(IReadOnlyList<Mapping> mappings, IReadOnlyDictionary<string, IReadOnlyList<MappingFault>> refused) => (Mappings, Refused) = (mappings, refused);

    /// <summary>The mappings that come along.</summary>
    public static MappingCatalog Shipped { get; } = new(ReadShipped(), new Dictionary<string, IReadOnlyList<MappingFault>>());

    /// <summary>Those that can be used, in the order in which a file is offered to them.</summary>
    public IReadOnlyList<Mapping> Mappings { get; }

    /// <summary>Files of the folder that are refused or cannot be read, by their name, with every mistake; the rest is used all the same.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<MappingFault>> Refused { get; }

    /// <summary>The mappings that come along and those of a folder; a folder that is not there holds none.</summary>
    /// <param name="folder">The folder; null for none.</param>
    public static MappingCatalog With(string? folder)
    {
        if (string.IsNullOrWhiteSpace(folder) || !Directory.Exists(folder)) return Shipped;
        List<Mapping> own = [];
        SortedDictionary<string, IReadOnlyList<MappingFault>> refused = new(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            switch (Check(path))
            {
                case MappingCheck.Usable usable: own.Add(usable.Mapping); break;
                case MappingCheck.Refused faulty: refused[Path.GetFileName(path)] = faulty.Faults; break;
            }
        }

        return new([.. own, .. Shipped.Mappings.Where(shipped => own.TrueForAll(mapping => mapping.Name != shipped.Name))], refused);
    }

    /// <summary>The mapping of that name, or null.</summary>
    public Mapping? Named(string name) => Mappings.FirstOrDefault(mapping => string.Equals(mapping.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The text of a mapping that comes along, to begin one's own with; null where there is none of that name.</summary>
    public static string? TextOf(string name)
    {
        using var stream = typeof(MappingCatalog).Assembly.GetManifestResourceStream($"{Embedded}{name}.json");
        return stream is null ? null : new StreamReader(stream).ReadToEnd();
    }

    // A file that one may not read, or that is gone by now, must not keep others from being read.
    private static MappingCheck Check(string path)
    {
        try
        {
            return MappingReader.Read(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new MappingCheck.Refused([new("$", 1, $"The file cannot be read: {fault.Message}")]);
        }
    }

    private static Mapping[] ReadShipped() =>
    [
        .. typeof(MappingCatalog).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Embedded, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(resource => resource[Embedded.Length..^".json".Length])
            .Select(name => MappingReader.Read(name, TextOf(name)!) switch
            {
                MappingCheck.Usable usable => usable.Mapping,
                MappingCheck.Refused refused => throw new InvalidOperationException($"The mapping {name} that comes along is refused: {string.Join("; ", refused.Faults.Select(fault => $"{fault.Path}: {fault.Reason}"))}"),
                _ => throw new InvalidOperationException("A mapping is usable or refused."),
            }),
    ];
}
