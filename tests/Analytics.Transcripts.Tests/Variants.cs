namespace Analytics.Transcripts.Tests;

/// <summary>One way to write the sample file a little differently.</summary>
/// <param name="Name">What was changed into what.</param>
/// <param name="Text">The file.</param>
/// <param name="Line">The line of the first change, from 1.</param>
internal sealed record Variant(string Name, string Text, int Line);

/// <summary>Some hundreds of ways to write the judge sample a little differently without changing what it says.</summary>
internal static class Variants
{
    private const string Rule = "============================================================";

    private static readonly (string Old, string[] Ways)[] Replaced =
    [
        ("Interview Transcript\n", ["# Interview Transcript\n", "INTERVIEW TRANSCRIPT\n", "**Interview Transcript**\n", "\nInterview Transcript\n", "interview transcript\n"]),
        ("Candidate: Mira Holt\nQ", ["**Candidate:** Mira Holt\nQ", "- Candidate: Mira Holt\nQ", "candidate: Mira Holt\nQ", "Candidate : Mira Holt\nQ", "Candidate：Mira Holt\nQ", "  Candidate:\tMira Holt\nQ", "Candidate: **Mira Holt**\nQ", "Candidate: Mira  Holt\nQ", "Candidate: \"Mira Holt\"\nQ", "Candidate Name: Mira Holt\nQ", "Candidate = Mira Holt\nQ", "> Candidate: Mira Holt\nQ", "Candidate: Mira Holt\nCandidate: Mira Holt\nQ"]),
        ("Quality Profile: strong", ["Quality Profile: Strong", "Quality Profile: STRONG", "**Quality Profile:** strong", "Quality Profile: **strong**", "* Quality Profile: strong", "quality profile : strong", "Quality Profile: \"strong\"", "Quality Profile: strong (designed)", "Quality Profile: strong.", "Profile: strong", "Quality Profile：strong"]),
        ("Position: Cellar Engineer", ["**Position:** Cellar Engineer", "position: Cellar Engineer", "Position : Cellar Engineer", "Position: Cellar  Engineer", "Position: Cellar\tEngineer", "Position: `Cellar Engineer`", "- **Position**: Cellar Engineer", "Role: Cellar Engineer", "Position: \u200BCellar Engineer\u00A0"]),
        ("Total Turns: 6", ["Total Turns: ６", "Total Turns: ٦", "**Total Turns:** 6", "Total turns: 6", "Total Turns : 6", "Total Turns: 6 turns", "Total Turns: six", "Total Turns: 6.0", "Total Turns: half a dozen", "Total Turns - 6", "Turns: 6", "Total Turns: 6 (recruiter)"]),
        ("Average Relevance Score: 0.200", ["Average Relevance Score: 0,200", "Average Relevance Score: .2", "Average Relevance Score: 20%", "Average Relevance Score: 0.2/1", "Average Relevance Score: 2/10", "**Average Relevance Score:** 0.200", "average relevance score: 0.200", "Average Relevance: 0.200", "Average Relevance Score: ０.２００", "Average Relevance Score: 0.200 (mean)", "Average Relevance Score: about a fifth", "Average Relevance Score: 200"]),
        ("Average Evaluation Score: 4.00/5", ["Average Evaluation Score: 4,00/5", "Average Evaluation Score: 4 / 5", "Average Evaluation Score: 4.00", "Average Evaluation Score: 4 out of 5", "**Average Evaluation Score:** 4.00/5", "Average evaluation score: 4.00/5", "Average Score: 4.00/5", "Average Evaluation Score: ٤/٥", "Average Evaluation Score: 80%", "Average Evaluation Score: 8/10", "Average Evaluation Score: good", "Average Evaluation Score: 4.00/5 points"]),
        ("AI Recruiter: That is sound.", ["**AI Recruiter:** That is sound.", "AI Recruiter:That is sound.", "  AI Recruiter: That is sound.", "AI recruiter: That is sound.", "AI RECRUITER: That is sound.", "[00:12:31] AI Recruiter: That is sound.", "AI Recruiter [00:12:31]: That is sound.", "AI Recruiter (00:12): That is sound.", "### AI Recruiter: That is sound.", "- **AI Recruiter**: That is sound.", "AI Recruiter - That is sound.", "AI Recruiter：That is sound.", "Recruiter: That is sound.", "Interviewer: That is sound.", "AI Recruiter:\nThat is sound.", "**AI Recruiter**\nThat is sound.", "> AI Recruiter: That is sound.", "AI Recuiter: That is sound.", "10:02 AM AI Recruiter: That is sound."]),
        ("Candidate: \"I add up", ["**Candidate:** \"I add up", "Candidate:\"I add up", "\tCandidate: \"I add up", "candidate: \"I add up", "CANDIDATE: \"I add up", "[00:13] Candidate: \"I add up", "Candidate [00:13]: \"I add up", "_Candidate:_ \"I add up", "#### Candidate\n\"I add up", "Candidate：\"I add up", "Candidate – \"I add up", "Mira Holt: \"I add up", "Applicant: \"I add up", "Interviewee: \"I add up", "5. Candidate: \"I add up", "Candiate: \"I add up", "Candidate (Mira Holt): \"I add up"]),
        ("Q3 [TECHNICAL] (Relevance: 0.800)", ["**Q3 [TECHNICAL] (Relevance: 0.800)**", "### Q3 [TECHNICAL] (Relevance: 0.800)", "  Q3 [TECHNICAL] (Relevance: 0.800)", "Q3. [TECHNICAL] (Relevance: 0.800)", "Q3: [TECHNICAL] (Relevance: 0.800)", "Q3 - [TECHNICAL] (Relevance: 0.800)", "q3 [technical] (relevance: 0.800)", "Q3[TECHNICAL](Relevance:0.800)", "Q 3 [TECHNICAL] (Relevance: 0.800)", "Question 3 [TECHNICAL] (Relevance: 0.800)", "Q3 [Technical] (Relevance 0.800)", "Q3 (TECHNICAL) (Relevance: 0.800)", "Q3 TECHNICAL Relevance: 0.800", "Q3 [TECHNICAL] (Relevance: 0,8)", "Q3 [TECHNICAL] (Relevance: .8)", "Q3 [TECHNICAL] (Relevance: 80%)", "Q3 [TECHNICAL] (Relevance: 80 %)", "Q3 [TECHNICAL] (Relevance: 8/10)", "Q3 [TECHNICAL] (Relevance: 4/5)", "Q3 [TECHNICAL] (Relevance: 0.8 (judge))", "Q3 [TECHNICAL] (Relevance = 0.800)", "Q3 [TECHNICAL] (Relevance: **0.800**)", "Q3 [TECHNICAL] (Relevance: ０.８)", "Q３ [TECHNICAL] (Relevance: 0.800)", "Q3 [TECHNICAL] (Relevance: ٠٫٨)", "- Q3 [TECHNICAL] (Relevance: 0.800)", "Q3 [TECHNICAL] Relevance: 0.800", "Q3 [TECHNICAL]\nRelevance: 0.800", "Q3 [TECHNICAL] (Relevance: high)", "Q3 [TECHNICAL] (Relevance: 0.7 to 0.9)", "Q3 [BEHAVIOURAL] (Relevance: 0.800)", "Frage 3 [TECHNICAL] (Relevance: 0.800)", "> Q3 [TECHNICAL] (Relevance: 0.800)", "Q3 [TECHNICAL] (Relevance score: 0.800)", "Q3 [TECHNICAL] (Relevance: \"0.800\")"]),
        ("Question: That is sound.", ["**Question:** That is sound.", "question: That is sound.", "Question : That is sound.", "Question:That is sound.", "  Question: That is sound.", "Question：That is sound.", "- Question: That is sound.", "Q: That is sound.", "Question:\nThat is sound.", "**Question**: That is sound.", "Question - That is sound.", "The question: That is sound."]),
        ("Answer: \"I plot", ["**Answer:** \"I plot", "answer: \"I plot", "Answer : \"I plot", "Answer:\"I plot", "  Answer: \"I plot", "Answer：\"I plot", "A: \"I plot", "Answer:\n\"I plot", "- **Answer**: \"I plot", "> Answer: \"I plot", "Candidate's answer: \"I plot", "Reply: \"I plot"]),
        ("[CANDIDATE STRUGGLED]", ["**[CANDIDATE STRUGGLED]**", "[Candidate Struggled]", "[candidate struggled]", "  [CANDIDATE STRUGGLED]", "CANDIDATE STRUGGLED", "[CANDIDATE STRUGGLED].", "[CANDIDATE STRUGGLED: YES]", "- [CANDIDATE STRUGGLED]", "(CANDIDATE STRUGGLED)", "［CANDIDATE STRUGGLED］", "[THE CANDIDATE STRUGGLED]"]),
        ("[AI PROVIDED EXPLANATION]:", ["**[AI PROVIDED EXPLANATION]:**", "[AI Provided Explanation]:", "[AI PROVIDED EXPLANATION] :", "[AI PROVIDED EXPLANATION]", "AI PROVIDED EXPLANATION:", "  [AI PROVIDED EXPLANATION]:", "[AI EXPLANATION PROVIDED]:"]),
        ("1. Project / Experience Question:", ["**1. Project / Experience Question:**", "### 1. Project / Experience Question", "1) Project / Experience Question:", "Project / Experience Question:", "1. PROJECT / EXPERIENCE QUESTION", "Part 1: Project / Experience Question", "- Project Question:", "1. Project/Experience:", "I. Project / Experience Question:", "1. Project / Experience Question (required):"]),
        ("2. Technical Questions:", ["**2. Technical Questions:**", "### Technical Questions", "2) Technical Questions:", "Technical Questions:", "2. TECHNICAL QUESTIONS", "Part 2: Technical Questions", "2. Technical Question(s):", "II. Technical Questions:", "Technical:", "**Technical**"]),
        ("Q1: Glycol chiller sizing", ["**Q1: Glycol chiller sizing**", "Q1. Glycol chiller sizing", "Q1) Glycol chiller sizing", "Q1 - Glycol chiller sizing", "### Q1: Glycol chiller sizing", "- Q1: Glycol chiller sizing", "q1: Glycol chiller sizing", "Q1：Glycol chiller sizing", "Q 1: Glycol chiller sizing", "Question 1: Glycol chiller sizing", "**Q1:** Glycol chiller sizing", "Q１: Glycol chiller sizing", "1. Glycol chiller sizing", "Item 1: Glycol chiller sizing", "Q1 Glycol chiller sizing", "> Q1: Glycol chiller sizing", "Topic one: Glycol chiller sizing"]),
        ("Score: 5/5", ["Score : 5/5", "**Score:** 5/5", "score: 5/5", "SCORE: 5/5", "Score: 5", "Score: 5 / 5", "Score: 5 out of 5", "Score: 5/5 (exceptional)", "Score: 5,0/5", "Score: 5.0/5", "Score: **5/5**", "- Score: 5/5", "Score: ５/５", "Score：5/5", "Score: ٥/٥", "Score = 5/5", "Score 5/5", "Score - 5/5", "Score:\n5/5", "Score:\n   5/5", "Score: \"5/5\"", "Rating: 5/5", "5/5", "Score: five", "Score: 5/5.", "* **Score**: 5/5", "Score: 5 of 5", "Score: 10/10", "Score: 100%", "Score: excellent", "Score: 4-5", "Score: 5/5 stars", "Score: [5/5]", "Score: A+", "Marks awarded: 5/5"]),
        ("Justification: Summed", ["**Justification:** Summed", "justification: Summed", "Justification : Summed", "JUSTIFICATION: Summed", "Reason: Summed", "Justification：Summed", "- Justification: Summed", "Justification:\n   Summed", "Justification - Summed", "Rationale: Summed", "*Justification*: Summed"]),
        ("   Score: 5/5\n   Justification: Summed heat load and kept a margin for summer when sizing the glycol chiller.", ["   Justification: Summed heat load and kept a margin for summer when sizing the glycol chiller.\n   Score: 5/5", "   Score: 5/5 Justification: Summed heat load and kept a margin for summer when sizing the glycol chiller.", "   Score: 5/5 - Justification: Summed heat load and kept a margin for summer when sizing the glycol chiller."]),
        ("   Q1: Glycol chiller sizing\n   Score: 5/5\n", ["   Q1: Glycol chiller sizing - Score: 5/5\n", "   Q1: Glycol chiller sizing (5/5)\n", "   Q1: Glycol chiller sizing: 5/5\n", "   Q1: Glycol chiller sizing\n\n   Score: 5/5\n\n"]),
        ("### Key Strengths", ["## Key Strengths", "**Key Strengths**", "**Key Strengths:**", "Key Strengths", "Key Strengths:", "KEY STRENGTHS", "2. Key Strengths", "### 2. Key Strengths", "### **Key Strengths**", "### KEY STRENGTHS", "### Strengths", "__Key Strengths__", "### Advantages"]),
        ("### Technical Skills Demonstrated", ["**Technical Skills Demonstrated**", "#### Technical Skills Demonstrated:", "Technical Skills Demonstrated", "4) Technical Skills Demonstrated", "### Technical Skills", "### Proficiencies"]),
        ("### Overall Recommendation", ["**Overall Recommendation**", "**Overall Recommendation:**", "# Overall Recommendation", "Overall Recommendation:", "6. Overall Recommendation", "### Final Recommendation"]),
        ("*   Glycol cooling\n*   **Fermentation** control\n    *   gravity curves", ["1. Glycol cooling\n2. Fermentation control", "1) Glycol cooling\n2) Fermentation control", "- Glycol cooling\n- Fermentation control", "• Glycol cooling\n• Fermentation control", "Glycol cooling, Fermentation control", "Glycol cooling; Fermentation control", "| Skill | Level |\n|---|---|\n| Glycol cooling | high |\n| Fermentation control | high |", "Skills: Glycol cooling, Fermentation control", "Glycol cooling\nFermentation control", "– Glycol cooling\n– Fermentation control", "Mira showed much of glycol cooling. She controls fermentation, as far as was asked."]),
        ("**Proceed to next round.** Mira Holt knows vats.", ["Proceed to next round.", "PROCEED TO NEXT ROUND", "Recommendation: Proceed to the next round.", "> Proceed to next round.", "- [x] Proceed to next round\n- [ ] Consider with reservations\n- [ ] Not a fit", "We recommend to proceed to next round.", "Proceed\nto next round.", "_Proceed_ to **next** round!", "Proceed to next round: YES", "Advance her."]),
    ];

    private static readonly string[] Titles = ["TECHNICAL QUESTIONS AND ANSWERS", "EVALUATION REPORT", "HR REPORT", "RECOMMENDATION (FULL)"];

    public static IEnumerable<Variant> All()
    {
        var original = SampleText.Judge;
        foreach (var (old, ways) in Replaced)
        {
            var at = old.StartsWith("**Proceed", StringComparison.Ordinal) ? -1 : original.IndexOf(old, StringComparison.Ordinal);
            foreach (var way in ways)
            {
                var text = at < 0 ? original.With(old, way) : string.Concat(original.AsSpan(0, at), way, original.AsSpan(at + old.Length));
                yield return new Variant($"{old} -> {way}", text, LineOfChange(original, text));
            }
        }

        foreach (var title in Titles)
        {
            var banner = $"{Rule}\n{title}\n{Rule}\n";
            foreach (var (name, way) in Banners(title)) yield return new Variant($"{title}: {name}", original.With(banner, way), LineOfChange(original, original.With(banner, way)));
        }
    }

    private static IEnumerable<(string Name, string Way)> Banners(string title)
    {
        yield return ("59 signs", $"{Rule[1..]}\n{title}\n{Rule[1..]}\n");
        yield return ("61 signs", $"{Rule}=\n{title}\n{Rule}=\n");
        yield return ("20 signs", $"{Rule[40..]}\n{title}\n{Rule[40..]}\n");
        yield return ("heading", $"## {title}\n\n");
        yield return ("bold", $"**{title}**\n\n");
        yield return ("title case", $"{Rule}\n{char.ToUpperInvariant(title[0])}{title[1..].ToLowerInvariant()}\n{Rule}\n");
        yield return ("lower case", $"{Rule}\n{title.ToLowerInvariant()}\n{Rule}\n");
        yield return ("numbered", $"{Rule}\n3. {title}\n{Rule}\n");
        yield return ("indented", $"{Rule}\n   {title}\n{Rule}\n");
        yield return ("marked", $"{Rule}\n# {title}:\n{Rule}\n");
        yield return ("one rule above", $"{Rule}\n{title}\n\n");
        yield return ("one rule below", $"{title}\n{Rule}\n");
        yield return ("blank lines", $"{Rule}\n\n{title}\n\n{Rule}\n");
        yield return ("bold in rules", $"{Rule}\n**{title}**\n{Rule}\n");
        yield return ("other words", $"{Rule}\nNOTES OF THE PANEL\n{Rule}\n");
    }

    private static int LineOfChange(string original, string text)
    {
        var at = 0;
        while (at < Math.Min(original.Length, text.Length) && original[at] == text[at]) at++;
        return text.AsSpan(0, at).Count('\n') + 1;
    }
}
