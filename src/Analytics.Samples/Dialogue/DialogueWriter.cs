using Analytics.Samples.Content;
using Analytics.Samples.Planning;
using Analytics.Transcripts;

namespace Analytics.Samples.Dialogue;

/// <summary>Writes a whole dialogue: introduction, project, topics with follow-ups, closing.</summary>
internal sealed class DialogueWriter(Voice voice, Catalogue catalogue, bool brief)
{
    private const double ItemNoise = 0.32;
    private const double OffTopicShare = 0.07;

    private readonly QuestionWriter _questions = new(voice);
    private readonly AnswerWriter _answers = new(voice, brief);

    private SeededRandom Random => voice.Random;

    public Script Write(Candidate candidate, int generation)
    {
        var script = new Script(quoted: Random.Chance(0.88));
        var quality = AnswerQuality.Of(candidate.Profile) + candidate.Ability + Random.Normal(0.15);
        Introduce(script, candidate);
        var project = new Discussion(candidate.Project, quality + Random.Normal(ItemNoise), false, Random);
        Discuss(script, project, _questions.Project(project), TurnKind.Project);
        if (Random.Chance(brief ? 0.1 : 0.35)) FollowUp(script, project, _questions.ProjectFollowUp(project));

        var topics = Topics(candidate);
        for (var i = 0; i < topics.Count; i++)
        {
            var talk = new Discussion(topics[i].Topic, quality + Random.Normal(ItemNoise), topics[i].OffTopic, Random);
            Discuss(script, talk, _questions.Technical(talk, script.Discussions[^1], i == topics.Count - 1), TurnKind.Technical);
            if (Random.Chance(brief ? 0.08 : 0.25)) FollowUp(script, talk, _questions.TechnicalFollowUp(talk));
        }

        new ClosingWriter(voice).Write(script, candidate, generation);
        return script;
    }

    private void Introduce(Script script, Candidate candidate)
    {
        script.Ask(voice.Say(Phrase.Greeting), TurnKind.Introduction);
        script.Answer(voice.Say(candidate.Profile switch
        {
            QualityProfile.Weak => Phrase.SelfWeak,
            _ when brief => Phrase.SelfAverage,
            QualityProfile.Average => Phrase.SelfAverage,
            QualityProfile.Strong => Phrase.SelfStrong,
            _ => Phrase.SelfExceptional,
        }));
    }

    private void Discuss(Script script, Discussion talk, string question, TurnKind kind)
    {
        talk.TurnNumber = script.Ask(question, kind);
        var answer = _answers.Answer(talk);
        talk.AnswerWords = Sentence.Words(answer);
        talk.Quote = Sentence.Telling(answer).Replace("\"", "'", StringComparison.Ordinal);
        script.Answer(answer);
        script.Discussions.Add(talk);
    }

    private void FollowUp(Script script, Discussion talk, FollowUp followUp)
    {
        talk.FollowUpTurns.Add(script.Ask(followUp.Question, TurnKind.FollowUp));
        var answer = _answers.FollowUp(talk, followUp);
        talk.AnswerWords += Sentence.Words(answer);
        script.Answer(answer);
    }

    private List<(Topic Topic, bool OffTopic)> Topics(Candidate candidate)
    {
        var own = candidate.Position.Topics.ToList();
        Random.Shuffle(own);
        var count = brief ? 2 : candidate.Profile == QualityProfile.Weak ? Random.Between(3, 4) : Random.Between(3, 5);
        return [.. own.Take(count).Select(t => Random.Chance(OffTopicShare) ? Foreign(candidate, t) : (t, false))];
    }

    private (Topic Topic, bool OffTopic) Foreign(Candidate candidate, Topic fallback)
    {
        var position = Random.Pick(catalogue.Positions);
        return ReferenceEquals(position, candidate.Position) ? (fallback, false) : (Random.Pick(position.Topics), true);
    }
}
