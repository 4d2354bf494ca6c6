using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>A cohort's questions by kind and declared type, on one relevance scale.</summary>
public sealed class QuestionKinds(WarehouseDatabase warehouse) : CohortQuery<QuestionKindsRow>(warehouse)
{
    private protected override IReadOnlyList<By>? RowsAreOf => [];

    /// <summary>Most frequent first.</summary>
    /// <param name="cohort">The interviews.</param>
    /// <param name="scale">The scale of their relevance; the two are never mixed.</param>
    public IReadOnlyList<QuestionKindsRow> Read(Cohort cohort, RelevanceScale scale) => ReadKept(cohort, scale: scale);
}

/// <summary>The questions of one kind and one declared type.</summary>
/// <param name="Kind">What the recruiter's turn does.</param>
/// <param name="DeclaredType">PROJECT or TECHNICAL as the file declares it; null when it declares none.</param>
/// <param name="Questions">Questions, measured or not.</param>
/// <param name="MeasuredQuestions">Those measured.</param>
/// <param name="Thousandths">Sum of measured relevance, in thousandths.</param>
public sealed record QuestionKindsRow(string Kind, string? DeclaredType, int Questions, int MeasuredQuestions, long Thousandths)
{
    /// <summary>Mean over measured questions, 0 to 1; null without any.</summary>
    public double? QuestionMean => MeasuredQuestions == 0 ? null : Thousandths / (1000.0 * MeasuredQuestions);
}
