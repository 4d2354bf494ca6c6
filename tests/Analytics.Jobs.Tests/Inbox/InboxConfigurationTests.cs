using Analytics.Jobs.Inbox;
using Analytics.Jobs.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Analytics.Jobs.Tests.Inbox;

public sealed class InboxConfigurationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_NothingSet_WatchesTheDataFolderOfTheRepository()
    {
        _folder.File("Analytics.sln");
        Directory.CreateDirectory(_folder.At("src/Portal"));

        var options = InboxConfiguration.Read(Configuration([]), _folder.At("src/Portal"));

        Assert.Equal(_folder.At("data/inbox"), options.Path);
        Assert.Equal(_folder.At("data/samples"), options.Samples);
        Assert.Equal("*/10 * * * * *", options.ScanEvery.Cron);
        Assert.Equal(10_000, options.BatchFiles);
    }

    [Fact]
    public void Read_EverythingSet_IsTaken()
    {
        var options = InboxConfiguration.Read(
            Configuration(new()
            {
                ["Inbox:Path"] = "arrivals",
                ["Inbox:Samples"] = "",
                ["Inbox:ScanEvery"] = "0 * * * *",
                ["Inbox:BatchFiles"] = "7",
                ["Inbox:SettleSeconds"] = "0",
                ["Inbox:MaxUploadBytes"] = "1000",
            }),
            _folder.Path);

        Assert.Equal(_folder.At("arrivals"), options.Path);
        Assert.Null(options.Samples);
        Assert.Equal("0 * * * *", options.ScanEvery.Cron);
        Assert.Equal((7, TimeSpan.Zero, 1000L), (options.BatchFiles, options.Settle, options.MaxUploadBytes));
    }

    [Fact]
    public void Read_SeveralFaults_NamesEachKeyValueAndWhatIsAllowed()
    {
        _folder.File("a-file");
        var configuration = Configuration(new()
        {
            ["Inbox:Path"] = "a-file",
            ["Inbox:ScanEvery"] = "whenever",
            ["Inbox:BatchFiles"] = "none",
            ["Inbox:SettleSeconds"] = "-1",
            ["Inbox:MaxUploadBytes"] = "0",
        });

        var refusal = Assert.Throws<OptionsValidationException>(() => InboxConfiguration.Read(configuration, _folder.Path));

        Assert.Collection(
            refusal.Failures,
            fault => Assert.Equal("Inbox:Path is \"a-file\"; allowed is a folder, and this is a file.", fault),
            fault => Assert.Equal($"Inbox:ScanEvery is \"whenever\"; allowed is {ScanSchedule.Allowed}.", fault),
            fault => Assert.Equal("Inbox:BatchFiles is \"none\"; allowed is a whole number from 1 to 100000.", fault),
            fault => Assert.Equal("Inbox:SettleSeconds is \"-1\"; allowed is a whole number from 0 to 3600.", fault),
            fault => Assert.StartsWith("Inbox:MaxUploadBytes is \"0\"; allowed is a whole number from 1 to ", fault, StringComparison.Ordinal));
    }

    private static IConfiguration Configuration(Dictionary<string, string?> values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values).Build();
}
