using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Analytics.Mappings.Grammars;

/// <summary>
/// WebVTT (https://www.w3.org/TR/webvtt1/) and SubRip, its forerunner: cues with start, end, speaker and text. The speaker is a voice span (<c>&lt;v Ada Falk&gt;</c>) or stands before a colon, as meeting tools
/// write it. Notes of the kind <c>NOTE position: Data Engineer</c> say what captions have no place for. A table of scores beside the file comes along as <c>scores</c>.
/// </summary>
internal sealed partial class Captions : ITextGrammar
{
    public string Name => "captions";

    public static bool Begin(string text) => text.AsSpan().TrimStart('\uFEFF').StartsWith("WEBVTT", StringComparison.Ordinal) || NumberedCue().IsMatch(text);

    public (JToken? Tree, (int Line, string Reason)? Fault) Read(SourceFile file)
    {
        JArray cues = [];
        JObject notes = [];
        foreach (var block in Blocks(file.Text))
        {
            if (block.Lines[0].StartsWith("NOTE", StringComparison.Ordinal)) Note(block.Lines, notes);
            else foreach (var cue in Cues(block)) cues.Add(cue);
        }

        if (cues.Count == 0) return (null, (1, "These are captions without a cue: no line holds a time such as 00:00:01.000 --> 00:00:04.000."));
        return (new JObject { ["file"] = file.Stem, ["notes"] = notes, ["cues"] = cues, ["scores"] = ScoreTable.Beside(file) }, null);
    }

    private static IEnumerable<(int Line, List<string> Lines)> Blocks(string text)
    {
        List<string> block = [];
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (line.Trim().Length > 0) block.Add(line.TrimEnd());
            if (line.Trim().Length > 0 || block.Count == 0) continue;
            yield return (number - block.Count, block);
            block = [];
        }

        if (block.Count > 0) yield return (number - block.Count + 1, block);
    }

    private static void Note(List<string> lines, JObject notes)
    {
        foreach (var line in lines)
            if (Named().Match(line) is { Success: true } named) notes[named.Groups["name"].Value.Trim().ToLowerInvariant().Replace(' ', '_')] = named.Groups["value"].Value.Trim();
    }

    // One cue may hold several voices; each is a turn of its own at the cue's time.
    private static IEnumerable<JObject> Cues((int Line, List<string> Lines) block)
    {
        var at = block.Lines.FindIndex(line => line.Contains("-->", StringComparison.Ordinal));
        if (at < 0 || Timing().Match(block.Lines[at]) is not { Success: true } timing) yield break;
        var payload = string.Join(' ', block.Lines.Skip(at + 1).Select(line => line.Trim()));
        foreach (var (speaker, text) in Voices(payload))
            yield return new() { ["line"] = block.Line + at, ["start"] = Seconds(timing.Groups["from"].Value), ["end"] = Seconds(timing.Groups["to"].Value), ["speaker"] = speaker, ["text"] = text };
    }

    private static IEnumerable<(string? Speaker, string Text)> Voices(string payload)
    {
        var voices = Voice().Matches(payload);
        if (voices.Count == 0)
        {
            var named = Prefix().Match(Plain(payload));
            yield return named.Success ? (named.Groups["name"].Value.Trim(), named.Groups["text"].Value) : (null, Plain(payload));
            yield break;
        }

        for (var i = 0; i < voices.Count; i++)
        {
            var begin = voices[i].Index + voices[i].Length;
            var text = Plain(payload[begin..(i + 1 < voices.Count ? voices[i + 1].Index : payload.Length)]);
            if (text.Length > 0) yield return (WebUtility.HtmlDecode(voices[i].Groups["name"].Value.Trim()), text);
        }
    }

    private static string Plain(string text) => WebUtility.HtmlDecode(Tag().Replace(text, "")).Trim();

    private static double Seconds(string time) =>
        time.Replace(',', '.').Split(':').Aggregate(0.0, (sum, part) => (sum * 60) + double.Parse(part, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^\s*(?<from>(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*(?<to>(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})", RegexOptions.CultureInvariant)]
    private static partial Regex Timing();

    // SubRip has no first line of its own: a number, and a time on the line below.
    [GeneratedRegex(@"\A\uFEFF?\s*\d+[ \t]*\r?\n\d{1,2}:\d{2}:\d{2}[.,]\d{1,3}\s*-->", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedCue();

    [GeneratedRegex(@"<v(?:\.[^\s>]*)?\s+(?<name>[^>]+)>", RegexOptions.CultureInvariant)]
    private static partial Regex Voice();

    [GeneratedRegex(@"<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^(?<name>[\p{L}][^:.?!]{0,58}):\s+(?<text>.+)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^(?:NOTE\s+)?(?<name>[\p{L}][\p{L} _]{0,38}):\s*(?<value>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
