using Analytics.Calibration.Verdicts;
using Analytics.Portal.Components.Cohorts;
using Analytics.Portal.Pages.Calibration;
using Analytics.Reports.Reading;
using Analytics.Warehouse.Cohorts;
using Bunit;

namespace Analytics.Portal.Tests.Calibration;

public sealed class CriteriaTableTests : BunitContext
{
    [Fact]
    public void Table_OfCriteriaWithDifferentCards_HasAColumnForEach()
    {
        var table = Render<CriteriaTable>(parameters => parameters
            .Add(t => t.Criteria, new CriterionReports([Report("clarity", "right_level", "coverage"), Report("depth", "right_level", "coverage", "agrees_with_people")], 0))
            .Add(t => t.Address, new CohortAddress(CalibrationPage.Path, Cohort.All)));

        var heads = table.FindAll("thead th").Skip(1).Select(head => head.TextContent).ToList();
        Assert.Equal(3, heads.Count);
        Assert.All(table.FindAll("tbody tr"), row => Assert.Equal(heads, row.QuerySelectorAll("td").Select(cell => cell.GetAttribute("data-label"))));
        Assert.Equal("—", table.FindAll("tbody tr")[0].QuerySelectorAll("td")[2].TextContent);
    }

    private static CriterionReport Report(string criterion, params string[] cards) =>
        new("rubric", criterion, "", [.. cards.Select(id => new VerdictCard(id, Verdict.Pass, 0, 0, 0, 20, 0, "It is so."))]);
}
