using System.Globalization;
using Analytics.Jobs.Keeping;
using Analytics.Portal.Access;
using Analytics.Portal.Components;
using Analytics.Retention.Erasure;
using Analytics.State;
using Microsoft.AspNetCore.Components;
using AllRecords = Analytics.Retention.Records;

namespace Analytics.Portal.Pages.Admin;

/// <summary>How long interviews are kept, and what is older than somebody says.</summary>
public sealed partial class RetentionPage(AllRecords records, KeepingJobs jobs, Viewer viewer, TimeProvider clock)
{
    /// <summary>Its route.</summary>
    public const string Path = "/admin/retention";

    private const int MostDays = 36_500;

    private IReadOnlyList<string> _problems = [];
    private ErasureOrder? _order;
    private ErasurePreview? _preview;
    private int? _days;
    private bool _isOrdered;

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    private string Answer => records.Options.OlderThanDays == 0
        ? "Interviews are kept until somebody erases them. With the setting Retention:OlderThanDays, older ones are erased every night; candidates under legal hold stay."
        : $"Interviews older than {Figure.Of(records.Options.OlderThanDays, "day")} are erased every night; candidates under legal hold stay.";

    // Shown first, and again where it cannot be done any more; ordered only by the form that shows it.
    private void Order() => Try(() =>
    {
        _order = Read();
        _preview = records.Erasure.Preview(_order);
        if (_preview.Refusal is not null || Context!.Request.Form["confirm"] != "1") return;
        jobs.Erase(_order);
        (_isOrdered, _order, _preview) = (true, null, null);
    });

    private ErasureOrder Read()
    {
        var form = Context!.Request.Form;
        if (!int.TryParse(form["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is < 1 or > MostDays)
            throw new ErasureRefusedException(string.Create(CultureInfo.InvariantCulture, $"Give a number of days, 1 to {MostDays}."));
        _days = days;
        return ErasureOrder.ByAge(days, form["files"] == "1", viewer.Name, clock);
    }

    private void Try(Action change)
    {
        try
        {
            change();
        }
        catch (Exception fault) when (fault is ErasureRefusedException or StateUnavailableException)
        {
            _problems = [fault.Message];
        }
    }
}
