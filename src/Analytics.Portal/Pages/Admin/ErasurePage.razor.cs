using Analytics.Jobs.Keeping;
using Analytics.Portal.Access;
using Analytics.Retention.Erasure;
using Analytics.State;
using Analytics.State.Erasure;
using Microsoft.AspNetCore.Components;
using AllRecords = Analytics.Retention.Records;

namespace Analytics.Portal.Pages.Admin;

/// <summary>Erases candidates: what would go is shown first, and done only when it is confirmed.</summary>
public sealed partial class ErasurePage(AllRecords records, KeepingJobs jobs, Viewer viewer)
{
    /// <summary>Its route.</summary>
    public const string Path = "/admin/erasure";

    private const int Listed = 50;

    private IReadOnlyList<string> _problems = [];
    private IReadOnlyList<ErasureRecord> _erasures = [];
    private ErasureOrder? _order;
    private ErasurePreview? _preview;
    private bool _isOrdered;

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    /// <inheritdoc />
    protected override void OnInitialized() => Try(() => { });

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
        var candidate = form["candidate"].ToString().Trim();
        if (candidate.Length == 0) throw new ErasureRefusedException("Name a candidate: code, name, or both.");
        return new ErasureOrder(candidate, form["run"].ToString().Trim() is { Length: > 0 } run ? run : null, null, form["everyone"] == "1", form["files"] == "1", viewer.Name);
    }

    private void Try(Action change)
    {
        try
        {
            change();
            _erasures = records.Erasures.Latest(Listed);
        }
        catch (Exception fault) when (fault is ErasureRefusedException or StateUnavailableException)
        {
            _problems = [fault.Message];
        }
    }
}
