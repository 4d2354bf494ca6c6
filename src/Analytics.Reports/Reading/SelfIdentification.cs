using Microsoft.VisualBasic.FileIO;

namespace Analytics.Reports.Reading;

/// <summary>
/// What candidates say of themselves, from a file the user supplies: any attributes, such as sex and ethnicity. Groups are never guessed from names or words:
/// without such a file, parity between groups is not computable, and who is not in it, or left a cell empty, is unknown.
/// </summary>
/// <param name="Source">The file's name; null where nobody was asked.</param>
/// <param name="Attributes">The attributes, in the order of their columns.</param>
/// <param name="Members">Each candidate code with its group for every attribute; null where nothing was said.</param>
public sealed record SelfIdentification(string? Source, IReadOnlyList<string> Attributes, IReadOnlyDictionary<string, IReadOnlyList<string?>> Members)
{
    private const string Code = "candidate_code";

    /// <summary>Nobody said anything.</summary>
    public static SelfIdentification None { get; } = new(null, [], new Dictionary<string, IReadOnlyList<string?>>());

    /// <summary>A candidate's group for every attribute.</summary>
    public IReadOnlyList<string?> Of(string code) => Members.TryGetValue(code, out var groups) ? groups : [.. Attributes.Select(_ => (string?)null)];

    /// <summary>Reads a CSV whose header is <c>candidate_code</c> and a name for each attribute; empty cells say nothing.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">
    /// The file is not there, has another header, a row has another number of cells, or a candidate is told of twice; the message says which.
    /// </exception>
    public static SelfIdentification Read(string path)
    {
        if (!File.Exists(path)) throw new InvalidDataException($"There is no self-identification file {path}.");
        using var parser = new TextFieldParser(path) { Delimiters = [","], HasFieldsEnclosedInQuotes = true };
        try
        {
            if (parser.ReadFields() is not [Code, _, ..] header || header.Any(string.IsNullOrWhiteSpace) || header.Distinct().Count() < header.Length)
                throw new InvalidDataException($"{path}: the first line must be \"{Code}\" and a name for each attribute, such as \"{Code},sex,ethnicity\".");
            return new SelfIdentification(Path.GetFileName(path), header[1..], Rows(parser, path, header.Length));
        }
        catch (MalformedLineException broken)
        {
            throw new InvalidDataException($"{path}: line {parser.ErrorLineNumber} is not CSV.", broken);
        }
    }

    private static Dictionary<string, IReadOnlyList<string?>> Rows(TextFieldParser parser, string path, int cells)
    {
        var members = new Dictionary<string, IReadOnlyList<string?>>(StringComparer.Ordinal);
        while (!parser.EndOfData)
        {
            var line = parser.LineNumber;
            if (parser.ReadFields() is not { } fields || fields.Length != cells) throw new InvalidDataException($"{path}: line {line} must have {cells} cells, as the first line has.");
            if (!members.TryAdd(fields[0], [.. fields[1..].Select(f => f.Length == 0 ? null : f)]))
                throw new InvalidDataException($"{path}: line {line} tells of candidate {fields[0]} a second time; say once which groups apply.");
        }

        return members;
    }
}
