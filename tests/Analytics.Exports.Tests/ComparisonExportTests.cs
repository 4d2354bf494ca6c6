using Analytics.Exports.Comparing;
using Analytics.Exports.Formats;
using Analytics.Exports.Tables;
using Analytics.Exports.Tests.Support;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using MiniExcelLibs;

namespace Analytics.Exports.Tests;

/// <summary>Two cohorts in one file: each figure of both, their difference, and which interviews they were.</summary>
public sealed class ComparisonExportTests
{
    private static readonly ExportRequest Request = new(Cohort.All.With("profile", "strong")) { Versus = Cohort.All.With("profile", "average") };

    [Fact]
    public async Task Read_TwoCohorts_HasBothFiguresTheirDifferenceAndN()
    {
        await using var services = await SampleExports.GetAsync();
        using var table = services.Exporter().Catalogue.Find("comparison")!.Tables[0].Read(Request);
        var columns = table.Columns.Select(c => c.Name).ToList();
        var rows = table.Rows.Select(cells => columns.Zip(cells).ToDictionary(p => p.First, p => p.Second)).ToDictionary(r => (string)r["figure"]!);

        var means = rows["Mean of interview means, as they come"];
        var (strong, average) = (Summary(Request.Cohort), Summary(Request.Versus!));
        Assert.Equal(((long)strong.ScoredInterviews, (long)average.ScoredInterviews), (means["first_n"], means["second_n"]));
        Assert.Equal(strong.InterviewMean!.Value, (double)means["first"]!, 1e-12);
        Assert.Equal(strong.InterviewMean.Value - average.InterviewMean!.Value, (double)means["difference"]!, 1e-12);
        Assert.Equal("higher", means["reading"]);
        Assert.InRange(0, double.NegativeInfinity, (double)means["difference_low"]!);

        var alike = rows["Mean of interview means, same mix"];
        Assert.Equal((double)alike["difference"]!, (double)alike["first"]! - (double)alike["second"]!, 1e-12);

        var proceed = rows["Proceed"];
        var mixes = services.Query<RecommendationMix>();
        var (a, b) = (mixes.Read(Request.Cohort, By.None).Single(), mixes.Read(Request.Versus!, By.None).Single());
        Assert.Equal(((double)a.Proceed / a.Known) - ((double)b.Proceed / b.Known), (double)proceed["difference"]!, 1e-12);
        Assert.Equal((long)Math.Min(a.Known, b.Known), proceed["smaller_side"]);

        ScoreSummaryRow Summary(Cohort cohort) => services.Query<ScoreSummary>().Read(cohort, By.None).Single();
    }

    [Fact]
    public void Strata_OfTwoPositions_AreTheirProfiles()
    {
        // The analysts are mostly strong, the engineers mostly weak; within each profile engineers get .25 more.
        ScoreSummaryRow[] analysts = [Cell("Analyst", "weak", 10, 1.5), Cell("Analyst", "strong", 30, 4.5)];
        ScoreSummaryRow[] engineers = [Cell("Engineer", "weak", 30, 1.75), Cell("Engineer", "strong", 10, 4.75), Cell("Engineer", "average", 10, 3)];

        var (held, strata) = SameMixStrata.Of(engineers, analysts);

        Assert.Equal("profiles", held);
        Assert.Equal([.25, .25], strata.Select(s => s.First.Mean!.Value - s.Second.Mean!.Value));
        Assert.Equal("positions and profiles", SameMixStrata.Of(engineers, [.. analysts, Cell("Engineer", "weak", 1, 2)]).Held);
        Assert.Equal("positions", SameMixStrata.Of([Cell("Engineer", "weak", 1, 2)], [Cell("Engineer", "strong", 1, 4)]).Held);
        Assert.Equal((null, 0), SameMixStrata.Of(engineers, [Cell("Analyst", "exceptional", 9, 5)]) is var (none, no) ? (none, no.Count) : default);
        Assert.Null(SameMixStrata.Of(engineers, [Cell("Engineer", "weak", 0, 0)]).Held);
    }

    private static ScoreSummaryRow Cell(string position, string profile, int n, double mean) =>
        new(position, profile, new DateTime(2026, 9, 7), "kestrel", n, n, n, 0, 0, 0, n * mean, n * mean * mean, 0, 0, 0);

    [Fact]
    public async Task Read_ACohortWithoutInterviews_HasNoRows()
    {
        await using var services = await SampleExports.GetAsync();
        using var table = services.Exporter().Catalogue.Find("comparison")!.Tables[0].Read(Request with { Versus = Cohort.All.With("from", "2030-01-01") });
        Assert.Equal(0, table.RowCount);
    }

    [Fact]
    public async Task Open_TwoCohorts_CarriesBoth()
    {
        await using var services = await SampleExports.GetAsync();
        var selection = services.Exporter().Catalogue.Find("comparison")!;
        using var file = services.Exporter().Open(selection, Request, ExportFormat.Xlsx);
        using var output = new MemoryStream();
        await file.WriteAsync(output);
        output.Position = 0;

        var about = output.Query(useHeaderRow: true, sheetName: "About").Cast<IDictionary<string, object?>>().Take(8).ToDictionary(r => (string)r["What"]!, r => (string?)r["Meaning"]);
        Assert.Equal(("strong", "average"), (about["Interviews"], about["Compared with"]));
        Assert.Equal("profile=strong&vs.profile=average", about["Query string"]);
        Assert.Contains(KeyValuePair.Create("compared_with", "average"), file.About.Pairs);
        using var other = services.Exporter().Open(selection, Request with { Versus = Cohort.All }, ExportFormat.Csv);
        Assert.NotEqual(file.FileName.Split('_')[1], other.FileName.Split('_')[1]);
    }
}
