using Analytics.Portal.Access;
using Analytics.State;
using Analytics.State.Erasure;
using Microsoft.AspNetCore.Components;
using AllRecords = Analytics.Retention.Records;

namespace Analytics.Portal.Pages.Admin;

/// <summary>Legal holds: put on, listed, taken away.</summary>
public sealed partial class HoldsPage(AllRecords records, Viewer viewer)
{
    /// <summary>Its route.</summary>
    public const string Path = "/admin/holds";

    private IReadOnlyList<string> _problems = [];
    private IReadOnlyList<Hold> _holds = [];

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    /// <inheritdoc />
    protected override void OnInitialized() => Try(() => { });

    private void Put() => Try(() => records.Holds.Add(Context!.Request.Form["candidate"], Context.Request.Form["reason"], viewer.Name));

    private void Remove() => Try(() => records.Holds.Remove(Context!.Request.Form["candidate"], viewer.Name));

    private void Try(Action change)
    {
        try
        {
            _holds = records.Holds.Read();
            change();
            _holds = records.Holds.Read();
        }
        catch (Exception fault) when (fault is StateRefusedException or StateUnavailableException)
        {
            _problems = [fault.Message];
        }
    }
}
