using Analytics.Handouts.Folders;
using Analytics.Handouts.Printing;
using Microsoft.Extensions.Options;

namespace Analytics.Handouts.Tests;

public sealed class FolderDeliveryTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("analytics-folder-").FullName;

    [Theory]
    [InlineData("")]
    [InlineData("team")]
    [InlineData("team/weekly")]
    public async Task Write_BelowTheFolder_IsThereWhole(string folder)
    {
        await Delivery().WriteAsync(Handout(1), folder, TestContext.Current.CancellationToken);
        await Delivery().WriteAsync(Handout(2), folder, TestContext.Current.CancellationToken);
        var file = Assert.Single(Directory.GetFiles(Path.Combine(_root, folder)));
        Assert.Equal([2], await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("..")]
    [InlineData("team/../..")]
    [InlineData("/etc")]
    [InlineData("C:\\temp")]
    [InlineData("team\\..\\..")]
    [InlineData("./team")]
    [InlineData("team//x")]
    [InlineData(" .. ")]
    [InlineData("a\0b")]
    public async Task Write_AnywhereElse_IsRefused(string folder)
    {
        await Assert.ThrowsAsync<DeliveryRefusedException>(() => Delivery().WriteAsync(Handout(1), folder, TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetFileSystemEntries(_root));
    }

    [Fact]
    public async Task Write_ThroughALinkThatLeadsOut_IsRefused()
    {
        var elsewhere = Directory.CreateTempSubdirectory("analytics-elsewhere-").FullName;
        Directory.CreateSymbolicLink(Path.Combine(_root, "out"), elsewhere);
        await Assert.ThrowsAsync<DeliveryRefusedException>(() => Delivery().WriteAsync(Handout(1), "out", TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<DeliveryRefusedException>(() => Delivery().WriteAsync(Handout(1), "out/below", TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetFileSystemEntries(elsewhere));
        TestFolder.Delete(elsewhere);
    }

    [Fact]
    public async Task Write_WithoutAFolder_SaysWhatToSet() => Assert.Contains(
        "Reports:Folder",
        (await Assert.ThrowsAsync<DeliveryRefusedException>(() => new FolderDelivery(Options.Create(new PrintOptions())).WriteAsync(Handout(1), "", TestContext.Current.CancellationToken))).Message, StringComparison.Ordinal);

    public void Dispose() => TestFolder.Delete(_root);

    private FolderDelivery Delivery() => new(Options.Create(new PrintOptions { Folder = _root }));

    private static Handout Handout(byte content) => new("Weekly", "weekly.pdf", [content], "Scores", "version 1", new Uri("http://127.0.0.1/"));
}
