using System.Globalization;
using Analytics.Transcripts.Reading;

namespace Analytics.Transcripts.Meaning;

/// <summary>Holds the parts of one file against each other and reports what does not agree.</summary>
internal static class Consistency
{
    private const double HalfThousandth = 0.0005 + 1e-6;
    private const double HalfHundredth = 0.005 + 1e-6;

    public static void Check(Transcript transcript, Header header, Sections sections, List<Finding> findings)
    {
        CheckRelevance(transcript, header, findings);
        CheckScore(transcript, header, findings);
        CheckTurns(transcript, header, findings);
        CheckSections(transcript, header, sections, findings);
        if (ReportedName.Other(transcript.Candidate, transcript.Report, transcript.Position) is { } other)
            findings.Add(new Finding(FindingCode.NameDiffers, FindingSeverity.Error, other.Line,
                $"The HR report speaks of {Excerpt.Of(other.Name)}, the header of {Excerpt.Of(transcript.Candidate)}."));
    }

    private static void CheckRelevance(Transcript transcript, Header header, List<Finding> findings)
    {
        var listed = transcript.Questions.Where(q => q.ReportedRelevance is not null).ToList();
        if (header.MeanRelevance is not { } reported || listed.Count == 0) return;

        var mean = listed.Average(q => q.ReportedRelevance!.Value);
        var measured = listed.Where(q => q.Relevance is not null).ToList();
        double? measuredMean = measured.Count == 0 ? null : measured.Average(q => q.Relevance!.Value);
        var isListedMean = Math.Abs(reported - mean) <= HalfThousandth;
        var isMeasuredMean = measuredMean is { } m && Math.Abs(reported - m) <= HalfThousandth;
        if (isListedMean && !isMeasuredMean && measured.Count < listed.Count)
            findings.Add(new Finding(FindingCode.UnmeasuredRelevanceAveraged, FindingSeverity.Warning, header.MeanRelevanceLine,
                $"The reported average relevance {Show(reported, 3)} counts {listed.Count - measured.Count} of {listed.Count} questions that were not measured; "
                + (measuredMean is { } value ? $"the measured mean is {Show(value, 3)} over {measured.Count}." : "none was measured.")));
        else if (!isListedMean && !isMeasuredMean)
            findings.Add(new Finding(FindingCode.ReportedAverageDiffers, FindingSeverity.Warning, header.MeanRelevanceLine,
                $"The reported average relevance {Show(reported, 3)} is not the mean of the {listed.Count} listed values, {Show(mean, 3)}."));
    }

    private static void CheckScore(Transcript transcript, Header header, List<Finding> findings)
    {
        var scores = transcript.Evaluations.Where(e => e.Score is not null).Select(e => e.Score!.Value).ToList();
        if (header.MeanScore is not { } reported || scores.Count == 0 || Math.Abs(reported - scores.Average()) <= HalfHundredth) return;

        findings.Add(new Finding(FindingCode.ReportedAverageDiffers, FindingSeverity.Warning, header.MeanScoreLine,
            $"The reported average score {Show(reported, 2)} is not the mean of the {scores.Count} item scores, {Show(scores.Average(), 2)}."));
    }

    private static void CheckTurns(Transcript transcript, Header header, List<Finding> findings)
    {
        var spoken = transcript.Turns.Count(t => t.Speaker == Speaker.Recruiter);
        if (header.Turns != spoken)
            findings.Add(new Finding(FindingCode.TurnsDiffer, FindingSeverity.Info, header.TurnsLine > 0 ? header.TurnsLine : header.Line,
                header.Turns is { } turns ? $"The header counts {turns} recruiter turns, the dialogue has {spoken}." : $"The header gives no number of turns; the dialogue has {spoken} of the recruiter's."));
        var last = transcript.Turns[^1];
        if (last.Kind != TurnKind.Ending)
            findings.Add(new Finding(FindingCode.InterviewCutOff, FindingSeverity.Warning, last.Line,
                $"The interview ends after {spoken} recruiter turns with the {SnakeCase.Of(last.Speaker)} speaking; the recruiter does not end it."));
    }

    private static void CheckSections(Transcript transcript, Header header, Sections sections, List<Finding> findings)
    {
        var listsQuestions = transcript.Generation > 1;
        Missing(sections.Questions is null && listsQuestions, "TECHNICAL QUESTIONS AND ANSWERS");
        Missing(sections.Evaluation is null, "EVALUATION REPORT");
        Missing(sections.Report is null, "HR REPORT");
        Missing(sections.Recommendation is null && listsQuestions, "RECOMMENDATION (FULL)");
        Missing(transcript.Position is null, "header line Position");
        if (sections.Evaluation is { } evaluation && transcript.Evaluations.Count == 0)
            findings.Add(new Finding(FindingCode.ScoreMissing, FindingSeverity.Warning, evaluation.Line - 1, "The evaluation report holds no item."));
        if (sections.Report is not { } report) return;

        foreach (var part in Enum.GetValues<ReportPart>())
        {
            if (part != ReportPart.Preamble && transcript.Report.All(section => section.Part != part))
                findings.Add(new Finding(FindingCode.ReportSectionMissing, FindingSeverity.Warning, report.Line - 1, $"The HR report has no part \"{Title(part)}\"."));
        }

        void Missing(bool missing, string title)
        {
            if (missing) findings.Add(new Finding(FindingCode.SectionMissing, FindingSeverity.Error, header.Line, $"The file has no {title}."));
        }
    }

    private static string Title(ReportPart part) => part switch
    {
        ReportPart.Suitability => "Candidate Overall Suitability",
        ReportPart.Strengths => "Key Strengths",
        ReportPart.Gaps => "Areas for Development & Critical Gaps",
        ReportPart.Skills => "Technical Skills Demonstrated",
        ReportPart.Communication => "Communication Effectiveness",
        _ => "Overall Recommendation",
    };

    private static string Show(double value, int digits) => value.ToString("F" + digits, CultureInfo.InvariantCulture);
}
