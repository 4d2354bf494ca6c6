using Analytics.Jobs.Reports;
using Analytics.Portal.Access;
using Analytics.Portal.Components;
using Analytics.Portal.Views;
using Analytics.State;
using Analytics.State.Schedules;
using Analytics.State.Views;
using Analytics.Transcripts;
using Microsoft.AspNetCore.Components;

namespace Analytics.Portal.Pages.Reports;

/// <summary>Send it to me: the views that were saved, and those that are sent by themselves.</summary>
public sealed partial class ReportsPage(ReadableViews views, ScheduleStore schedules, ReportJobs jobs, Viewer viewer, IHttpContextAccessor accessor)
{
    /// <summary>The page's path.</summary>
    public const string Path = "/reports";

    private const int RunsShown = 10;

    private IReadOnlyList<SavedView> _views = [];
    private IReadOnlyList<Schedule> _schedules = [];
    private ILookup<long, ScheduleRun> _runs = Array.Empty<ScheduleRun>().ToLookup(run => run.ScheduleId);
    private IReadOnlyDictionary<long, DateTime> _next = new Dictionary<long, DateTime>();
    private SavedView? _saved;
    private string? _address;
    private string? _unavailable;
    private long? _home;

    /// <summary>A schedule that was not made, with what is wrong with it; null for a form to fill in.</summary>
    [Parameter] public ScheduleDraft? Draft { get; set; }

    [SupplyParameterFromQuery] private string? Save { get; set; }

    [SupplyParameterFromQuery] private string? Name { get; set; }

    [SupplyParameterFromQuery] private long? Saved { get; set; }

    [SupplyParameterFromQuery] private string? Refused { get; set; }

    private string? Refusal => SnakeCase.TryParse<StateRefusal>(Refused, out var reason) ? StateRefusedException.SentenceOf(reason) : null;

    private string Answer => _unavailable is not null || _views.Count == 0 ? "Pages kept under a name, to open again, to pin and to hand out."
        : $"{Figure.Of(_views.Count, "saved view")}, {_views.Count(v => v.IsPinned) switch { 0 => "none", var pinned => Figure.Count(pinned) }} on the Overview.";

    /// <summary>Where the page at an address is given its name.</summary>
    /// <param name="address">An address as <see cref="ViewAddress.Of"/> gives it.</param>
    public static string ToSave(string address) => $"{Path}?save={Uri.EscapeDataString(address)}";

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        _address = ViewAddress.Of(Save);
        _home = HomeChoice.Of(accessor.HttpContext?.Request);
        try
        {
            _views = views.Read();
            _schedules = [.. schedules.Read().Where(schedule => schedule.IsShownTo(viewer) && _views.Any(view => view.Id == schedule.ViewId))];
            if (_schedules.Count > 0) (_runs, _next) = (schedules.Runs(RunsShown), jobs.Next());
            _saved = _views.FirstOrDefault(v => v.Id == Saved);
        }
        catch (StateUnavailableException fault)
        {
            _unavailable = fault.Message;
        }
    }
}
