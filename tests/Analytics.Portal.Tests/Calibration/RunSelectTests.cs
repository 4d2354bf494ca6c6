using Analytics.Portal.Components.Cohorts;
using Analytics.Portal.Pages.Calibration;
using Bunit;

namespace Analytics.Portal.Tests.Calibration;

public sealed class RunSelectTests : BunitContext
{
    [Fact]
    public void Runs_AsManyAsAreListed_AreAList()
    {
        var select = Select(CohortChoices.MostRuns);

        Assert.Equal(CohortChoices.MostRuns, select.FindAll("select[name=new] option").Count);
        Assert.Equal("r2", select.Find("option[selected]").GetAttribute("value"));
        Assert.Empty(select.FindAll("input"));
    }

    [Fact]
    public void Runs_MoreThanAreListed_AreAskedForByNameWithTheNewestToChooseFrom()
    {
        var select = Select(CohortChoices.MostRuns + 1);

        var field = select.Find("input[name=new]");
        Assert.Equal(("r2", "drift-new-newest"), (field.GetAttribute("value"), field.GetAttribute("list")));
        Assert.Equal("r1", select.Find("datalist#drift-new-newest option").GetAttribute("value"));
        Assert.Equal(CohortChoices.MostRuns, select.FindAll("datalist option").Count);
        Assert.NotNull(select.Find("label[for=drift-new]"));
    }

    private IRenderedComponent<RunSelect> Select(int runs) => Render<RunSelect>(p => p
        .Add(s => s.Id, "drift-new").Add(s => s.Name, "new").Add(s => s.Label, "New run")
        .Add(s => s.Runs, [.. Enumerable.Range(1, runs).Select(run => $"r{run}")]).Add(s => s.Chosen, "r2"));
}
