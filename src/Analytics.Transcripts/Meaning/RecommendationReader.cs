using Analytics.Transcripts.Reading;

namespace Analytics.Transcripts.Meaning;

/// <summary>Takes the recommendation from its section, or from the HR report where the section is absent or was cut.</summary>
internal static class RecommendationReader
{
    public static Recommendation Read(string text, Sections sections, IReadOnlyList<ReportSection> report, List<Finding> findings)
    {
        var own = sections.Recommendation is { } stretch ? stretch.Of(text).Trim().ToString() : null;
        var part = report.LastOrDefault(section => section.Part == ReportPart.Recommendation);
        var ownWording = own is null ? default : RecommendationWording.Of(own);
        var (ownLevel, ownDoubtful) = ownWording;
        var (reportLevel, reportDoubtful) = part is null ? default : part.Text == own ? ownWording : RecommendationWording.Of(part.Text);
        var line = sections.Recommendation?.Line ?? part?.Line ?? sections.Report?.Line ?? 1;

        var fromReport = part is not null && (own is null || RecommendationWording.IsEmpty(own)
            || (ownLevel is null && reportLevel is not null && !ownDoubtful && !RecommendationWording.Denies(own)));
        var (level, doubtful, said, source) = fromReport
            ? (reportLevel, reportDoubtful, part!.Text, RecommendationSource.Report)
            : (ownLevel, ownDoubtful, own, own is null ? (RecommendationSource?)null : RecommendationSource.Recommendation);
        if (own is not null && fromReport)
            findings.Add(new Finding(FindingCode.RecommendationCut, FindingSeverity.Warning, line, Cut(own)));
        if (ownLevel is not null && reportLevel is not null && ownLevel != reportLevel)
            findings.Add(new Finding(FindingCode.RecommendationContradicts, FindingSeverity.Error, line,
                $"The recommendation says {Say(ownLevel)}, the HR report says {Say(reportLevel)} (line {part!.Line})."));
        if (level == RecommendationLevel.Proceed && !fromReport && reportDoubtful)
        {
            // What the harness cut out of a sentence may be its opposite, so the sentence itself decides.
            (level, doubtful) = (null, true);
            findings.Add(new Finding(FindingCode.RecommendationContradicts, FindingSeverity.Error, line,
                $"The recommendation says proceed, the HR report names it to deny, ask or condition it: \"{Excerpt.Of(part!.Text)}\" (line {part.Line})."));
        }

        if (level is null)
            findings.Add(new Finding(FindingCode.RecommendationUnknown, FindingSeverity.Error, line, Unknown(said, doubtful)));
        return new Recommendation(level, string.IsNullOrEmpty(said) ? null : said, string.IsNullOrEmpty(said) ? null : source);
    }

    private static string Cut(string own) => own.Length == 0
        ? "The recommendation section is empty; the level was read from the HR report."
        : $"The recommendation section holds only \"{Excerpt.Of(own)}\"; the level was read from the HR report.";

    private static string Unknown(string? said, bool doubtful) => string.IsNullOrEmpty(said) ? "The file has no recommendation."
        : doubtful ? $"\"{Excerpt.Of(said)}\" names a level but denies, asks or conditions it, or names several; no level is taken from it."
        : $"\"{Excerpt.Of(said)}\" names none of proceed to next round, with reservations, not a fit.";

    private static string Say(RecommendationLevel? level) => level switch
    {
        RecommendationLevel.Proceed => "proceed",
        RecommendationLevel.Reservations => "with reservations",
        _ => "not a fit",
    };
}
