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

    private void Look() => Try(() =>
    {
        _order = Read();
        _preview = records.Erasure.Preview(_order);
    });

    private void Erase() => Try(() =>
    {
        jobs.Erase(Read());
        _isOrdered = true;
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
