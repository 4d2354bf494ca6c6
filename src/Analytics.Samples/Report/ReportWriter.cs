using Analytics.Samples.Content;
using Analytics.Samples.Dialogue;
using Analytics.Samples.Evaluation;
using Analytics.Samples.Planning;
using Analytics.Transcripts;

namespace Analytics.Samples.Report;

/// <summary>Writes the HR report of one interview from its evaluation.</summary>
internal sealed class ReportWriter(Voice voice, Candidate candidate, IReadOnlyList<EvaluatedItem> items, bool brief)
{
    private readonly List<EvaluatedItem> _best = [.. items.Where(i => i.Score is not null).OrderByDescending(i => i.Score)];

    private SeededRandom Random => voice.Random;

    /// <param name="layout">How it is set.</param>
    /// <param name="level">What it recommends; null for wording that names no level.</param>
    /// <param name="date">The day of the interview.</param>
    /// <param name="leaveOut">Index of a section to leave out; null to keep all.</param>
    public string Write(ReportLayout layout, RecommendationLevel? level, DateTime date, int? leaveOut)
    {
        var tone = level ?? RecommendationLevel.Reservations;
        var summary = layout.Summary ? Suitability(tone) : null;
        var sections = new List<(string Title, string Body)>
        {
            ("Candidate Overall Suitability", Suitability(tone)),
            ("Key Strengths", Strengths()),
            ("Areas for Development & Critical Gaps", Gaps()),
            ("Technical Skills Demonstrated", Skills()),
            ("Communication Effectiveness", Communication()),
            ("Overall Recommendation", layout.Recommendation(voice.Say(LevelPhrase(level)), Reason(tone))),
        };
        if (leaveOut is { } index) sections.RemoveAt(index);
        return layout.Set(layout.Preamble(voice.Scene[Slot.Name], candidate.Position.Title, date, summary), sections);
    }

    /// <summary>A recommendation as it stands in its own section when the model was asked again and thought otherwise.</summary>
    public string Recommendation(ReportLayout layout, RecommendationLevel level) =>
        layout.Recommendation(voice.Say(LevelPhrase(level)), Reason(level)).Replace("\n\n", " ", StringComparison.Ordinal);

    private static Phrase LevelPhrase(RecommendationLevel? level) => level switch
    {
        RecommendationLevel.Proceed => Phrase.LevelProceed,
        RecommendationLevel.Reservations => Phrase.LevelReservations,
        RecommendationLevel.NotAFit => Phrase.LevelNotAFit,
        _ => Phrase.LevelUnknown,
    };

    private string Suitability(RecommendationLevel tone)
    {
        TurnTo(tone == RecommendationLevel.Proceed ? _best[0] : _best[^1]);
        var said = voice.Say(Phrase.SuitabilityProceed + Tone(tone));
        if (brief) return said;
        if (_best.Count < 3) return said;
        var (good, bad) = tone == RecommendationLevel.Proceed ? (_best[1], _best[^1]) : (_best[0], _best[^2]);
        if (good.Score >= 4 && Random.Chance(0.6)) said += " " + Detail(good, Phrase.SuitabilityBest);
        if (bad.Score <= 3 && bad.Score < good.Score && Random.Chance(0.6)) said += " " + Detail(bad, Phrase.SuitabilityWorst);
        return said;
    }

    private string Detail(EvaluatedItem item, Phrase phrase)
    {
        TurnTo(item);
        return voice.Say(phrase);
    }

    private string Reason(RecommendationLevel tone)
    {
        TurnTo(tone == RecommendationLevel.Proceed ? _best[0] : _best[^1]);
        return voice.Say(Phrase.ReasonProceed + Tone(tone));
    }

    private static int Tone(RecommendationLevel level) => RecommendationLevel.Proceed - level;

    private string Strengths()
    {
        var good = _best.Where(i => i.Score >= 4).Take(brief ? 1 : 3).ToList();
        if (good.Count == 0) return string.Join('\n', Enumerable.Range(0, Random.Between(1, 2)).Select(_ => voice.Say(Phrase.StrengthNone)));
        return string.Join('\n', good.Select(Strength));
    }

    private string Strength(EvaluatedItem item)
    {
        TurnTo(item);
        var line = voice.Say(item.Talk.Topic.IsProject ? Phrase.StrengthProject : Phrase.Strength);
        return Random.Chance(0.12) && !line.Contains(item.Talk.Quote, StringComparison.Ordinal) ? $"{line}\n    *   *Transcript evidence:* \"{item.Talk.Quote}\"" : line;
    }

    private string Gaps()
    {
        var low = _best.Where(i => i.Score <= 3).Reverse().Take(brief ? 1 : 3).ToList();
        if (low.Count > 0) return string.Join('\n', low.Select(Gap));
        TurnTo(_best[^1]);
        return voice.Say(Phrase.GapNone);
    }

    private string Gap(EvaluatedItem item)
    {
        TurnTo(item);
        var line = voice.Say(item.Score <= 2 ? Phrase.GapCritical : Phrase.GapDevelopment);
        return line.Replace(" (Transcript: \"\")", "", StringComparison.Ordinal);
    }

    private string Skills()
    {
        var lines = new List<string>();
        foreach (var talk in _best.Where(i => i.Score >= 3 && !i.Talk.Topic.IsProject).Select(i => i.Talk).Distinct())
        {
            var title = talk.Topic.Title;
            lines.Add(Random.Below(3) switch
            {
                0 => $"*   {title} ({talk.Terms[0]}, {talk.Terms[1]})",
                1 => $"*   {title}",
                _ => $"*   {char.ToUpperInvariant(talk.Terms[0][0])}{talk.Terms[0][1..]}",
            });
        }

        if (lines.Count == 0)
        {
            TurnTo(_best[^1]);
            return voice.Say(Phrase.SkillsNone);
        }

        var skills = candidate.Position.Skills;
        var skill = skills[Random.Below(skills.Count)];
        if (Random.Chance(0.6)) lines.Insert(0, $"*   {char.ToUpperInvariant(skill[0])}{skill[1..]}{(Random.Chance(0.3) ? " (implied by the answers)" : "")}");
        return string.Join('\n', lines);
    }

    private string Communication()
    {
        TurnTo(_best[0]);
        var mean = _best.Average(i => i.Score!.Value);
        return voice.Say(mean < 2.5 ? Phrase.CommunicationLow : mean < 4.2 ? Phrase.CommunicationMiddle : Phrase.CommunicationHigh);
    }

    private void TurnTo(EvaluatedItem item)
    {
        voice.TurnTo(item.Talk);
        voice.Scene[Slot.Score] = item.Score is { } score ? ((char)('0' + score)).ToString() : "";
    }
}
