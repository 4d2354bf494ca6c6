using System.Globalization;
using System.Text;
using Analytics.Samples.Dialogue;
using Analytics.Samples.Evaluation;
using Analytics.Samples.Planning;
using Analytics.Transcripts;

namespace Analytics.Samples;

/// <summary>Sets the parts of one interview as the harness of its generation does.</summary>
internal static class TranscriptWriter
{
    private const string Rule = "============================================================\n";

    public static string Write(TranscriptParts parts)
    {
        var output = new StringBuilder(24_000);
        output.Append("Interview Transcript\n").Append(Rule);
        WriteHeader(output, parts);
        output.Append(Rule).Append('\n');
        foreach (var turn in parts.Script.Turns)
            output.Append(turn.Speaker == Speaker.Recruiter ? "AI Recruiter: " : "Candidate: ").Append(turn.Text).Append("\n\n");
        if (parts.Listing is not null)
            output.Append(Rule).Append("TECHNICAL QUESTIONS AND ANSWERS\n").Append(Rule).Append('\n').Append(parts.Blocks).Append('\n');
        output.Append(Rule).Append("EVALUATION REPORT\n").Append(Rule);
        EvaluationWriter.Write(output, parts.Items, parts.Random);
        output.Append(Rule).Append("HR REPORT\n").Append(Rule).Append(parts.Report);
        if (parts.Recommendation is not null)
            output.Append("\n\n").Append(Rule).Append("RECOMMENDATION (FULL)\n").Append(Rule).Append(parts.Recommendation);
        return output.ToString();
    }

    private static void WriteHeader(StringBuilder output, TranscriptParts parts)
    {
        output.Append("Candidate: ").Append(parts.Candidate.Name).Append('\n');
        output.Append("Quality Profile: ").Append(SnakeCase.Of(parts.Candidate.Profile)).Append('\n');
        output.Append("Position: ").Append(parts.Candidate.Position.Title).Append('\n');
        output.Append("Total Turns: ").Append(parts.ReportedTurns).Append('\n');
        if (parts.Listing is null) return;
        output.Append("Average Relevance Score: ").Append(parts.Listing.MeanRelevance.ToString("F3", CultureInfo.InvariantCulture)).Append('\n');
        output.Append("Average Evaluation Score: ").Append(parts.ReportedMeanScore.ToString("F2", CultureInfo.InvariantCulture)).Append("/5\n");
    }
}

/// <summary>What a transcript is set from.</summary>
/// <param name="Candidate">Who was interviewed.</param>
/// <param name="Script">The dialogue.</param>
/// <param name="ReportedTurns">The header's Total Turns.</param>
/// <param name="ReportedMeanScore">The header's score average.</param>
/// <param name="Listing">The question blocks; null in generation 1.</param>
/// <param name="Blocks">Their text.</param>
/// <param name="Items">The evaluation.</param>
/// <param name="Report">The HR report.</param>
/// <param name="Recommendation">The recommendation section; null when there is none.</param>
/// <param name="Random">For the little choices of setting.</param>
internal sealed record TranscriptParts(
    Candidate Candidate,
    Script Script,
    int ReportedTurns,
    double ReportedMeanScore,
    HarnessListing? Listing,
    StringBuilder Blocks,
    List<EvaluatedItem> Items,
    string Report,
    string? Recommendation,
    SeededRandom Random);
