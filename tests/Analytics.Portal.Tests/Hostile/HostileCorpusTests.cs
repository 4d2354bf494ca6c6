using CsCheck;

namespace Analytics.Portal.Tests.Hostile;

/// <summary>What was loaded can be shown: whatever a transcript holds, no address fails for it.</summary>
public sealed class HostileCorpusTests
{
    [Fact]
    public Task EveryAddress_OfHostileTexts_Answers() => AskAsync(corpora: 1, interviews: 20, values: 1, oneIn: 6);

    [Fact(Explicit = true)]
    public Task EveryAddress_OfManyHostileTexts_Answers() => AskAsync(corpora: 10, interviews: 200, values: 40, oneIn: 1);

    [Theory]
    [InlineData(60)]
    public Task EveryAddress_OfManyGroups_Answers(int groups) => AskManyGroupsAsync(groups, oneIn: 6);

    [Theory(Explicit = true)]
    [InlineData(1)]
    [InlineData(250)]
    [InlineData(2000)]
    public Task EveryAddress_OfAnyNumberOfGroups_Answers(int groups) => AskManyGroupsAsync(groups, oneIn: 1);

    private static async Task AskAsync(int corpora, int interviews, int values, int oneIn)
    {
        for (var corpus = 0; corpus < corpora; corpus++)
        {
            var texts = HostileTranscripts.Corpus(interviews).Single();
            await using var portal = await HostilePortal.StartAsync(texts);
            Assert.True(portal.Count("select count(*) from interviews") > interviews / 2, "Most of these transcripts can be loaded.");
            var wrong = await WrongAsync(portal, values, interviews, oneIn);
            Assert.True(wrong.Count == 0, $"{string.Join('\n', wrong)}\nof the texts\n{string.Join('\n', texts.Select(text => System.Text.Json.JsonSerializer.Serialize(text)))}");
        }
    }

    private static async Task AskManyGroupsAsync(int groups, int oneIn)
    {
        await using var portal = await HostilePortal.StartAsync(Enumerable.Range(1, groups).Select(HostileTranscripts.Numbered));
        Assert.Equal(groups, portal.Count("select count(distinct position) from interviews"));
        var wrong = await WrongAsync(portal, values: 1, interviews: 1, oneIn);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static async Task<List<string>> WrongAsync(HostilePortal portal, int values, int interviews, int oneIn)
    {
        var wrong = new List<string>();
        foreach (var address in portal.Addresses(values, interviews, oneIn))
        {
            if (await portal.AskAsync(address) is { } fault) wrong.Add(fault);
        }

        return wrong;
    }
}
