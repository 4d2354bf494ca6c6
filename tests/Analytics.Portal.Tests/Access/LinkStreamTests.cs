using System.Text;
using Analytics.Portal.Access.Proxy;

namespace Analytics.Portal.Tests.Access;

public sealed class LinkStreamTests
{
    private const string Page = "<base href=\"/\"><a class=\"x\" href=\"/scores?a=1\">href=\"no\" /x</a><img src=\"/c.svg\" srcset=\"/d.svg\"><form action=\"/theme\"><a href=\"//host/x\"><a href=\"https://h/\"><a data-here=\"/pdf\" data-x=\"/y\"> =\"/z ";
    private const string Below = "<base href=\"/at/\"><a class=\"x\" href=\"/at/scores?a=1\">href=\"no\" /x</a><img src=\"/at/c.svg\" srcset=\"/at/d.svg\"><form action=\"/at/theme\"><a href=\"//host/x\"><a href=\"https://h/\"><a data-here=\"/at/pdf\" data-x=\"/y\"> =\"/z ";

    [Fact]
    public async Task Write_AtOnce_PutsThePathBeforeEveryAddressOfThisHost() => Assert.Equal(Below, await ThroughAsync(Page.Length));

    [Fact]
    public async Task Write_InPiecesOfAnySize_SaysTheSame()
    {
        for (var size = 1; size < 40; size++) Assert.Equal(Below, await ThroughAsync(size));
    }

    [Fact]
    public async Task Write_OfWhatIsNoPage_IsLeftAlone() => Assert.Equal(Page, await ThroughAsync(7, isHtml: false));

    [Theory]
    [InlineData("<a href=\"/")]
    [InlineData("<a href=\"")]
    [InlineData("<a hr")]
    [InlineData("<a ")]
    public async Task Write_ThatEndsInTheMiddle_IsPassedOnWhole(string page)
    {
        using var output = new MemoryStream();
        await using var links = new LinkStream(output, "/at"u8.ToArray(), () => true);
        await links.WriteAsync(Encoding.UTF8.GetBytes(page));
        await links.FinishAsync(CancellationToken.None);
        Assert.Equal(page, Encoding.UTF8.GetString(output.ToArray()));
    }

    private static async Task<string> ThroughAsync(int size, bool isHtml = true)
    {
        using var output = new MemoryStream();
        await using var links = new LinkStream(output, "/at"u8.ToArray(), () => isHtml);
        foreach (var piece in Encoding.UTF8.GetBytes(Page).Chunk(size)) await links.WriteAsync(piece);
        await links.FinishAsync(CancellationToken.None);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
