using Microsoft.VisualBasic.FileIO;

namespace Analytics.Reports.Reading;

/// <summary>
/// The groups that candidates say they belong to, from a file the user supplies. Groups are never guessed from names or words: without such a file, parity
/// between groups is not computable.
/// </summary>
/// <param name="Members">Candidate codes with their group.</param>
public sealed record SelfIdentification(IReadOnlyList<(string Code, string Group)> Members)
{
    /// <summary>Nobody said anything.</summary>
    public static SelfIdentification None { get; } = new([]);

    /// <summary>Reads a CSV with the header <c>candidate_code,group</c>; rows whose group is empty say nothing.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file is not there, has another header, or a row is not two cells; the message says which.</exception>
    public static SelfIdentification Read(string path)
    {
        if (!File.Exists(path)) throw new InvalidDataException($"There is no self-identification file {path}.");
        using var parser = new TextFieldParser(path) { Delimiters = [","], HasFieldsEnclosedInQuotes = true };
        try
        {
            if (parser.ReadFields() is not ["candidate_code", "group"]) throw new InvalidDataException($"{path}: the first line must be \"candidate_code,group\".");
            return new SelfIdentification(Rows(parser, path));
        }
        catch (MalformedLineException broken)
        {
            throw new InvalidDataException($"{path}: line {parser.ErrorLineNumber} is not CSV.", broken);
        }
    }

    private static List<(string Code, string Group)> Rows(TextFieldParser parser, string path)
    {
        var members = new List<(string, string)>();
        while (!parser.EndOfData)
        {
            var line = parser.LineNumber;
            if (parser.ReadFields() is not [var code, var group]) throw new InvalidDataException($"{path}: line {line} must have two cells, candidate_code and group.");
            if (group.Length > 0) members.Add((code, group));
        }

        return members;
    }
}
