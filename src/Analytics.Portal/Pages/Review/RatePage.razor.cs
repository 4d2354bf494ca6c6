using Analytics.Portal.Access;
using Analytics.Portal.Auditing;
using Analytics.Portal.Components;
using Analytics.Review.Reading;
using Analytics.State;
using Analytics.State.Review;
using Microsoft.AspNetCore.Components;

namespace Analytics.Portal.Pages.Review;

/// <summary>One answer to rate, or one just rated, of a queue. All of it is in the address: a reload shows the same, and what was rated is kept already.</summary>
public sealed partial class RatePage(ReviewDesk desk, ReviewQueues queues, AnswerReader answers, Viewer viewer)
{
    /// <summary>Where the page is.</summary>
    public const string Path = "/review/rate";

    private QueueDrawn? _queue;
    private ReviewItem? _item;
    private AnswerShown? _shown;
    private Rating? _rated;
    private int _left;
    private string _why = "";
    private string? _unavailable;

    [CascadingParameter] private HttpContext? Context { get; set; }

    [SupplyParameterFromQuery] private long? Queue { get; set; }

    /// <summary>The rating that was just given.</summary>
    [SupplyParameterFromQuery] private long? Done { get; set; }

    /// <summary>1 where the evaluator's score is wanted before rating.</summary>
    [SupplyParameterFromQuery] private int? Shown { get; set; }

    [SupplyParameterFromQuery] private string? Refused { get; set; }

    private string Answer => _queue is null ? "People rate answers without seeing the evaluator’s score."
        : $"{Figure.Count(_queue.Done)} of {Figure.Of(_queue.Items, "answer")} done; {Figure.Count(_left)} left for you.";

    /// <summary>The address of a queue's next answer.</summary>
    public static string Of(long queue) => FormattableString.Invariant($"{Path}?queue={queue}");

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        try
        {
            (_queue, _item, _shown, _rated) = (desk.Find(Queue), null, null, null);
            if (_queue is not null) Read(_queue);
        }
        catch (StateUnavailableException fault)
        {
            _unavailable = fault.Message;
        }
    }

    private void Read(QueueDrawn queue)
    {
        var open = queue.Asks(viewer.Name) ? queues.Open(queue, viewer.Name) : [];
        _left = open.Count;
        // Only who rated sees what the evaluator said: for the others it must stay hidden.
        if (desk.Rating(Done) is { } rated && rated.Given.Rater == viewer.Name)
        {
            (_rated, _shown) = (rated, answers.Read(rated.Answer));
            _why = queues.Of(queue.Id).FirstOrDefault(item => item.Answer.Key == rated.Answer.Key)?.Drawn.Why ?? "";
        }
        else if (answers.First(open) is var (item, shown))
        {
            (_item, _shown) = (item, shown);
        }

        if (_shown is not null) ShownInterview.Tell(Context, _shown.Answer.InterviewId);
    }
}
