using Analytics.Portal.Components;
using Analytics.Portal.Components.Cohorts;
using Analytics.Portal.Pages.Interviews;
using Analytics.Portal.Tests.Interviews;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using AngleSharp.Html.Dom;
using Bunit;

namespace Analytics.Portal.Tests.Cohorts;

public sealed class CohortFilterTests : BunitContext
{
    private static readonly FacetRow[] Facets = [new("position", "Data Engineer", 12), new("profile", "strong", 5), new("recommendation", "proceed", 5)];

    [Fact]
    public void Form_IsAPlainGetFormThatHoldsTheCohort()
    {
        var form = (IHtmlFormElement)Bar("profile=strong&score=5&q=Kafka&from=2026-09-01", "-score").Find("form");

        Assert.Equal("get", form.Method);
        Assert.EndsWith("/interviews", form.Action, StringComparison.Ordinal);
        var held = form.QuerySelectorAll("input").Cast<IHtmlInputElement>()
            .Where(i => (i.Type != "checkbox" || i.IsChecked) && i.Value.Length > 0)
            .Select(i => $"{i.Name}={i.Value}");
        Assert.Equal(["q=Kafka", "profile=strong", "score=5", "from=2026-09-01", "sort=-score"], held);
    }

    [Fact]
    public void Form_OfACohortNarrowedByAMark_KeepsWhatNoControlShows()
    {
        var hidden = Bar("mean=4.5-5&profile=strong").FindAll("input[type=hidden]");

        Assert.Equal(["mean=4.5-5"], hidden.Select(i => $"{i.GetAttribute("name")}={i.GetAttribute("value")}"));
    }

    [Fact]
    public void Form_OfAComparedCohort_SendsItsPrefix()
    {
        var fields = Render<CohortFields>(p => p
            .Add(f => f.Cohort, ListRows.Cohort("profile=weak"))
            .Add(f => f.Choices, CohortChoices.Of(Facets, ListRows.Known, ListRows.Cohort("profile=weak")))
            .Add(f => f.Prefix, "vs."));

        Assert.All(fields.FindAll("input[name]"), input => Assert.StartsWith("vs.", input.GetAttribute("name"), StringComparison.Ordinal));
        Assert.NotNull(fields.Find("label[for=filter-vs-q]"));
    }

    [Fact]
    public void Options_OfACountedFilter_ShowTheInterviewsThereWouldBe()
    {
        var options = Bar("").FindAll("details:first-of-type .filter__option");

        Assert.Equal(
            ["Data Engineer 12", "Site Reliability Engineer 0"],
            options.Select(o => string.Join(' ', o.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.Contains("is-empty", options[1].ClassList);
    }

    [Fact]
    public void Runs_AsManyAsAreListed_AreAllListed()
    {
        var choice = Runs(Enumerable.Range(1, CohortChoices.MostRuns), "");

        Assert.Equal((CohortChoices.MostRuns, 0), (choice.Options.Count, choice.Left));
    }

    [Fact]
    public void Runs_MoreThanAreListed_AreTheNewestThatLeaveInterviewsAndThoseChosen()
    {
        var choice = Runs(Enumerable.Range(2, CohortChoices.MostRuns + 8), "run=r001&not.run=r002");

        // The newest of them leave no interview: r060 and r061 are loaded and not counted.
        Assert.Equal([.. Enumerable.Range(10, CohortChoices.MostRuns).Reverse().Select(Name), "r002", "r001"], choice.Options.Select(o => o.Value));
        Assert.Equal(9, choice.Left);
    }

    [Fact]
    public void Runs_MoreThanAreListed_AreAskedForByName()
    {
        var cohort = ListRows.Cohort("");
        var fields = Render<CohortFields>(p => p.Add(f => f.Cohort, cohort).Add(f => f.Choices, [new CohortChoice("run", "Run", [], 7)]).Add(f => f.Prefix, "vs."));

        Assert.Equal("Another, by its name (7 more)", fields.Find("label[for=filter-vs-run-name]").TextContent);
        Assert.Equal("vs.run", fields.Find("#filter-vs-run-name").GetAttribute("name"));
    }

    [Fact]
    public void Options_OfAFilterWithNothingToOffer_SayThatThereIsNothing()
    {
        var bar = Render<CohortFilter>(p => p
            .Add(b => b.Address, new ListAddress(Cohort.All, InterviewOrder.Default).FirstPage)
            .Add(b => b.Choices, [new CohortChoice("position", "Position", [])]));

        Assert.Contains("Nothing to choose from yet.", bar.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Chips_EachValue_IsALinkToTheListWithoutIt()
    {
        var address = new ListAddress(ListRows.Cohort("profile=strong&score=4&score=5&recommendation=unknown"), new InterviewOrder(InterviewSort.Score, true));

        var links = Render<CohortChips>(p => p.Add(c => c.Address, address.FirstPage)).FindAll("a");
        Assert.Equal(5, links.Count);
        Assert.Equal("/interviews?recommendation=unknown&score=4&score=5&sort=-score", links[0].GetAttribute("href"));
        Assert.StartsWith("Remove the filter Profile Strong", links[0].TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("No known recommendation", links[1].TextContent, StringComparison.Ordinal);
        Assert.Equal(("Clear all", "/interviews?sort=-score"), (links[4].TextContent, links[4].GetAttribute("href")));
    }

    [Fact]
    public void Chips_OfAllInterviews_AreNotThere() =>
        Assert.Empty(Render<CohortChips>(p => p.Add(c => c.Address, new ListAddress(Cohort.All, InterviewOrder.Default).FirstPage)).Markup.Trim());

    [Fact]
    public void Problems_AreAnAlert()
    {
        Assert.Equal("alert", Render<ProblemList>(p => p.Add(l => l.Problems, ["score \"9\" is not a score."])).Find("section").GetAttribute("role"));
        Assert.Equal(2, Render<ProblemList>(p => p.Add(l => l.Problems, ["One.", "Two."])).FindAll("li").Count);
        Assert.Empty(Render<ProblemList>(p => p.Add(l => l.Problems, [])).Markup.Trim());
    }

    private static string Name(int run) => $"r{run:000}";

    // Runs up to the last and two more that are counted for nobody, or nothing more where all are counted from the first on.
    private static CohortChoice Runs(IEnumerable<int> counted, string query)
    {
        List<int> held = [.. counted];
        var known = new KnownValues(new HashSet<string>(), Enumerable.Range(1, held[0] == 1 ? held[^1] : held[^1] + 2).Select(Name).ToHashSet(), new HashSet<string>());
        var (cohort, _) = CohortReader.Parse(query).Against(known, "");
        return CohortChoices.Of([.. held.Select(run => new FacetRow("run", Name(run), 3))], known, cohort).Single(choice => choice.Parameter == "run");
    }

    private IRenderedComponent<CohortFilter> Bar(string query, string? sort = null)
    {
        Assert.True(InterviewOrder.TryParse(sort, out var order));
        var cohort = ListRows.Cohort(query);
        return Render<CohortFilter>(p => p
            .Add(b => b.Address, new ListAddress(cohort, order).FirstPage)
            .Add(b => b.Choices, CohortChoices.Of(Facets, ListRows.Known, cohort)));
    }
}
