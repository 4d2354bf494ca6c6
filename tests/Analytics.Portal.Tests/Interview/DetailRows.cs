using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Tests.Interview;

/// <summary>One invented interview: an introduction, two questions, a closing listed as a question.</summary>
internal static class DetailRows
{
    public static readonly InterviewRecord Interview = new(
        7, "20260907_090000", new DateTime(2026, 9, 7, 9, 0, 0), "folder", "aurora", "C007", "Ada Fenn", "strong", "Data Engineer", 4, 0.4, 4.5, 4.5, 2, 1.0, 1,
        "proceed", "**Proceed to next round.**", "recommendation", 3, "judge", "transcripts_20260907_090000/C007_Ada_Fenn.txt", "0123456789abcdef0123456789abcdef");

    public static readonly InterviewDetail Detail = new(
        Interview,
        [
            new TurnRow(1, "recruiter", "introduction", "Welcome, who are you?", 4, 10),
            new TurnRow(2, "candidate", null, "I am Ada.", 3, 12),
            new TurnRow(3, "recruiter", "project", "Tell me about a pipeline.", 5, 14),
            new TurnRow(4, "candidate", null, "We moved *four* feeds:\n\n- orders\n- stock", 8, 16),
            new TurnRow(5, "recruiter", "technical", "What is backpressure?", 3, 20),
            new TurnRow(6, "candidate", null, "Hm.", 1, 22),
            new TurnRow(7, "recruiter", "closing", "Any questions for me?", 4, 24),
        ],
        [
            new QuestionRow(1, 3, "PROJECT", "project", 0, null, 8, false, false, 30),
            new QuestionRow(2, 5, "TECHNICAL", "technical", 1, 1.0, 1, true, true, 35),
            new QuestionRow(3, 7, "PROJECT", "closing", 0, null, 0, false, false, 40),
        ],
        [
            new EvaluationRow(1, "project", "Project", null, 5, "Concrete.", 1, 3, 50),
            new EvaluationRow(2, "technical", "Q1", "Backpressure", 4, "", 2, 5, 54),
            new EvaluationRow(3, "technical", "Q2", "Sharding", null, "Never asked.", null, null, 58),
        ],
        [
            new ReportSectionRow("strengths", "* **Clear** speaker", 70),
            new ReportSectionRow("skills", "* SQL\n* Kafka", 74),
            new ReportSectionRow("recommendation", "**Proceed to next round.** Good.", 80),
        ],
        ["SQL", "Kafka"],
        [
            new FindingRow("unmeasured_relevance_averaged", "warning", 7, "The average counts zeros."),
            new FindingRow("closing_labelled_as_question", "info", 40, "Q3 is a closing."),
            new FindingRow("item_unmatched", "info", 58, "Q2 judges nothing."),
            new FindingRow("name_differs", "warning", 71, "The report names somebody else."),
        ],
        [
            new UnitInterviewRow(3, "20260831_090000", new DateTime(2026, 8, 31, 9, 0, 0), "borealis", 3.5, 4, null, 0, "none", "reservations"),
            new UnitInterviewRow(7, "20260907_090000", new DateTime(2026, 9, 7, 9, 0, 0), "aurora", 4.5, 2, 1.0, 1, "judge", "proceed"),
        ]);
}
