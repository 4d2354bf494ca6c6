using System.Globalization;
using System.Text;

namespace Analytics.Samples.Report;

/// <summary>How one report is set: headings as <c>### Title</c> or <c>**Title**</c>, text right below or after a blank line, a title on top or none,
/// below it the candidate's data or a summary.</summary>
internal sealed record ReportLayout(bool Bold, bool Tight, bool Titled, bool Summary, bool BoldLevel, bool LevelApart)
{
    public static ReportLayout Draw(SeededRandom random) => new(
        Bold: random.Chance(0.28), Tight: random.Chance(0.35), Titled: random.Chance(0.28), Summary: random.Chance(0.4),
        BoldLevel: random.Chance(0.65), LevelApart: random.Chance(0.4));

    public string Set(string preamble, IEnumerable<(string Title, string Body)> sections)
    {
        var output = new StringBuilder(preamble);
        var first = true;
        foreach (var (title, body) in sections)
        {
            if (!first) output.Append("\n\n");
            first = false;
            output.Append(Bold ? "**" : "### ").Append(title).Append(Bold ? "**" : "").Append(Tight ? "\n" : "\n\n").Append(body);
        }

        return output.ToString();
    }

    public string Recommendation(string level, string reason) =>
        (BoldLevel ? $"**{level}**" : level) + (LevelApart ? "\n\n" : " ") + reason;

    public string Preamble(string name, string position, DateTime date, string? summary)
    {
        if (!Titled) return "";
        var day = date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var title = Bold ? "**HR Report**" : $"## HR Report: {position}";
        var facts = $"**Candidate:** {name}\n**Position:** {position}\n**Date of interview:** {day}";
        return summary is null ? $"{title}\n\n{facts}\n\n---\n\n" : $"{title}\n\n{summary}\n\n---\n\n";
    }
}
