using Analytics.Portal.Pages.Interviews;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.Components;

namespace Analytics.Portal.Pages.Interview;

/// <summary>What happened? One interview with everything that was said, measured, judged and found about it.</summary>
public sealed partial class InterviewPage(NavigationManager navigation, HeldValues held, InterviewDetails details, InterviewNeighbours neighbours)
{
    private ListAddress _address = new(Cohort.All, InterviewOrder.Default);
    private IReadOnlyList<string> _problems = [];
    private InterviewDetail? _detail;
    private InterviewNeighboursRow? _neighbours;
    private InterviewView _view = new([], [], [], []);
    private string _here = "";

    /// <summary>The interview's key.</summary>
    [Parameter]
    public long Id { get; set; }

    private List<FindingRow> ReportFindings => [.. _view.Findings.Where(f => f.Anchor == InterviewView.ReportAnchor).Select(f => f.Finding)];

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        (_address, _problems) = ListAddress.Read(navigation.Uri, held.Read());

        // With <base href="/"> a bare "#q3" would lead to the Overview page.
        _here = "/" + navigation.ToBaseRelativePath(navigation.Uri);
        _detail = details.Read(Id);
        if (_detail is null)
        {
            navigation.NotFound();
            return;
        }

        _neighbours = neighbours.Read(Id, _address.Cohort, _address.Order);
        _view = InterviewView.Of(_detail);
    }
}
