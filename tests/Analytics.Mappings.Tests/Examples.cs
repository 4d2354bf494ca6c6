using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Analytics.Transcripts;

namespace Analytics.Mappings.Tests;

/// <summary>The examples that come with the shipped mappings: a file as its vendor writes it, and what is to be read of it.</summary>
internal static class Examples
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "examples");

    /// <summary>Mapping and file of every example.</summary>
    public static IEnumerable<(string Mapping, string File)> All() =>
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".json" or ".vtt")
            .Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(Path.GetDirectoryName(path))!, Path.GetFileName(path)));

    public static SourceFile Read(string mapping, string file)
    {
        var folder = Path.Combine(Folder, mapping);
        return new(file, File.ReadAllText(Path.Combine(folder, file)))
        {
            Beside = [.. Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal).Select(path => new SourceFile(Path.GetFileName(path), File.ReadAllText(path)))],
        };
    }

    public static string Expected(string mapping, string file) => File.ReadAllText(Path.Combine(Folder, mapping, Path.GetFileNameWithoutExtension(file) + ".expected")).ReplaceLineEndings("\n");

    /// <summary>What was read, as the expected files have it: the interviews as lines of the open format, then what is told about them.</summary>
    public static string Written(MappingOutcome outcome)
    {
        var read = Assert.IsType<MappingOutcome.Read>(outcome);
        StringBuilder text = new();
        text.Append("mapping ").Append(read.Mapping.Name).Append('\n');
        foreach (var interview in read.Interviews)
        {
            text.Append(interview.Interview.ToJsonString(Plain)).Append('\n');
            foreach (var finding in interview.Findings) text.Append("  ").Append(SnakeCase.Of(finding.Code)).Append(" line ").Append(finding.Line).Append(' ').Append(finding.Place).Append(": ").Append(finding.Detail).Append('\n');
        }

        foreach (var kept in read.KeptOut) text.Append("kept out, line ").Append(kept.Line).Append(' ').Append(kept.Place).Append(": ").Append(kept.Reason).Append('\n');
        return text.ToString();
    }
}
