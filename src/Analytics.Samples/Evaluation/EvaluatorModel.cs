using Analytics.Samples.Dialogue;
using Analytics.Transcripts;

namespace Analytics.Samples.Evaluation;

/// <summary>How an evaluator of a certain character turns the quality of an answer into a score.</summary>
internal sealed class EvaluatorModel(EvaluatorCharacter character, double progress)
{
    private const double Noise = 0.3;
    private const double LongAnswer = 150;

    /// <summary>1 to 5, as the character would give it.</summary>
    public int Score(Discussion talk, QualityProfile profile, SeededRandom random)
    {
        var impression = character switch
        {
            EvaluatorCharacter.Lenient => Lenient(talk.Quality, profile),
            EvaluatorCharacter.Harsh => talk.Quality - 0.9,
            EvaluatorCharacter.Drifting => talk.Quality - 0.35 + 1.25 * progress,
            EvaluatorCharacter.Verbosity => 0.4 * talk.Quality + 0.6 * Length(talk.AnswerWords),
            _ => talk.Quality,
        };
        var score = (int)Math.Floor(impression + random.Normal(Noise) + 0.5);
        return Math.Clamp(score, 1, 5);
    }

    /// <summary>From strong on everybody lands far above five, where noise makes no difference: that is the ceiling.</summary>
    private static double Lenient(double quality, QualityProfile profile) => profile switch
    {
        QualityProfile.Weak => quality + 0.5,
        QualityProfile.Average => quality + 0.9,
        _ => quality + 2,
    };

    private static double Length(int words) => 1 + 4 * Math.Min(1, words / LongAnswer);
}
