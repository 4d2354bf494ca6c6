using System.Security.Cryptography;
using Analytics.Cluster.Store;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Cluster.S3.Tests;

/// <summary>What a bucket keeps of segments, on a real server.</summary>
public sealed class S3StoreTests(S3Server server) : IDisposable
{
    private const string First = "batches/000000000001-a1";
    private const string Second = "batches/000000000002-b2";
    private readonly string _folder = Directory.CreateTempSubdirectory("s3-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Open_GivesWhatWasPut_ByteByByte_AndLetsGoOfIt()
    {
        using var store = new S3Store(server.NewPrefix());
        var (turn, empty) = (Make("turn.parquet", 300_000), Make("skill.parquet", 0));
        await store.PutAsync(_folder, First, Stop);
        string folder;
        using (var opened = await store.OpenAsync(First, Stop))
        {
            folder = opened.Folder;
            Assert.Equal(["skill.parquet", "turn.parquet"], Directory.GetFiles(folder).Select(Path.GetFileName).Order());
            Assert.Equal(turn, File.ReadAllBytes(Path.Combine(folder, "turn.parquet")));
            Assert.Equal(empty, File.ReadAllBytes(Path.Combine(folder, "skill.parquet")));
        }

        Assert.False(Directory.Exists(folder));
    }

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(2_500_000)]
    [InlineData(3_000_000)]
    public async Task Put_OfALongFile_IsWholeAgain_WhereverItsPartsEnd(int bytes)
    {
        using var store = new S3Store(server.NewPrefix(), part: 1_000_000);
        var turn = Make("turn.parquet", bytes);
        await store.PutAsync(_folder, First, Stop);
        using var opened = await store.OpenAsync(First, Stop);
        Assert.Equal(turn, File.ReadAllBytes(Path.Combine(opened.Folder, "turn.parquet")));
    }

    [Fact]
    public async Task List_NamesEachSegmentOnce_AndDeleteTakesOneAway()
    {
        var options = server.NewPrefix();
        using var store = new S3Store(options);
        Make("turn.parquet", 10);
        Make("skill.parquet", 10);
        var before = DateTime.UtcNow.AddMinutes(-1);
        foreach (var name in new[] { First, Second, "checkpoints/7" }) await store.PutAsync(_folder, name, Stop);
        using (var other = new S3Store(options with { Prefix = options.Prefix + "batches/" })) await other.PutAsync(_folder, "stray", Stop);

        var segments = await store.ListAsync(Stop).ToListAsync(Stop);
        Assert.Equal([First, Second, "batches/stray", "checkpoints/7"], segments.Select(one => one.Name));
        Assert.All(segments, one => Assert.InRange(one.WrittenAt, before, DateTime.UtcNow.AddMinutes(1)));

        await store.DeleteAsync(First, Stop);
        await store.DeleteAsync(First, Stop);
        Assert.Equal([Second, "batches/stray", "checkpoints/7"], await store.ListAsync(Stop).Select(one => one.Name).ToListAsync(Stop));
        var gone = await Assert.ThrowsAsync<ClusterUnavailableException>(() => store.OpenAsync(First, Stop));
        Assert.StartsWith($"The segment {First} is not in s3://segments/", gone.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OfMoreThanAServerTellsAtOnce_IsWhole()
    {
        using var store = new S3Store(server.NewPrefix());
        Make("turn.parquet", 1);
        var names = Enumerable.Range(0, 1_001).Select(number => $"batches/{number:D12}").ToList();
        await Parallel.ForEachAsync(names, Stop, async (name, stop) => await store.PutAsync(_folder, name, stop));
        Assert.Equal(names, await store.ListAsync(Stop).Select(one => one.Name).ToListAsync(Stop));
    }

    [Fact]
    public async Task Store_WithAWrongKeyOrBucket_SaysWhatToDo()
    {
        var options = server.NewPrefix();
        Make("turn.parquet", 10);
        foreach (var wrong in new[] { options with { AccessKey = "WRONG" }, options with { Bucket = "nowhere" } })
        {
            using var store = new S3Store(wrong);
            var refused = await Assert.ThrowsAsync<ClusterUnavailableException>(() => store.PutAsync(_folder, First, Stop));
            Assert.Contains("Cluster:S3", refused.Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<ClusterUnavailableException>(() => store.OpenAsync(First, Stop));
        }
    }

    [Fact]
    public async Task Store_OfAServerThatIsAway_SaysSo()
    {
        using var store = new S3Store(new S3Options { Bucket = "segments", Endpoint = "http://127.0.0.1:9", AccessKey = "a", SecretKey = "b" });
        var away = await Assert.ThrowsAsync<ClusterUnavailableException>(() => store.OpenAsync(First, Stop));
        Assert.Contains("http://127.0.0.1:9", away.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bucket", "a/b")]
    [InlineData("Prefix", "/a/")]
    [InlineData("Prefix", "a")]
    [InlineData("Endpoint", "objects.example.org")]
    [InlineData("AccessKey", "a")]
    public void Options_ThatCannotWork_AreRefusedInASentence(string key, string value)
    {
        var fault = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => Registered(("Bucket", "segments"), (key, value)));
        Assert.Contains("Cluster:S3", Assert.Single(fault.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void Registration_IsOnlyWhereABucketIsNamed()
    {
        Assert.Null(Registered());
        Assert.IsType<S3Store>(Registered(("Bucket", "segments"), ("Endpoint", "http://127.0.0.1:9"), ("AccessKey", "a"), ("SecretKey", "b")));
    }

    private static ISegmentStore? Registered(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.GroupBy(one => one.Key).Select(one => KeyValuePair.Create<string, string?>($"Cluster:S3:{one.Key}", one.Last().Value))).Build();
        using var all = new ServiceCollection().AddS3Segments(configuration).BuildServiceProvider();
        return all.GetService<ISegmentStore>();
    }

    private byte[] Make(string name, int bytes)
    {
        var content = RandomNumberGenerator.GetBytes(bytes);
        File.WriteAllBytes(Path.Combine(_folder, name), content);
        return content;
    }
}
