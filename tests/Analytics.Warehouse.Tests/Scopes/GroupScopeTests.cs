using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Scopes;
using Analytics.Warehouse.Tests.Figures;

namespace Analytics.Warehouse.Tests.Scopes;

/// <summary>Who may be told of groups only cannot come by anything of fewer, whatever cohorts are asked for and subtracted from each other.</summary>
public sealed class GroupScopeTests
{
    private const int Smallest = 5;

    private static readonly By[] Splits = [By.None, By.Position, By.Profile, By.Run, By.Evaluator, By.Recommendation];

    [Fact]
    public async Task Rows_OfAnyCohortAndSplit_AreOfNoneOrEnough()
    {
        using var corpus = new InventedCorpus(2);
        await corpus.AddAsync(150);
        using var scope = ReadScope.Of(Cohort.All, Smallest).Enter();
        var scores = new ScoreSummary(corpus.Warehouse);

        foreach (var cohort in Enumerable.Range(0, 5).Select(_ => corpus.Cohort(ofRows: false)).Prepend(Cohort.All))
            Assert.All(Splits.SelectMany(by => scores.Read(cohort, by, By.Profile)), row => Assert.True(row.Interviews >= Smallest));
    }

    [Fact]
    public async Task Figures_OfNestedCohorts_DifferByNothingOrAGroup()
    {
        using var corpus = new InventedCorpus(8);
        await corpus.AddAsync(200);
        using var scope = ReadScope.Of(Cohort.All, Smallest).Enter();
        var scores = new ScoreSummary(corpus.Warehouse);

        foreach (var outer in Lattice())
        {
            var all = Count(outer);
            foreach (var dimension in CohortDimension.Wanted.Where(d => d.TellsGroups && !d.Values(outer).Any()))
            {
                foreach (var value in Values(dimension.Name))
                {
                    var (inside, outside) = (Count(outer.With(dimension.Name, value)), Count(outer.With(CohortDimension.Not + dimension.Name, value)));
                    Assert.True(all - inside is 0 or >= Smallest, $"{outer} without {value}: {all} - {inside}");
                    Assert.True(all - inside - outside is 0 or >= Smallest, $"{outer}: neither {value} nor not: {all} - {inside} - {outside}");
                }
            }
        }

        int Count(Cohort cohort) => scores.Read(cohort).Sum(row => row.Interviews);
    }

    [Fact]
    public async Task Groups_PartEverything_AndEachHoldsEnoughCandidates()
    {
        using var corpus = new InventedCorpus(4);
        await corpus.AddAsync(300);
        var atoms = new GroupAtoms(corpus.Warehouse).Read(Cohort.All);

        var groups = SafeGroups.Of(atoms, Smallest).All;

        Assert.Equal(atoms.Select(a => a.Key).Order(), groups.SelectMany(g => g).Select(a => a.Key).Order());
        Assert.True(groups.Count > 1);
        Assert.All(groups, group => Assert.True(Candidates(corpus, group) >= Smallest));
    }

    [Fact]
    public void Groups_OfTooFewAltogether_AreNone() => Assert.Empty(SafeGroups.Of([Atom(1, "A", candidates: 4)], Smallest).All);

    [Fact]
    public void Groups_OfExactlyEnough_AreOne() => Assert.Single(SafeGroups.Of([Atom(1, "A", candidates: 5)], Smallest).All);

    [Fact]
    public void Groups_TooSmallByThemselves_AreTakenInByTheSmallestOther()
    {
        var groups = SafeGroups.Of([Atom(1, "A", 9), Atom(2, "B", 6), Atom(3, "C", 2), Atom(4, "D", 2)], Smallest).All;

        Assert.Equal([[1], [2, 3, 4]], groups.Select(g => g.Select(a => a.RunNo).Order().ToArray()).OrderBy(g => g[0]));
    }

    [Fact]
    public void Groups_TooSmallByThemselves_StandTogetherWhereTheyAreEnough()
    {
        var groups = SafeGroups.Of([Atom(1, "A", 9), Atom(2, "B", 3), Atom(3, "C", 2)], Smallest).All;

        Assert.Equal([[1], [2, 3]], groups.Select(g => g.Select(a => a.RunNo).Order().ToArray()).OrderBy(g => g[0]));
    }

    [Fact]
    public async Task Figures_OfTheCandidatesOfOneGroup_AreExactOnesOfItsInterviews()
    {
        using var corpus = new InventedCorpus(6);
        await corpus.AddAsync(200);
        var expected = corpus.Interviews.Count;
        using var scope = ReadScope.Of(Cohort.All, Smallest).Enter();

        Assert.Equal(expected, new ScoreSummary(corpus.Warehouse).Read(Cohort.All).Sum(row => row.Interviews));
        Assert.All(new InterviewFacets(corpus.Warehouse).Read(Cohort.All), facet => Assert.True(facet.Interviews >= Smallest));
    }

    [Fact]
    public async Task SingleInterviewsAndTheirWords_AreRefused()
    {
        using var corpus = new InventedCorpus(4);
        await corpus.AddAsync(100);
        using var scope = ReadScope.Of(Cohort.All, Smallest).Enter();
        var order = new InterviewOrder(InterviewSort.Candidate, false);

        Assert.Throws<OutOfScopeException>(() => new InterviewList(corpus.Warehouse).Read(Cohort.All, order, 1, 20));
        Assert.Throws<OutOfScopeException>(() => new InterviewExport(corpus.Warehouse).Open(Cohort.All, order, []));
        Assert.Throws<OutOfScopeException>(() => new LowestRatedQuestions(corpus.Warehouse).Read(Cohort.All, RelevanceScale.Judge));
        Assert.Throws<OutOfScopeException>(() => new NamesFound(corpus.Warehouse).Read("C0"));
        Assert.Empty(new InterviewTurns(corpus.Warehouse).Read(corpus.Interviews[0].Id));
        Assert.Throws<OutOfScopeException>(() => new ScoreSummary(corpus.Warehouse).Read(Cohort.All.With("person", "C001")));
    }

    [Fact]
    public void Filters_ThatAskForSingleInterviews_AreLeftOutAndSaid()
    {
        var known = new KnownValues(new HashSet<string> { "A" }, new HashSet<string>(), new HashSet<string>());
        using var scope = ReadScope.Of(Cohort.All, Smallest).Enter();

        var reading = Cohort.Parse([KeyValuePair.Create("position", (string?)"A"), KeyValuePair.Create("q", (string?)"kafka"), KeyValuePair.Create("not.score", (string?)"5")]).Against(known);

        Assert.Equal("position=A", reading.Cohort.ToQueryString());
        Assert.Equal(["q", "not.score"], reading.Problems.Select(p => p.Parameter));
    }

    private static int Candidates(InventedCorpus corpus, IEnumerable<GroupAtomRow> group) => corpus.Interviews
        .Where(i => group.Any(a => a.RunId == i.Run.Id && a.Position == (i.Position ?? Cohort.Unknown) && a.Profile == SnakeCase.Of(i.Profile) && a.Recommendation == CohortValue.Of(i.Recommendation)))
        .Select(i => i.Code).Distinct().Count();

    private static GroupAtomRow Atom(int number, string position, int candidates) =>
        new(number, number, "run", "aurora", position, "weak", "proceed", "2026-09", candidates, candidates);

    private static IEnumerable<Cohort> Lattice() =>
        from position in new[] { "", "Data Engineer" }
        from profile in new[] { "", "weak" }
        select With(With(Cohort.All, "position", position), "profile", profile);

    private static Cohort With(Cohort cohort, string name, string value) => value.Length == 0 ? cohort : cohort.With(name, value);

    private static string[] Values(string name) => name switch
    {
        "position" => ["Data Engineer", "unknown"],
        "profile" => ["weak", "average", "strong"],
        "run" => ["late-first"],
        "evaluator" => ["aurora"],
        "recommendation" => ["proceed", "unknown"],
        _ => [],
    };
}
