using Analytics.Portal.Access;
using Analytics.Portal.Components;
using Analytics.Portal.Components.Cohorts;
using Analytics.State;
using Analytics.Warehouse.Cohorts;
using Microsoft.AspNetCore.Components;

namespace Analytics.Portal.Pages.Review;

/// <summary>What is asked to be rated, who rated how much, and how more is drawn.</summary>
public sealed partial class ReviewPage(NavigationManager navigation, CohortReader cohorts, ReviewDesk desk, Viewer viewer)
{
    /// <summary>Where the page is.</summary>
    public const string Path = "/review";

    private CohortAddress _address = new(Path, Cohort.All);
    private IReadOnlyList<string> _problems = [];
    private IReadOnlyList<CohortChoice> _choices = [];
    private IReadOnlyList<QueueSeen> _queues = [];
    private int _ratings;
    private int _raters;
    private int _differing;
    private string? _unavailable;

    [SupplyParameterFromQuery] private string? Refused { get; set; }

    [SupplyParameterFromQuery] private int? Imported { get; set; }

    private Viewer Viewer => viewer;

    private string Answer => _unavailable is not null ? "People rate answers without seeing the evaluator’s score."
        : _ratings == 0 ? "Nobody has rated an answer yet: without people’s ratings, nothing but the designed profile tells whether the evaluator is right."
        : $"{Figure.Of(_ratings, "rating")} by {Figure.Of(_raters, "person", "people")}; {Figure.Of(_queues.Sum(queue => queue.Left), "answer is", "answers are")} left for you.";

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var reading = cohorts.Read(navigation.Uri);
        _problems = [.. reading.Problems.Select(problem => problem.Message)];
        _address = new CohortAddress(Path, reading.Cohort);
        _choices = cohorts.Choices(reading.Cohort);
        try
        {
            var ratings = desk.Ratings();
            (_queues, _differing) = (desk.Queues(viewer), desk.Differing().Count);
            (_ratings, _raters) = (ratings.Count, ratings.Select(rating => rating.Given.Rater).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        }
        catch (StateUnavailableException fault)
        {
            _unavailable = fault.Message;
        }
    }
}
