using System.Runtime.CompilerServices;
using System.Text;
using Analytics.Formats;
using Analytics.Formats.OpenFormat;
using Analytics.Mappings.Grammars;
using Analytics.Mappings.Reading;
using Analytics.Transcripts;
using Newtonsoft.Json.Linq;

namespace Analytics.Mappings;

/// <summary>Files that a mapping knows, as a format beside the open one.</summary>
public sealed class MappedFormat : IInterviewFormat
{
    private const string Table = ".csv";

    private static readonly string[] Captions = [".vtt", ".srt"];

    // Every mapping is asked about the same file; it is taken apart once.
    private static readonly ConditionalWeakTable<FormatSource, Lazy<(SourceFile? File, JToken? Tree)>> Trees = [];

    private readonly Mapping _mapping;

    private MappedFormat(Mapping mapping)
    {
        _mapping = mapping;
        Endings = mapping.Reads == "captions" ? [.. Captions, Table] : [".json", ".jsonl", ".ndjson"];
    }

    /// <summary>The open format and every mapping of a catalogue, in its order.</summary>
    public static InterviewFormats With(MappingCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return new(Of(catalog), Unrecognised);
    }

    /// <summary>The same as a list.</summary>
    internal static IReadOnlyList<IInterviewFormat> Of(MappingCatalog catalog) => [OpenInterviewFormat.Instance, .. catalog.Mappings.Select(mapping => new MappedFormat(mapping))];

    /// <inheritdoc />
    public string Name => _mapping.Name;

    /// <inheritdoc />
    public IReadOnlyList<string> Endings { get; }

    /// <inheritdoc />
    public IReadOnlyList<string> Companions => _mapping.Reads == "captions" ? [Table] : [];

    /// <inheritdoc />
    public bool Recognises(FormatSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return !IsTable(source) && TreeOf(source).Tree is { } tree && FileMapper.Knows(_mapping, tree);
    }

    /// <inheritdoc />
    /// <remarks>A table belongs to the captions that it names or is called by.</remarks>
    public bool Accompanies(FormatSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return IsTable(source) && ScoreTable.CaptionsOf(source.Name, Text(source.ReadAll())).Any(stem => Captions.Any(ending => source.Beside(stem + ending) is not null));
    }

    /// <inheritdoc />
    public IEnumerable<FormatEntry> Read(FormatSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var read = FileMapper.Through(_mapping, TreeOf(source).Tree!);
        return
        [
            .. read.Interviews.Select(interview => FormatEntry.Interview.Of(interview.Line, interview.Interview) with { Findings = [.. interview.Findings.Select(Finding)] }),
            .. read.KeptOut.Select(kept => FormatEntry.Unreadable.Of(FaultCode.InvalidInterview, kept.Line, $"{kept.Place}: {kept.Reason}")),
        ];
    }

    internal static string Unrecognised(FormatSource source) => !IsTable(source) && TreeOf(source) is ({ } file, { } tree)
        ? $"No format in use recognises this file. {Shapes.Shape.Describe(tree, TextGrammar.Of(file).Name)} Or write it as the open format (docs/formats.md)."
        : LooksLike.Sentence(source);

    private static Finding Finding(MappingFinding finding) => new(
        finding.Code, finding.Code == FindingCode.LeftOut ? FindingSeverity.Info : FindingSeverity.Warning, finding.Line, finding.Place == "$" ? finding.Detail : $"{finding.Place}: {finding.Detail}");

    private static (SourceFile? File, JToken? Tree) TreeOf(FormatSource source) => Trees.GetValue(source, source => new(() => Take(source))).Value;

    // What is no text or no JSON is nothing that a mapping knows; the file stands in quarantine as what it looks like.
    private static (SourceFile? File, JToken? Tree) Take(FormatSource source)
    {
        var file = new SourceFile(source.Name, Text(source.ReadAll()));
        if (TextGrammar.Of(file).Name == "captions") file = file with { Beside = [.. Tables(source, file)] };
        return (file, TextGrammar.Of(file).Read(file).Tree);
    }

    private static IEnumerable<SourceFile> Tables(FormatSource source, SourceFile file) =>
        from name in ScoreTable.NamesFor(file.Stem)
        let content = source.Beside(name)
        where content is not null
        select new SourceFile(name, Text(content));

    private static string Text(byte[] utf8) => Encoding.UTF8.GetString(utf8);

    private static bool IsTable(FormatSource source) => source.Name.EndsWith(Table, StringComparison.OrdinalIgnoreCase);
}
