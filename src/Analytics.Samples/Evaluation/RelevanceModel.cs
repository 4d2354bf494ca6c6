using Analytics.Transcripts;

namespace Analytics.Samples.Evaluation;

/// <summary>How a question is rated against the job description: a continuous similarity in generation 2, a judge's five steps in generation 3.</summary>
internal static class RelevanceModel
{
    private static readonly int[] JudgeSteps = [200, 400, 600, 800, 1000];
    private static readonly double[] OnTopic = [0.01, 0.06, 0.18, 0.35, 0.40];
    private static readonly double[] OffTopic = [0.45, 0.33, 0.18, 0.04, 0.0];
    private static readonly double[] Closing = [0.70, 0.20, 0.10, 0.0, 0.0];

    /// <summary>In thousandths. A PROJECT question of generation 3 is not measured and shows 0.</summary>
    public static int Thousandths(int generation, DeclaredType declared, TurnKind kind, bool offTopic, SeededRandom random)
    {
        if (generation == 2) return Similarity(kind, offTopic, random);
        if (declared == DeclaredType.Project) return 0;
        return JudgeSteps[random.Weighted(kind == TurnKind.Closing ? Closing : offTopic ? OffTopic : OnTopic)];
    }

    private static int Similarity(TurnKind kind, bool offTopic, SeededRandom random)
    {
        if (kind == TurnKind.Closing) return random.Between(48, 190);
        if (offTopic) return random.Between(110, 290);
        return (random.Between(220, 610) + random.Between(220, 610)) / 2;
    }
}
