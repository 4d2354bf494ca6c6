using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;
using Xunit;

namespace Analytics.Warehouse.Tests.Figures;

/// <summary>Real transcripts, where they are to be had, against figures read off their lines without the parser.</summary>
public sealed class RealCorpusTests
{
    [Fact]
    public async Task Figures_OfTheRealCorpus_AreThoseOfItsLines()
    {
        var folder = Folder;
        Assert.SkipWhen(folder is null, "The folder ../shared/corpus with real transcripts is not here.");
        using var warehouse = WarehouseDatabase.InMemory();
        await new IngestPipeline(warehouse, new IngestLimits(), TimeProvider.System).IngestAsync(new IngestRequest([folder]));
        var files = Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories).Where(f => f.Contains("transcripts_", StringComparison.Ordinal)).Select(Lines.Of).ToList();

        Assert.Empty(new AggregateDifferences(warehouse).Read());
        var byProfile = new ScoreSummary(warehouse).Read(Cohort.All, By.Profile).ToDictionary(row => row.Value!);
        foreach (var group in files.GroupBy(f => f.Profile))
        {
            var row = byProfile[group.Key];
            Assert.Equal((group.Count(), group.Sum(f => f.Scores.Count), group.Sum(f => f.Scores.Sum())), (row.Interviews, row.Items, (int)row.ItemSum));
            Assert.Equal(group.Where(f => f.Scores.Count > 0).Average(f => f.Scores.Average()), row.InterviewMean!.Value, 12);
        }

        var judged = new RelevanceSummary(warehouse).Read(Cohort.All).SingleOrDefault(row => row.Scale == SnakeCase.Of(RelevanceScale.Judge));
        var expected = files.Where(f => f.Run == "20251218_132237").SelectMany(f => f.TechnicalRelevances).ToList();
        Assert.Equal((expected.Count, expected.Sum()), (judged!.MeasuredQuestions, (int)judged.Thousandths));
    }

    // The folder "shared" lies beside the repository, or a level further up where the repository is one of several working trees.
    private static string? Folder
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                var corpus = Path.Combine(folder.FullName, "shared", "corpus");
                if (Directory.Exists(corpus)) return corpus;
            }

            return null;
        }
    }

    private sealed record Lines(string Run, string Profile, List<int> Scores, List<int> TechnicalRelevances)
    {
        public static Lines Of(string file)
        {
            var lines = File.ReadAllLines(file).Select(line => line.Trim()).ToList();
            return new Lines(
                Path.GetFileName(Path.GetDirectoryName(file))!["transcripts_".Length..],
                lines.Single(l => l.StartsWith("Quality Profile: ", StringComparison.Ordinal))["Quality Profile: ".Length..].Trim(),
                [.. lines.Where(l => l.StartsWith("Score: ", StringComparison.Ordinal)).Select(l => l["Score: ".Length] - '0')],
                [.. lines.Where(l => l.Contains("[TECHNICAL] (Relevance: ", StringComparison.Ordinal)).Select(l => Thousandths(l[(l.IndexOf("Relevance: ", StringComparison.Ordinal) + 11)..]))]);
        }

        private static int Thousandths(string text) => ((text[0] - '0') * 1000) + int.Parse(text.AsSpan(2, 3), System.Globalization.CultureInfo.InvariantCulture);
    }
}
