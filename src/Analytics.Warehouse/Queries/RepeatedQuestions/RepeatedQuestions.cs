using System.Globalization;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>Questions that a cohort's interviews ask of several candidates in the same words (<see cref="QuestionWording"/> says which words count).</summary>
public sealed class RepeatedQuestions(WarehouseDatabase warehouse) : CohortQuery<RepeatedQuestionsRow>(warehouse)
{
    private readonly WarehouseDatabase _warehouse = warehouse;
    private readonly NewestInterviews _newest = new(warehouse);

    /// <summary>Interviews whose questions are compared, the newest of a cohort that has more: comparing words is the one thing no aggregate can answer.</summary>
    public const int MostInterviews = 2000;

    /// <summary>Questions that are looked at when the worst of them are wanted: nobody reads further, and those left out have the fewest scored answers.</summary>
    public const int MostQuestions = 500;

    /// <summary>Those with most scored answers first; a row per question, profile and score.</summary>
    /// <param name="cohort">The interviews.</param>
    /// <param name="scale">The scale of their relevance; the two are never mixed.</param>
    /// <param name="most">Most questions to give.</param>
    public IReadOnlyList<RepeatedQuestionsRow> Read(Cohort cohort, RelevanceScale scale, int most = 20)
    {
        QueryParameters Asked() => new QueryParameters().Add("scale", SnakeCase.Of(scale)).Add("interviews", MostInterviews);
        return _newest.Read(cohort, Asked()) is var (first, last) ? ReadKept(cohort, Asked().Add("most", most).Add("first", first).Add("last", last)) : [];
    }

    /// <summary>The sentences that ask, as single interviews have them. Asked for those that are shown: words are what takes longest to find.</summary>
    /// <param name="places">Where they stand: interview and turn of <see cref="RepeatedQuestionsRow"/>.</param>
    public IReadOnlyDictionary<(long InterviewNo, int TurnNo), string> Sentences(IEnumerable<(long InterviewNo, int TurnNo)> places)
    {
        var wanted = places.Distinct().Order().ToList();
        return _warehouse.Cache.Get(
            (nameof(Sentences), string.Join(' ', wanted.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.InterviewNo}:{place.TurnNo}")))),
            () => new TurnTexts(_warehouse).Read(wanted).ToDictionary(text => text.Key, text => QuestionWording.Sentence(text.Value)), texts => 1 + (texts.Count / 100));
    }
}

/// <summary>The answers to one question that candidates of one profile gave and that have one score.</summary>
/// <param name="QuestionKey">Tells the question from others: the same words have the same key, in every warehouse.</param>
/// <param name="InterviewNo">One of the interviews, by its number in this warehouse.</param>
/// <param name="TurnNo">The turn that asks it there.</param>
/// <param name="Questions">Questions asked of several candidates, those not given included.</param>
/// <param name="Candidates">Candidates it was asked of; each counts once, with the newest answer.</param>
/// <param name="MeasuredQuestions">Those times its relevance was measured.</param>
/// <param name="MeanRelevance">Mean over them, 0 to 1; null without any.</param>
/// <param name="QualityProfile">The candidates' designed quality; null where nobody designed one.</param>
/// <param name="Score">1 to 5; null for answers that no scored item judges.</param>
/// <param name="Answers">Answers of this profile and score.</param>
public sealed record RepeatedQuestionsRow(
    string QuestionKey, long InterviewNo, int TurnNo, int Questions, int Candidates, int MeasuredQuestions, double? MeanRelevance, string? QualityProfile, int? Score, int Answers);
