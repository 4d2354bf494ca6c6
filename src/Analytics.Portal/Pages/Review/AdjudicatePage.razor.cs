using Analytics.Portal.Auditing;
using Analytics.Portal.Components;
using Analytics.Review;
using Analytics.Review.Reading;
using Analytics.State;
using Analytics.State.Review;
using Microsoft.AspNetCore.Components;

namespace Analytics.Portal.Pages.Review;

/// <summary>Which score counts where people differ: one answer at a time, those furthest apart first. The evaluator's score is not shown: it is not who decides.</summary>
public sealed partial class AdjudicatePage(ReviewDesk desk, AnswerReader answers, Rubric rubric, RatingScales scales)
{
    /// <summary>Where the page is.</summary>
    public const string Path = "/review/adjudicate";

    private RatersDiffer? _differ;
    private RatingScale _scale = RatingScale.Of(1, 5);
    private AnswerShown? _shown;
    private int _count;
    private long? _next;
    private string? _unavailable;

    [CascadingParameter] private HttpContext? Context { get; set; }

    /// <summary>The first rating of the answer to begin with; null for the answer furthest apart.</summary>
    [SupplyParameterFromQuery] private long? Of { get; set; }

    [SupplyParameterFromQuery] private string? Refused { get; set; }

    private Rubric Rubric => rubric;

    private string Answer => _count == 0 ? "No answer has ratings of people that differ and that nobody has settled."
        : $"{Figure.Of(_count, "answer was", "answers were")} rated differently. What is settled here is what golden sets hold; the ratings stay as they are.";

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        try
        {
            var differing = desk.Differing();
            var at = Math.Max(0, differing.ToList().FindIndex(differ => differ.Ratings[0].Id == Of));
            _count = differing.Count;
            if (_count == 0) return;
            _differ = differing[at];
            _scale = scales.Of(_differ.Answer);
            _next = _count > 1 ? differing[(at + 1) % _count].Ratings[0].Id : null;
            _shown = answers.Read(_differ.Answer);
            if (_shown is not null) ShownInterview.Tell(Context, _shown.Answer.InterviewId);
        }
        catch (StateUnavailableException fault)
        {
            _unavailable = fault.Message;
        }
    }
}
