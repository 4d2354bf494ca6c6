using Analytics.Portal.Host;
using Analytics.Warehouse;

namespace Analytics.Portal.Tests.Host;

public sealed class StartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-").FullName;

    public void Dispose() => TestFolder.Delete(_folder);

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://example.org")]
    [InlineData("not an address")]
    public void Build_OnAnAddressOthersCanReach_IsRefusedInOneSentence(string address) =>
        Assert.Equal($"urls is \"{address}\"; without an identity provider the portal listens on this machine only: use http://127.0.0.1:PORT or http://localhost:PORT, or say who may come with Access:Oidc:Authority (docs/access.md).", Assert.Single(Faults("--urls", address)));

    [Fact]
    public void Build_WithSeveralFaults_SaysAllAtOnce()
    {
        var faults = Faults("--Warehouse:Path", _folder, "--Warehouse:Threads", "999", "--Inbox:ScanEvery", "7");
        Assert.Equal(3, faults.Count);
        Assert.Contains(faults, f => f.StartsWith("Warehouse:Path is", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("Warehouse:Threads is \"999\"", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("Inbox:ScanEvery is \"7\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Build_OnAFileThatIsNoWarehouse_SaysSoAndLeavesItAlone()
    {
        var file = Path.Combine(_folder, "notes.duckdb");
        File.WriteAllText(file, "these are only notes, and quite some of them");
        Assert.Contains("is no warehouse", Assert.Single(Faults("--Warehouse:Path", file)), StringComparison.Ordinal);
        Assert.StartsWith("these are only notes", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_OnAWarehouseThatFollowsACluster_AsksForItsRole()
    {
        var file = Path.Combine(_folder, "follower.duckdb");
        using (var warehouse = WarehouseDatabase.Open(file))
        {
            await warehouse.WriteAsync(
                connection =>
                {
                    using var command = connection.CreateCommand();
                    command.CommandText = "create schema cluster; create table cluster.followed (cluster_id uuid, position bigint)";
                    return command.ExecuteNonQuery();
                },
                CancellationToken.None);
        }

        Assert.EndsWith("follows a cluster, whose other portals would not learn of this: start with --role portal, or name another file (Warehouse:Path).", Assert.Single(Faults("--Warehouse:Path", file)), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_ThatCannotStart_WritesSentencesToStandardErrorAndEndsWithOne()
    {
        var before = Console.Error;
        using var error = new StringWriter();
        Console.SetError(error);
        try
        {
            Assert.Equal(1, Start.Run(() => throw new StartFaultException(["One.", "Two."])));
        }
        finally
        {
            Console.SetError(before);
        }

        Assert.Equal($"One.{Environment.NewLine}Two.{Environment.NewLine}", error.ToString());
    }

    [Fact]
    public void RepositoryRoot_FromTheTestsFolder_IsWhereTheSolutionIs() =>
        Assert.True(File.Exists(Path.Combine(RepositoryRoot.Find(), "Analytics.sln")));

    private IReadOnlyList<string> Faults(params string[] args) =>
        Assert.Throws<StartFaultException>(() => PortalApp.Build([.. RunningPortal.Arguments(_folder), .. args])).Sentences;
}
