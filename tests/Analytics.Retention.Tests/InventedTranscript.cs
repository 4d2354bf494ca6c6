namespace Analytics.Retention.Tests;

/// <summary>Texts of transcripts, invented for tests: the name stands in the header and in a justification.</summary>
internal static class InventedTranscript
{
    private static readonly string Rule = new('=', 60);

    public static string Of(string candidate, string answer = "I moved the ledger to nightly batches.") => $"""
        Interview Transcript
        {Rule}
        Candidate: {candidate}
        Quality Profile: strong
        Position: Ledger Engineer
        Total Turns: 2
        Average Relevance Score: 0.400
        Average Evaluation Score: 4.0
        {Rule}

        AI Recruiter: Tell me about a project you are proud of.

        Candidate: {answer}

        AI Recruiter: Thank you, that's it for today. Goodbye!

        {Rule}
        EVALUATION REPORT
        {Rule}

        Evaluation:

        1. Project / Experience Question:
        Score: 4/5
        Justification: {candidate} said so.

        {Rule}
        RECOMMENDATION (FULL)
        {Rule}

        Proceed to next round.
        """;
}
