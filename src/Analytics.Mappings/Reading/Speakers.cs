using Analytics.Transcripts;

namespace Analytics.Mappings.Reading;

/// <summary>Who is who where the source shows names instead of roles.</summary>
internal sealed class Speakers(List<MappedTurn> turns, string place, Findings findings)
{
    /// <summary>Of two speakers, the one who is not known is the other; where neither is known, the recruiter opens. More than two cannot be told apart.</summary>
    public List<MappedTurn> Inferred()
    {
        var unknown = turns.Where(turn => turn.Speaker is null).Select(turn => turn.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        if (unknown.Length == 0) return turns;
        var known = turns.Select(turn => turn.Speaker).OfType<string>().Distinct().ToArray();
        if (unknown.Length + known.Length != 2)
        {
            Tell(FindingCode.LeftOut, $"{string.Join(", ", unknown.Select(Shown))}: {(unknown.Length + known.Length == 1 ? "one speaker alone is no interview" : "of several people it cannot be told who is the candidate")}; what they say is left out.");
            return turns;
        }

        var first = known.Length == 0 ? SpeakerWords.Recruiter : Other(known[0]);
        Tell(FindingCode.Assumed, known.Length == 0
            ? $"Nobody is called recruiter or candidate; {Shown(unknown[0])}, who speaks first, is taken for the recruiter."
            : $"{Shown(unknown[0])} is taken for the {first}, since the other one is the {known[0]}.");
        return turns.ConvertAll(turn => turn.Speaker is null
            ? turn with { Speaker = string.Equals(turn.Name, unknown[0], StringComparison.OrdinalIgnoreCase) ? first : Other(first) }
            : turn);
    }

    private static string Other(string speaker) => speaker == SpeakerWords.Recruiter ? SpeakerWords.Candidate : SpeakerWords.Recruiter;

    private static string Shown(string name) => name.Length > 0 ? name : "a speaker without a name";

    private void Tell(FindingCode code, string detail) => findings.Add(code, place, turns[0].Item.Line, detail);
}
