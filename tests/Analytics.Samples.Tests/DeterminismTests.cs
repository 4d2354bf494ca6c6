using System.Diagnostics;
using System.Globalization;

namespace Analytics.Samples.Tests;

public sealed class DeterminismTests
{
    private static readonly CorpusOptions Small = CorpusOptions.Samples with { Interviews = 40, Runs = 4 };

    [Fact]
    public void Generate_SameOptionsTwice_GivesTheSameTexts() =>
        Assert.Equal(Texts(Small), Texts(Small));

    [Fact]
    public void Generate_OtherSeed_GivesOtherTexts() =>
        Assert.Empty(Texts(Small).Intersect(Texts(Small with { Seed = Small.Seed + 1 })));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void Generate_OtherCulture_GivesTheSameTexts(string culture)
    {
        var expected = Texts(Small);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
            Assert.Equal(expected, Texts(Small));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Generate_MillionInterviews_YieldsTheFirstOnesAtOnce()
    {
        var clock = Stopwatch.StartNew();

        var first = CorpusGenerator.Generate(CorpusOptions.Samples with { Interviews = 1_000_000, Runs = 50, Brief = true }).Take(10).ToList();

        Assert.Equal(10, first.Count);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"Ten of a million took {clock.Elapsed}.");
    }

    [Fact]
    public void Generate_Brief_IsMuchShorter()
    {
        var brief = Texts(Small with { Brief = true }).Average(t => t.Length);

        Assert.InRange(brief, 2_000, Texts(Small).Average(t => t.Length) * 0.7);
    }

    private static List<string> Texts(CorpusOptions options) =>
        [.. CorpusGenerator.Generate(options).Select(i => $"{i.Run.Folder}/{i.FileName}\n{i.Text}")];
}
