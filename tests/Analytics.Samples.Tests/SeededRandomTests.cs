namespace Analytics.Samples.Tests;

public sealed class SeededRandomTests
{
    [Fact]
    public void Next_PublishedSeed_GivesPublishedNumbers()
    {
        // The reference sequence of SplitMix64 for seed 1234567, as published with the algorithm's ports.
        var random = new SeededRandom(1234567);

        Assert.Equal(
            [6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL, 4593380528125082431UL, 16408922859458223821UL],
            Enumerable.Range(0, 5).Select(_ => random.Next()));
    }

    [Fact]
    public void Normal_ManyDraws_HasMeanZeroAndTheDeviationAskedFor()
    {
        var random = SeededRandom.For(1, RandomUse.Corpus, 0);
        var draws = Enumerable.Range(0, 20_000).Select(_ => random.Normal(2)).ToList();

        Assert.InRange(draws.Average(), -0.06, 0.06);
        Assert.InRange(Math.Sqrt(draws.Average(d => d * d)), 1.95, 2.05);
    }

    [Fact]
    public void For_DifferentUsesOrKeys_AreDifferentStreams()
    {
        var first = new[]
        {
            SeededRandom.For(1, RandomUse.Run, 5), SeededRandom.For(1, RandomUse.Candidate, 5), SeededRandom.For(2, RandomUse.Run, 5),
            SeededRandom.For(1, RandomUse.Run, 6), SeededRandom.For(1, RandomUse.Run, 5, 1),
        };

        Assert.Equal(5, first.Select(r => r.Next()).Distinct().Count());
    }

    [Fact]
    public void Weighted_ZeroWeight_IsNeverDrawn()
    {
        var random = SeededRandom.For(3, RandomUse.Corpus, 0);

        Assert.DoesNotContain(1, Enumerable.Range(0, 2000).Select(_ => random.Weighted([0.2, 0, 0.8])));
    }
}
