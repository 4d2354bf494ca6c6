using System.Globalization;
using Analytics.Warehouse.Loading;
using CsCheck;

namespace Analytics.Portal.Tests.Hostile;

/// <summary>Transcripts whose every field may hold anything that is text.</summary>
internal static class HostileTranscripts
{
    private static readonly string Rule = new('=', 60);

    private static readonly string[] Texts =
    [
        "Data\tEngineer", "a\u0001b\u0002c\u001F", "NUL\0inside", "\u202Eevil\u2066", "zero\u200Bwidth\uFEFF", "Zoë Nörd", "Zoe\u0308", "ソフトウェア", "مهندس برمجيات", "Growth 🚀 Engineer",
        "\u0300\u0301\u0302 alone", "<script>alert(1)</script>", "\"><img src=x>", "=cmd|' /C calc'!A0", ";=1+1", "%00%0a%2e%2e", "a&vs.position=b#c?d", "a+b c/d\\e", "unknown", "..", "'; drop table x--",
        "{0} {1:N} $name", "\uFFFD\uFFFE", "\u2028line\u2029", "-", "0", "null", "[link](javascript:alert(1))", "[x](http://a.example/b)", "*_`~", "|a|b|\n|---|---|\n|1|2|", "C\u00A0\u00A0D", "İstanbul ẞ ﬁ",
        new string('>', 130), new string('[', 3000), string.Concat(Enumerable.Repeat("- ", 400)), new string('x', 8000), string.Concat(Enumerable.Repeat("wide ", 900)), new string('*', 2500),
        string.Concat(Enumerable.Repeat("e\u0301", 300)), string.Concat(Enumerable.Repeat("😀", 150)),
    ];

    /// <summary>One field: one of the texts above, or any text at all.</summary>
    public static Gen<string> Field { get; } = Gen.Frequency((4, Gen.OneOf(Texts)), (1, Gen.String[0, 60]));

    /// <summary>A corpus of transcripts with fields of such texts.</summary>
    public static Gen<TranscriptInMemory[]> Corpus(int interviews) => Field.Array[14].Array[interviews].Select(all => all.Select(Transcript).ToArray());

    /// <summary>A transcript of a run, a position and an evaluator of its own.</summary>
    public static TranscriptInMemory Numbered(int number) => new(
        $"transcripts_{new DateTime(2020, 1, 1, 9, 0, 0, DateTimeKind.Unspecified).AddHours(number):yyyyMMdd_HHmmss}", $"C{number}_Ann_Lee.txt", $"gauge-{number}",
        Text("Ann Lee", number % 4, $"Engineer {number}", 1 + (number % 5), ["How?", "So.", "Why?", "Well.", "Reason.", "Topic", "Suits.", "- Skill", "Proceed to next round."]));

    private static TranscriptInMemory Transcript(string[] fields, int number) => new(
        $"transcripts_202609{1 + (number % 9):00}_090000", string.Create(CultureInfo.InvariantCulture, $"{fields[0].Replace('/', '_').Replace("\n", "", StringComparison.Ordinal)}{number}.txt"), fields[1],
        Text(fields[2], number % 4, fields[3], 1 + (number % 5), fields[4..13]));

    private static string Text(string candidate, int profile, string position, int score, string[] said) => $"""
        Interview Transcript
        {Rule}
        Candidate: {OneLine(candidate, "Somebody")}
        Quality Profile: {new[] { "weak", "average", "strong", "exceptional" }[profile]}
        Position: {OneLine(position, "Something")}
        Total Turns: 3
        {Rule}

        AI Recruiter: {said[0]}

        Candidate: {said[1]} word

        AI Recruiter: {said[2]}

        Candidate: {said[3]}

        AI Recruiter: Thank you, that's it for today.

        {Rule}
        TECHNICAL QUESTIONS AND ANSWERS
        {Rule}

        Q1 [PROJECT] (Relevance: 0.000)
        Question: {said[0]}

        Answer: {said[1]} word

        ----------------------------------------

        Q2 [TECHNICAL] (Relevance: 0.600)
        Question: {said[2]}

        Answer: {said[3]}

        ----------------------------------------

        {Rule}
        EVALUATION REPORT
        {Rule}

        Evaluation:

        1. Project / Experience Question:
        Score: {score}/5
        Justification: {said[4]}

        2. Technical Questions:
        Q1: {OneLine(said[5], "Topic")}
        Score: {1 + ((score + 1) % 5)}/5
        Justification: {said[4]}

        {Rule}
        HR REPORT
        {Rule}

        ### Candidate Overall Suitability
        {said[6]}

        ### Technical Skills Demonstrated
        {said[7]}

        ### Overall Recommendation
        {said[8]}

        {Rule}
        RECOMMENDATION (FULL)
        {Rule}

        {said[8]}
        """;

    private static string OneLine(string text, string otherwise) => string.IsNullOrWhiteSpace(text) ? otherwise : text.Replace('\n', ' ').Replace('\r', ' ');
}
