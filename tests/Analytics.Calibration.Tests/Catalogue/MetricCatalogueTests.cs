using Analytics.Calibration.Catalogue;
using Analytics.Calibration.Cubes;
using Analytics.Calibration.Fairness;
using Analytics.Calibration.Reporting;
using Analytics.Calibration.Tests.Evaluators;
using Analytics.Calibration.Tests.Laws;
using Analytics.Calibration.Tests.Reference;
using CsCheck;

namespace Analytics.Calibration.Tests.Catalogue;

public class MetricCatalogueTests
{
    [Fact]
    public void Of_EveryMetricOfAReport_HasItsOwnNameUnitAndHelp()
    {
        var input = Rows.ToInput(ReferenceCorpus.Interviews) with
        {
            Parity = new ParityInput(["sex"], [.. Enumerable.Range(0, 40).Select(i => new ParityCandidate(Profile.Strong, [i % 2 == 0 ? "f" : "m"], i % 3, 3, 4))], "file"),
        };

        var metrics = CalibrationReportBuilder.Build(input).Metrics;

        var definitions = metrics.Keys.Select(MetricCatalogue.Of).ToList();
        Assert.Equal(metrics.Keys, definitions.Select(d => d.Id));
        Assert.Equal(metrics.Values.Select(m => m.Unit), definitions.Select(d => d.Unit));
        Assert.Equal(definitions.Count, definitions.Select(d => d.Name).Distinct().Count());
        Assert.All(definitions, d => Assert.DoesNotContain("{", d.Name + d.Near, StringComparison.Ordinal));
    }

    [Fact]
    public void Definitions_HelpTexts_AreShortSentences() => Assert.All(MetricCatalogue.Definitions, d =>
    {
        Assert.All(new[] { d.What, d.HowToRead }, text => Assert.True(Words(text) <= 35 && text.EndsWith('.'), $"{d.Id}: {text}"));
        Assert.NotEmpty(d.Source);
        Assert.True(d.Near is null || MetricCatalogue.Find(d.Near.Replace("{profile}", "weak", StringComparison.Ordinal).Replace("{lower}_{higher}", "weak_average", StringComparison.Ordinal)) is not null, d.Id);
    });

    [Fact]
    public void Find_UnknownId_IsNullAndOfRefuses()
    {
        Assert.Null(MetricCatalogue.Find("bias.mediocre"));
        Assert.Throws<ArgumentException>(() => MetricCatalogue.Of("bias.mediocre"));
        Assert.Equal("Sex:f: scoring rate to the reference group’s", MetricCatalogue.Of("air.sex:f.scoring").Name);
    }

    [Fact]
    public void Document_OfTheRepository_IsTheOneMadeFromTheCatalogue()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Analytics.sln"))) folder = folder.Parent;
        var file = Path.Combine(folder.FullName, "docs", "metrics.md");
        var wanted = MetricDocument.Write();

        if (Environment.GetEnvironmentVariable("WRITE_DOCS") is not null) File.WriteAllText(file, wanted);

        Assert.True(File.ReadAllText(file).ReplaceLineEndings("\n") == wanted, "docs/metrics.md is not current; run this test with WRITE_DOCS=1 in the environment.");
    }

    [Fact]
    public void Build_AnyInterviews_WritesNoSentenceOfMoreThanThirtyFiveWords() => Gens.Interviews.Sample(rows =>
    {
        var repeats = rows.Select((r, i) => new RepeatedInterview($"C{i % 7}", r.Key, r.Histogram)).ToList();
        var report = CalibrationReportBuilder.Build(new CalibrationInput { Scores = ScoreCube.FromInterviews(rows), Repeats = repeats });

        Assert.All(report.Verdicts.Concat(report.Evaluators.SelectMany(e => e.Verdicts)), v => Assert.True(Words(v.Sentence) <= 35, v.Sentence));
        Assert.All(report.Evaluators.Select(e => e.Headline).Append(report.Headline), h => Assert.True(Words(h) <= 60, h));
    }, iter: 20);

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
