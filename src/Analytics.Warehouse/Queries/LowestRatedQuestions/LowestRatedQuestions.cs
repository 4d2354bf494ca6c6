using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Scopes;

namespace Analytics.Warehouse.Queries;

/// <summary>The questions of a cohort whose measured relevance is lowest.</summary>
public sealed class LowestRatedQuestions(WarehouseDatabase warehouse) : CohortQuery<LowestRatedQuestionsRow>(warehouse)
{
    private readonly WarehouseDatabase _warehouse = warehouse;
    private readonly LowestRelevance _limit = new(warehouse);

    /// <summary>Lowest first, of equal ones the newest run's first.</summary>
    /// <param name="cohort">The interviews.</param>
    /// <param name="scale">The scale of their relevance; the two are never mixed.</param>
    /// <param name="most">Most questions to give.</param>
    /// <param name="closings">Only closings and last words listed as questions when true, only other questions when false; null for all.</param>
    public IReadOnlyList<LowestRatedQuestionsRow> Read(Cohort cohort, RelevanceScale scale, int most = 20, bool? closings = null)
    {
        QueryParameters Asked() => new QueryParameters().Add("scale", SnakeCase.Of(scale)).Add("most", most).Add("closings", closings);

        // A little more than what is rounded to those thousandths: questions beyond come after all that are meant.
        return _limit.Read(cohort, Asked()) is { } thousandths ? ReadKept(cohort, Asked().Add("up_to", (thousandths + 0.501) / 1000), WithTexts) : [];
    }

    private IReadOnlyList<LowestRatedQuestionsRow> WithTexts(IReadOnlyList<LowestRatedQuestionsRow> rows)
    {
        var texts = new TurnTexts(_warehouse).Read(rows.Where(row => row.TurnNo is not null).Select(row => (row.InterviewNo, row.TurnNo!.Value)));
        return [.. rows.Select(row => row with { Text = row.TurnNo is { } turn ? texts.GetValueOrDefault((row.InterviewNo, turn)) : null })];
    }
}

/// <summary>A question and what was measured of it.</summary>
/// <param name="InterviewNo">The interview's number in this warehouse.</param>
/// <param name="InterviewId">The interview it was asked in.</param>
/// <param name="RunId">Its run.</param>
/// <param name="StartedAt">When the run started.</param>
/// <param name="CandidateCode">The candidate's code.</param>
/// <param name="Candidate">Who was asked.</param>
/// <param name="QualityProfile">The candidate's designed quality; null where nobody designed one.</param>
/// <param name="Position">The position; null when the file names none.</param>
/// <param name="QuestionNo">The question's number in the interview.</param>
/// <param name="TurnNo">The turn that asks it; null when no turn holds its text.</param>
/// <param name="Kind">What the turn does.</param>
/// <param name="DeclaredType">PROJECT or TECHNICAL as the file declares it; null when it declares none.</param>
/// <param name="Relevance">Measured relevance, 0 to 1.</param>
/// <param name="Text">The question's words; null when no turn holds them.</param>
public sealed record LowestRatedQuestionsRow(
    long InterviewNo, long InterviewId, string RunId, DateTime StartedAt, string CandidateCode, string Candidate, string? QualityProfile, string? Position, int QuestionNo, int? TurnNo,
    string Kind, string? DeclaredType, double Relevance, string? Text) : INamesCandidate<LowestRatedQuestionsRow>
{
    LowestRatedQuestionsRow INamesCandidate<LowestRatedQuestionsRow>.Veiled(NameVeil names) => this with { Candidate = names.Of(CandidateCode, Candidate).Shown };
}
