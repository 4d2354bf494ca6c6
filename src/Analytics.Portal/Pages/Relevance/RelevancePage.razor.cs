using Analytics.Portal.Charts;
using Analytics.Portal.Components.Cohorts;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Scopes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Analytics.Portal.Pages.Relevance;

/// <summary>Are the questions about the job? One cohort on one relevance scale, all of it in the address.</summary>
public sealed partial class RelevancePage(
    NavigationManager navigation, CohortReader cohorts, RelevanceSummary summaries, QuestionKinds kinds, LowestRatedQuestions lowest,
    RepeatedQuestions repeated, QuestionAnswers answers)
{
    private const string Path = "/relevance";
    private const int MostQuestions = 12;
    private const int MostClosings = 4;

    // Longer than any key.
    private const int MostKeyCharacters = 40;

    private CohortAddress _address = new(Path, Cohort.All);
    private IReadOnlyList<string> _problems = [];
    private IReadOnlyList<CohortChoice> _choices = [];
    private IReadOnlyList<string> _positions = [];
    private IReadOnlyList<string> _runs = [];
    private RelevanceFigures _figures = new(RelevanceScale.Judge, [], []);
    private IReadOnlyList<RepeatedQuestionsRow> _repeated = [];
    private string? _question;
    private TimeUnit? _per;
    private bool _nothingLoaded;

    private string Answer => _nothingLoaded ? "" : _figures.Interviews == 0 ? $"No interview: {_address.Cohort.ToWords()}." : RelevanceAnswer.Of(_figures, _address.Cohort);

    private string Elsewhere => _figures.Measured > 0
        ? $"{Components.Figure.Of(_figures.Measured, "question")} of these interviews were measured on the other scale; the two cannot be compared."
        : "Files of the first generation list no relevance, and the judge rates technical questions only. Take a filter away to see interviews that were measured.";

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var reading = cohorts.Read(navigation.Uri);
        var cohort = reading.Cohort;
        var scales = summaries.Read(cohort);
        var query = QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query);
        var given = query.GetValueOrDefault(ScaleChoice.Parameter).ToString();
        var scale = ScaleChoice.Read(given, scales, out var problem);
        if (ReadScope.Current.ShowsInterviews)
            Ahead.Read(() => repeated.Read(cohort, scale, RepeatedQuestions.MostQuestions), () => lowest.Read(cohort, scale, MostQuestions, closings: false), () => lowest.Read(cohort, scale, MostClosings, closings: true));
        _question = query.GetValueOrDefault("question").ToString() is { Length: > 0 and <= MostKeyCharacters } key ? key : null;
        _per = TimeChoice.Read(query.GetValueOrDefault(TimeChoice.Parameter), out var perProblem);
        _problems = [.. reading.Problems.Select(p => p.Message), .. new[] { problem, perProblem }.OfType<string>()];
        _address = new CohortAddress(Path, cohort).With(ScaleChoice.Parameter, given.Length > 0 ? SnakeCase.Of(scale) : null).With("question", _question).With(TimeChoice.Parameter, _per is { } per ? SnakeCase.Of(per) : null);
        _choices = cohorts.Choices(cohort);
        _figures = new RelevanceFigures(scale, scales, summaries.Read(cohort, By.Section));
        _positions = [.. Measured(summaries.Read(cohort, By.Position), scale).Select(r => r.Value!)];
        _runs = [.. Measured(summaries.Read(cohort, By.Run), scale).Reverse().Select(r => r.Value!)];
        _repeated = !ReadScope.Current.ShowsInterviews ? [] : repeated.Read(cohort, scale, RepeatedQuestions.MostQuestions);
        _nothingLoaded = scales.Count == 0 && summaries.Read(Cohort.All).Count == 0;
    }

    private static IEnumerable<RelevanceSummaryRow> Measured(IEnumerable<RelevanceSummaryRow> rows, RelevanceScale scale) =>
        rows.Where(r => r.Scale == SnakeCase.Of(scale) && r.MeasuredQuestions > 0);
}
