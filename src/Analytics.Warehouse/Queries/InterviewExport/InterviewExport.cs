using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Scopes;

namespace Analytics.Warehouse.Queries;

/// <summary>Every interview a cohort selects, for a file: the whole list, not a page of it.</summary>
public sealed class InterviewExport(WarehouseDatabase warehouse) : IWarehouseQuery
{
    private const int ReadAtOnce = 10_000;

    /// <summary>
    /// Opens the list in the order asked for; the caller walks it once and disposes it. Only the keys are sorted and kept; what is told of each interview
    /// is read some thousands at a time, within the same transaction.
    /// </summary>
    /// <param name="cohort">Which interviews.</param>
    /// <param name="order">In which order.</param>
    /// <param name="chosen">Keys of those picked out; empty for all of them.</param>
    public StreamedRows<InterviewExportRow> Open(Cohort cohort, InterviewOrder order, IReadOnlyList<long> chosen)
    {
        var slice = warehouse.Slices.OpenOwn(cohort);
        try
        {
            var keys = slice.Query<long>(SqlText.Of(typeof(InterviewExportOrder)), new QueryParameters().Add(order).Add("chosen", chosen.ToList()));
            return new StreamedRows<InterviewExportRow>(slice, keys.Count, Rows(slice, keys, ReadScope.Current.Names));
        }
        catch
        {
            slice.Dispose();
            throw;
        }
    }

    private static IEnumerable<InterviewExportRow> Rows(CohortSlice slice, List<long> keys, NameVeil? names) =>
        keys.Chunk(ReadAtOnce).SelectMany(some => slice.Query<InterviewExportRow>(SqlText.Of(typeof(InterviewExport)), new QueryParameters().Add("interviews", some.ToList())).Veiled(names));
}

/// <summary>Names the statement that puts the keys of what <see cref="InterviewExport"/> reads in order.</summary>
internal static class InterviewExportOrder;

/// <summary>One interview in a file. As <see cref="InterviewRow"/>, and what the source file reports of itself.</summary>
/// <param name="InterviewId">Its key.</param>
/// <param name="RunId">Its run.</param>
/// <param name="StartedAt">When the run started.</param>
/// <param name="Evaluator">Who evaluated the run.</param>
/// <param name="CandidateCode">The candidate's code.</param>
/// <param name="Candidate">The candidate's name.</param>
/// <param name="QualityProfile">The designed quality in snake_case; null where nobody designed one.</param>
/// <param name="Position">The position; null when the file names none.</param>
/// <param name="MeanScore">Mean item score, 1 to 5; null without scored items.</param>
/// <param name="ScoredItems">Number of items behind it.</param>
/// <param name="Score1">Items scored 1.</param>
/// <param name="Score2">Items scored 2.</param>
/// <param name="Score3">Items scored 3.</param>
/// <param name="Score4">Items scored 4.</param>
/// <param name="Score5">Items scored 5.</param>
/// <param name="ReportedMeanScore">The file's own average; null when it gives none.</param>
/// <param name="MeanRelevance">Mean of the measured relevances, 0 to 1; null when none was measured.</param>
/// <param name="MeasuredQuestions">Number of questions behind it.</param>
/// <param name="RelevanceScale">judge, similarity or none.</param>
/// <param name="ReportedMeanRelevance">The file's own average, unmeasured zeros included; null when it gives none.</param>
/// <param name="Recommendation">The level in snake_case; null when unknown.</param>
/// <param name="Findings">Number of findings on the file.</param>
/// <param name="TotalTurns">Recruiter turns as the file reports them.</param>
/// <param name="SourceFile">Run folder and file name.</param>
public sealed record InterviewExportRow(
    long InterviewId, string RunId, DateTime StartedAt, string Evaluator, string CandidateCode, string Candidate, string? QualityProfile, string? Position,
    double? MeanScore, int ScoredItems, int Score1, int Score2, int Score3, int Score4, int Score5, double? ReportedMeanScore,
    double? MeanRelevance, int MeasuredQuestions, string RelevanceScale, double? ReportedMeanRelevance, string? Recommendation, int Findings, int TotalTurns,
    string SourceFile) : INamesCandidate<InterviewExportRow>
{
    InterviewExportRow INamesCandidate<InterviewExportRow>.Veiled(NameVeil names) => this with { Candidate = names.Of(CandidateCode, Candidate).Shown, SourceFile = NameVeil.File(SourceFile) };
}
