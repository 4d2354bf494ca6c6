namespace Analytics.Transcripts.Tests;

/// <summary>Invented transcripts of the three generations, small enough to read, from which each test makes its own by replacing a piece.</summary>
internal static class SampleText
{
    private const string Rule = "============================================================";
    private const string Dashes = "----------------------------------------";

    public const string Dialogue = """
        AI Recruiter: Welcome! I am interviewing you for the Cellar Engineer position at Northwind Vats. Could you tell me a little about yourself?

        Candidate: "Hello, I am Mira Holt. I looked after fermentation vessels for six years."

        AI Recruiter: Your resume mentions a vat monitoring project at Tallow Brewery. Could you walk me through a challenging part of it?

        Candidate: "We wired pressure sensors into forty vats.

        Candidate notes: the hardest part was calibrating drift."

        AI Recruiter: Good. Now, let's move on to some technical questions. Based on the job description, we need strong experience in glycol cooling. Can you describe how you size a glycol chiller?

        Candidate: "I add up the heat load of every vat, then take the worst summer day and leave a margin of a fifth."

        AI Recruiter: That is sound. For the next question: how would you detect a stuck fermentation from sugar readings?

        Candidate: "I plot gravity against time, and when the slope dies early I look at yeast viability and temperature."

        AI Recruiter: Thank you for sharing that experience. Before we wrap up, do you have any questions for me?

        Candidate: No, thank you.

        AI Recruiter: Thank you, that's it for today.
        """;

    private const string Report = """
        ### Candidate Overall Suitability

        Mira Holt demonstrates a sound command of cellar work.

        ### Key Strengths

        *   **Cooling:** sized a chiller from first principles.

        ### Areas for Development & Critical Gaps

        *   None of weight.

        ### Technical Skills Demonstrated

        *   Glycol cooling
        *   **Fermentation** control
            *   gravity curves

        ### Communication Effectiveness

        Plain and ordered.

        ### Overall Recommendation

        **Proceed to next round.** Mira Holt knows vats.
        """;

    private const string Evaluation = """
        Evaluation:
        1. Project / Experience Question:
           Score: 4/5
           Justification: The candidate wired pressure sensors into vats and named sensor drift as the hard part of the monitoring project.

        2. Technical Questions:
           Q1: Glycol chiller sizing
           Score: 5/5
           Justification: Summed heat load and kept a margin for summer when sizing the glycol chiller.

           Q2:
           Score: 3/5
           Justification: Read gravity curves and yeast viability to find a stuck fermentation.
        """;

    private static readonly string Blocks = string.Join('\n',
        Block(1, "PROJECT", "0.000", "Your resume mentions a vat monitoring project at Tallow Brewery. Could you walk me through a challenging part of it?",
            "\"We wired pressure sensors into forty vats.\n\nCandidate notes: the hardest part was calibrating drift.\""),
        Block(2, "PROJECT", "0.000", "Good. Now, let's move on to some technical questions. Based on the job description, we need strong experience in glycol cooling. Can you describe how you size a glycol chiller?",
            "\"I add up the heat load of every vat, then take the worst summer day and leave a margin of a fifth.\"\n[CANDIDATE STRUGGLED]\n[AI PROVIDED EXPLANATION]: That is sound.\nFor the next ..."),
        Block(3, "TECHNICAL", "0.800", "That is sound. For the next question: how would you detect a stuck fermentation from sugar readings?",
            "\"I plot gravity against time, and when the slope dies early I look at yeast viability and temperature.\""),
        Block(4, "PROJECT", "0.000", "Thank you for sharing that experience. Before we wrap up, do you have any questions for me?", "No, thank you."));

    /// <summary>A generation 3 file: averages, listed questions rated by the judge, a recommendation section.</summary>
    public static string Judge { get; } = Compose(
        "Average Relevance Score: 0.200\nAverage Evaluation Score: 4.00/5\n", Blocks, "**Proceed to next round.** Mira Holt knows vats.");

    /// <summary>A generation 2 file: the same with similarity values for both types.</summary>
    public static string Similarity { get; } = Judge
        .Replace("Q1 [PROJECT] (Relevance: 0.000)", "Q1 [PROJECT] (Relevance: 0.412)", StringComparison.Ordinal)
        .Replace("Q2 [PROJECT] (Relevance: 0.000)", "Q2 [PROJECT] (Relevance: 0.533)", StringComparison.Ordinal)
        .Replace("(Relevance: 0.800)", "(Relevance: 0.298)", StringComparison.Ordinal)
        .Replace("Q4 [PROJECT] (Relevance: 0.000)", "Q4 [PROJECT] (Relevance: 0.117)", StringComparison.Ordinal)
        .Replace("Average Relevance Score: 0.200", "Average Relevance Score: 0.340", StringComparison.Ordinal);

    /// <summary>A generation 1 file: neither averages nor listed questions nor a recommendation section.</summary>
    public static string First { get; } = Compose("", null, null);

    public static string With(this string text, string old, string replacement)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, replacement, StringComparison.Ordinal);
    }

    private static string Block(int number, string type, string relevance, string question, string answer) =>
        $"Q{number} [{type}] (Relevance: {relevance})\nQuestion: {question}\n\nAnswer: {answer}\n\n{Dashes}\n";

    private static string Compose(string averages, string? blocks, string? recommendation)
    {
        var text = $"Interview Transcript\n{Rule}\nCandidate: Mira Holt\nQuality Profile: strong\nPosition: Cellar Engineer\nTotal Turns: 6\n{averages}{Rule}\n\n{Dialogue}\n";
        if (blocks is not null) text += $"\n{Rule}\nTECHNICAL QUESTIONS AND ANSWERS\n{Rule}\n\n{blocks}\n";
        text += $"\n{Rule}\nEVALUATION REPORT\n{Rule}\n{Evaluation}\n\n{Rule}\nHR REPORT\n{Rule}\n{Report}";
        return recommendation is null ? text : $"{text}\n\n{Rule}\nRECOMMENDATION (FULL)\n{Rule}\n{recommendation}";
    }
}
