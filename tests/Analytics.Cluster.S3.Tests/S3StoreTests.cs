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

    public void Dispose() => TestFolder.Delete(_folder);

    [Fact]
    public async Task Open_GivesWhatWasPut_ByteByByte_AndLetsGoOfIt()
    {
        using var store = Store();
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
        using var store = Store(1_000_000);
        var turn = Make("turn.parquet", bytes);
        await store.PutAsync(_folder, First, Stop);
        using var opened = await store.OpenAsync(First, Stop);
        Assert.Equal(turn, File.ReadAllBytes(Path.Combine(opened.Folder, "turn.parquet")));
    }

    [Fact]
    public async Task List_NamesEachSegmentOnce_AndDeleteTakesOneAway()
    {
        var (bucket, options) = server.NewPrefix();
        using var store = new S3Store(bucket, options);
        Make("turn.parquet", 10);
        Make("skill.parquet", 10);
        var before = DateTime.UtcNow.AddMinutes(-1);
        foreach (var name in new[] { First, Second, "checkpoints/7" }) await store.PutAsync(_folder, name, Stop);
        using (var other = new S3Store(bucket with { Prefix = bucket.Prefix + "batches/" }, options)) await other.PutAsync(_folder, "stray", Stop);

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
        using var store = Store();
        Make("turn.parquet", 1);
        var names = Enumerable.Range(0, 1_001).Select(number => $"batches/{number:D12}").ToList();
        await Parallel.ForEachAsync(names, Stop, async (name, stop) => await store.PutAsync(_folder, name, stop));
        Assert.Equal(names, await store.ListAsync(Stop).Select(one => one.Name).ToListAsync(Stop));
    }

    [Fact]
    public async Task Store_WithAWrongKeyOrBucket_SaysWhatToDo()
    {
        var (bucket, options) = server.NewPrefix();
        Make("turn.parquet", 10);
        foreach (var (place, key) in new[] { (bucket, options with { AccessKey = "WRONG" }), (bucket with { Name = "nowhere" }, options) })
        {
            using var store = new S3Store(place, key);
            var refused = await Assert.ThrowsAsync<ClusterUnavailableException>(() => store.PutAsync(_folder, First, Stop));
            Assert.Contains("Cluster:S3", refused.Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<ClusterUnavailableException>(() => store.OpenAsync(First, Stop));
        }
    }

    [Fact]
    public async Task Store_OfAServerThatIsAway_SaysSo()
    {
        using var store = new S3Store(new S3Bucket("segments", ""), new S3Options { Endpoint = "http://127.0.0.1:9", AccessKey = "a", SecretKey = "b" });
        var away = await Assert.ThrowsAsync<ClusterUnavailableException>(() => store.OpenAsync(First, Stop));
        Assert.Contains("http://127.0.0.1:9", away.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s3://segments", "s3://segments/")]
    [InlineData("S3://segments/", "s3://segments/")]
    [InlineData("s3://segments/a/b", "s3://segments/a/b/")]
    [InlineData("s3://segments//a/", "s3://segments/a/")]
    public void Bucket_IsReadFromItsAddress(string written, string read) => Assert.Equal(read, S3Bucket.Of(written).ToString());

    [Theory]
    [InlineData("s3://", null, null, "Cluster:Segments is \"s3://\"")]
    [InlineData("s3:///a", null, null, "Cluster:Segments is \"s3:///a\"")]
    [InlineData("s3://a", "Endpoint", "objects.example.org", "Cluster:S3:Endpoint is \"objects.example.org\"")]
    [InlineData("s3://a", "AccessKey", "a", "both are needed")]
    [InlineData("s3://a", "PathStyle", "perhaps", "Cluster:S3:PathStyle")]
    public void Settings_ThatCannotWork_AreRefusedInASentence(string segments, string? key, string? value, string said) =>
        Assert.Contains(said, Assert.Single(Assert.Throws<ClusterSettingsException>(() => Registered(segments, key, value)).Sentences), StringComparison.Ordinal);

    [Fact]
    public void Registration_IsOnlyWhereABucketIsNamed()
    {
        Assert.Null(Registered("/srv/segments", null, null));
        Assert.IsType<S3Store>(Registered("s3://segments", "Endpoint", "http://127.0.0.1:9"));
    }

    private static ISegmentStore? Registered(string segments, string? key, string? value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(key is null ? [] : [KeyValuePair.Create<string, string?>($"Cluster:S3:{key}", value)]).Build();
        using var all = new ServiceCollection().AddS3Segments(new ClusterSettings(ClusterRoles.Portal, new ClusterOptions { Segments = segments }, ""), configuration).BuildServiceProvider();
        return all.GetService<ISegmentStore>();
    }

    private S3Store Store(long part = S3Upload.UsualPart)
    {
        var (bucket, options) = server.NewPrefix();
        return new S3Store(bucket, options, part);
    }

    private byte[] Make(string name, int bytes)
    {
        var content = RandomNumberGenerator.GetBytes(bytes);
        File.WriteAllBytes(Path.Combine(_folder, name), content);
        return content;
    }
}
