using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Tests.Figures;

/// <summary>An interview as a test invents it: what its rows hold, and whether a cohort selects it, told without any SQL.</summary>
internal sealed record InventedInterview(
    long Id, InventedRun Run, string Code, QualityProfile Profile, string? Position, RecommendationLevel? Recommendation, RelevanceScale Scale,
    double? ReportedScore, double? ReportedRelevance, IReadOnlyList<InventedItem> Items, IReadOnlyList<InventedQuestion> Questions, FindingCode? Finding, string Says)
{
    public IEnumerable<int> ScoresOf(string? section) => Items.Where(i => section is null || i.Section == section).Select(i => i.Score).OfType<int>();

    public bool IsIn(Cohort cohort) =>
        Allows(cohort.Positions, Position ?? Cohort.Unknown) && Allows(cohort.Profiles, Profile) && Allows(cohort.Runs, Run.Id) && Allows(cohort.Evaluators, Run.Evaluator)
        && Allows(cohort.Recommendations, Recommendation) && Allows(cohort.Scales, Scale)
        && (cohort.Sections.Count == 0 || cohort.Scores.Count > 0 || Items.Any(i => i.Score is not null && cohort.Sections.Contains(i.Section)))
        && (cohort.Scores.Count == 0 || Items.Any(i => i.Score is { } score && cohort.Scores.Contains(score)))
        && (cohort.Kinds.Count == 0 || Questions.Any(q => cohort.Kinds.Contains(q.Kind)))
        && (cohort.Findings.Count == 0 || (Finding is { } finding && cohort.Findings.Contains(finding)))
        && (cohort.From is not { } from || DateOnly.FromDateTime(Run.StartedAt) >= from)
        && (cohort.To is not { } to || DateOnly.FromDateTime(Run.StartedAt) <= to)
        && (cohort.Search is not { } words || Says.Contains(words, StringComparison.OrdinalIgnoreCase));

    private static bool Allows<T>(IReadOnlyList<T> wanted, T held) => wanted.Count == 0 || wanted.Contains(held);
}

internal sealed record InventedRun(string Id, DateTime StartedAt, string Evaluator);

internal sealed record InventedItem(string Section, int? Score, int? QuestionNo);

internal sealed record InventedQuestion(int Number, TurnKind Kind, DeclaredType? Declared, double? Relevance, int Words);
