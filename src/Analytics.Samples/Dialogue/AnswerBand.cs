using Analytics.Transcripts;

namespace Analytics.Samples.Dialogue;

/// <summary>How good one answer is; most answers of a candidate are of the candidate's own profile, not all.</summary>
internal enum AnswerBand
{
    Weak,
    Average,
    Strong,
    Exceptional,
}

/// <summary>The quality behind answers, on the scale of the scores, 1 to 5.</summary>
internal static class AnswerQuality
{
    private static readonly double[] Designed = [1.5, 3.5, 4.5, 5.0];

    public static double Of(QualityProfile profile) => Designed[(int)profile];

    public static AnswerBand Band(double quality) => quality switch
    {
        < 2.3 => AnswerBand.Weak,
        < 4.0 => AnswerBand.Average,
        < 4.75 => AnswerBand.Strong,
        _ => AnswerBand.Exceptional,
    };
}
