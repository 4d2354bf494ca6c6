using Analytics.Samples.Content;
using Analytics.Samples.Planning;
using Analytics.Transcripts;

namespace Analytics.Samples.Dialogue;

/// <summary>Writes the end: questions of the candidate, and the last words unless the turn limit comes first.</summary>
internal sealed class ClosingWriter(Voice voice)
{
    private SeededRandom Random => voice.Random;

    public void Write(Script script, Candidate candidate, int generation)
    {
        var cutOff = candidate.Profile != QualityProfile.Weak && Random.Chance(generation == 1 ? 0.1 : 0.02);
        var questions = cutOff ? int.MaxValue : Random.Chance(generation == 1 ? 0.6 : 0.25) ? Random.Between(1, 2) : 0;
        var ask = voice.Say(Random.Chance(0.2) ? Phrase.ClosingAskGuessedProject : Phrase.ClosingAsk);
        script.Ask(ask, TurnKind.Closing);
        for (var asked = 0; asked < questions; asked++)
        {
            var sides = voice.SaySides(Phrase.ClosingPairs);
            var (question, reply) = (sides[0], sides[1]);
            script.Answer(asked > 0 ? voice.Say(Phrase.ClosingReact) + " " + question : question);
            if (script.LimitReached) return;
            script.Ask(reply + (Random.Chance(0.7) ? "\n\n" : " ") + voice.Say(Phrase.ClosingMore), TurnKind.Closing);
        }

        var weak = candidate.Profile == QualityProfile.Weak;
        script.Answer(voice.Say(weak ? Phrase.ClosingNoneWeak : Phrase.ClosingNone), canned: generation > 1 && !weak);
        script.Ask(voice.Say(Phrase.Ending), TurnKind.Ending);
    }
}
