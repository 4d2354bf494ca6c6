using System.Reflection;
using System.Text;

namespace Analytics.Samples.Content;

/// <summary>Everything the generator can say, read once from the embedded texts.</summary>
internal sealed class Catalogue
{
    private static readonly Lazy<Catalogue> Shared = new(Load);

    private Catalogue(IReadOnlyList<Position> positions, PhraseBook phrases, NameBook names) =>
        (Positions, Phrases, Names) = (positions, phrases, names);

    public static Catalogue Instance => Shared.Value;

    public IReadOnlyList<Position> Positions { get; }

    /// <summary>A position by its number from 0; behind the last they come again, numbered.</summary>
    public Position PositionAt(int number) => number < Positions.Count
        ? Positions[number]
        : Positions[number % Positions.Count] with { Title = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Positions[number % Positions.Count].Title} {(number / Positions.Count) + 1}") };

    public PhraseBook Phrases { get; }

    public NameBook Names { get; }

    private static Catalogue Load()
    {
        var assembly = typeof(Catalogue).Assembly;
        var positions = assembly.GetManifestResourceNames()
            .Select(n => n.Replace('\\', '/'))
            .Where(n => n.StartsWith("positions/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => PositionReader.Read(Lines(assembly, n)));
        return new Catalogue([.. positions], PhraseBook.Read(Lines(assembly, "phrases.txt")), NameBook.Read(Lines(assembly, "names.txt")));
    }

    private static List<string> Lines(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)
            ?? assembly.GetManifestResourceStream(name.Replace('/', '\\'))
            ?? throw new InvalidOperationException($"The embedded text {name} is missing from {assembly.GetName().Name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line) lines.Add(line);
        return lines;
    }
}
