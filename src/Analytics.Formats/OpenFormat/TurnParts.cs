using System.Text.Json;
using Analytics.Transcripts;
using Analytics.Transcripts.Meaning;
using Analytics.Transcripts.Reading;

namespace Analytics.Formats.OpenFormat;

/// <summary>The turns of an object, a recruiter's with its kind: as a converted file says, else read off its words as in a home file.</summary>
internal static class TurnParts
{
    public static List<Turn> Read(JsonElement interview, JsonElement? home, int line)
    {
        var spoken = interview.Items("turns").Select((turn, index) => Spoken(turn, index + 1, line)).ToList();
        if (home is { } known) return [.. spoken.Zip(known.Items("turns"), OfHome)];

        var asked = interview.Items("questions").Select(question => question.Whole("turn")).OfType<int>().ToHashSet();
        var kinds = new TurnKinds();
        var first = true;
        for (var i = 0; i < spoken.Count; i++)
        {
            if (spoken[i].Speaker != Speaker.Recruiter) continue;
            var kind = kinds.Next(spoken[i].Text, first, i + 1 < spoken.Count && spoken[i + 1].Speaker == Speaker.Candidate);
            first = false;
            // Where questions are listed, one that is not listed belongs to the one before it.
            var isFolded = asked.Count > 0 && !asked.Contains(i + 1) && kind is (TurnKind.Project or TurnKind.Technical);
            spoken[i] = spoken[i] with { Kind = isFolded ? TurnKind.FollowUp : kind };
        }

        return spoken;
    }

    private static Turn Spoken(JsonElement turn, int number, int line)
    {
        var text = SourceText.Of(Utf8Text.WithPlainLineEnds(turn.Text("text")!)).Text.Trim();
        var speaker = turn.Text("speaker") == "recruiter" ? Speaker.Recruiter : Speaker.Candidate;
        return new Turn(number, speaker, null, text, Words.Count(text), line) { AtSeconds = turn.Number("at") };
    }

    private static Turn OfHome(Turn turn, JsonElement home) => turn with
    {
        Kind = SnakeCase.TryParse<TurnKind>(home.Text("kind"), out var kind) ? kind : null,
        Line = home.Whole("line") ?? turn.Line,
    };
}
