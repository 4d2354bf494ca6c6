namespace Analytics.Warehouse.Tests.Support;

/// <summary>Texts of transcripts, invented for tests: a small interview of the third generation, and ways to spoil it.</summary>
internal static class TranscriptText
{
    private static readonly string Rule = new('=', 60);

    /// <summary>An interview with a project item of the given score, one technical item scored 4, and one measured relevance of 0.8.</summary>
    public static string Of(string candidate = "Mira Holt", string profile = "strong", int score = 5, string answer = "I moved the ledger to nightly batches.") => $"""
        Interview Transcript
        {Rule}
        Candidate: {candidate}
        Quality Profile: {profile}
        Position: Ledger Engineer
        Total Turns: 4
        Average Relevance Score: 0.400
        Average Evaluation Score: {(score + 4) / 2.0:0.0}
        {Rule}

        AI Recruiter: Welcome {candidate}. Could you introduce yourself?

        Candidate: I am {candidate} and I keep ledgers honest.

        AI Recruiter: Tell me about a project you are proud of.

        Candidate: {answer}

        AI Recruiter: How does double entry keep balances consistent?

        Candidate: Every debit has a credit, so the sum stays zero.

        AI Recruiter: Thank you, that's it for today. Goodbye!

        {Rule}
        TECHNICAL QUESTIONS AND ANSWERS
        {Rule}

        Q1 [PROJECT] (Relevance: 0.000)
        Question: Tell me about a project you are proud of.

        Answer: {answer}

        ----------------------------------------

        Q2 [TECHNICAL] (Relevance: 0.800)
        Question: How does double entry keep balances consistent?

        Answer: Every debit has a credit, so the sum stays zero.

        ----------------------------------------

        {Rule}
        EVALUATION REPORT
        {Rule}

        Evaluation:

        1. Project / Experience Question:
        Score: {score}/5
        Justification: The project moved the ledger to nightly batches.

        2. Technical Questions:
        Q1: Double entry
        Score: 4/5
        Justification: Debit and credit keep the balances at zero.

        {Rule}
        HR REPORT
        {Rule}

        ### Candidate Overall Suitability
        Suitable.

        ### Key Strengths
        - Calm

        ### Areas for Development & Critical Gaps
        - None seen

        ### Technical Skills Demonstrated
        - Double entry
        - Batching

        ### Communication Effectiveness
        Clear.

        ### Overall Recommendation
        Proceed to next round.

        {Rule}
        RECOMMENDATION (FULL)
        {Rule}

        Proceed to next round.
        """;

    /// <summary>A text that is kept out: its project score is outside 1 to 5.</summary>
    public static string Faulty => Of().Replace("Score: 5/5", "Score: 9/5", StringComparison.Ordinal);
}
