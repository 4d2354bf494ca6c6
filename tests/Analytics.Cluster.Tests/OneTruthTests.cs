using Analytics.Cluster.Tests.Support;
using Analytics.Samples;
using Analytics.State.Tests;
using Analytics.Warehouse;
using Analytics.Warehouse.Tests.Support;
using Dapper;

namespace Analytics.Cluster.Tests;

/// <summary>For the same files whoever follows holds what one process alone holds, row by row.</summary>
public sealed class OneTruthTests(PostgresServer server) : IDisposable
{
    private readonly ClusterHome _home = new(server);

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData(1_000)]
    [InlineData(37)]
    public async Task Followers_OfACorpus_HoldWhatOneProcessHolds(int batchFiles)
    {
        CorpusWriter.Write(CorpusOptions.Samples with { Interviews = 120, Runs = 6 }, _home.Inbox, null);
        var embedded = _home.Embedded();
        await _home.IngestAsync(embedded, batchFiles);
        await _home.TakeInAsync(batchFiles);

        Held.AssertSame(embedded, await _home.FollowedAsync("one"));
        Held.AssertSame(embedded, await _home.FollowedAsync("two"));
        using var connection = embedded.OpenConnection();
        Assert.Equal(120, connection.ExecuteScalar<int>("select count(*) from interviews"));
    }

    [Fact]
    public async Task Followers_OfWhatIsReplacedRepeatedRenamedAndFaulty_HoldWhatOneProcessHolds()
    {
        var embedded = _home.Embedded();
        var follower = _home.Warehouse("follower");
        var following = _home.Follower(follower);
        for (var step = 0; step < Steps.Length; step++)
        {
            Steps[step](_home);
            await _home.IngestAsync(embedded, batchFiles: 2);
            await _home.TakeInAsync(batchFiles: 2);
            await following.CatchUpAsync();
            Held.AssertSame(embedded, follower);
        }

        // What was gone when files were read is gone for whoever reads the log later, whatever stands there by then.
        Held.AssertSame(embedded, await _home.FollowedAsync("later"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Followers_OfAnySequence_HoldWhatOneProcessHolds(int seed)
    {
        var random = new Random(seed);
        var embedded = _home.Embedded();
        var first = _home.Follower(_home.Warehouse("first"));
        for (var step = 0; step < 6; step++)
        {
            for (var write = 0; write < 4; write++)
            {
                var name = $"transcripts_2026010{random.Next(1, 3)}_090000/C00{random.Next(1, 4)}_Ann_{random.Next(3)}.txt";
                if (random.Next(5) == 0 && File.Exists(Path.Combine(_home.Inbox, name))) File.Delete(Path.Combine(_home.Inbox, name));
                else _home.Put(name, random.Next(6) == 0 ? TranscriptText.Faulty : TranscriptText.Of($"Ann {random.Next(2)}", score: random.Next(1, 4)));
            }

            var files = random.Next(1, 4);
            await _home.IngestAsync(embedded, files);
            await _home.TakeInAsync(files);
            await first.CatchUpAsync();
        }

        Held.AssertSame(embedded, await _home.FollowedAsync("follower"));
    }

    private static readonly Action<ClusterHome>[] Steps =
    [
        home =>
        {
            home.Put("transcripts_20260101_090000/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
            home.Put("transcripts_20260101_090000/C002_Bea_Falk.txt", TranscriptText.Of("Bea Falk", score: 2));
            home.Put("transcripts_20260101_090000/run.json", """{"evaluator": "rubric-7b"}""");
            home.Put("transcripts_20260101_090000/C003_Cleo_Vance.txt", TranscriptText.Faulty);
            home.Put("loose/C001_Dora_Lind.txt", TranscriptText.Of("Dora Lind"));
        },
        // Replaced, mended, a copy in the run, a copy in another run, the same code for somebody else.
        home =>
        {
            home.Put("transcripts_20260101_090000/C001_Ada_Byron.txt", TranscriptText.Of("Ada Byron", score: 1));
            home.Put("transcripts_20260101_090000/C003_Cleo_Vance.txt", TranscriptText.Of("Cleo Vance", score: 3));
            home.Put("transcripts_20260101_090000/C002_copy.txt", TranscriptText.Of("Bea Falk", score: 2));
            home.Put("transcripts_20260202_090000/C002_Bea_Falk.txt", TranscriptText.Of("Bea Falk", score: 2));
            home.Put("transcripts_20260202_090000/C001_Eve_Holm.txt", TranscriptText.Of("Eve Holm"));
        },
        // Renamed, taken away, spoilt, a folder moved.
        home =>
        {
            Move(home, "transcripts_20260202_090000/C001_Eve_Holm.txt", "transcripts_20260202_090000/C001_Eve_Holm_2.txt");
            File.Delete(Path.Combine(home.Inbox, "transcripts_20260101_090000/C002_Bea_Falk.txt"));
            home.Put("transcripts_20260101_090000/C003_Cleo_Vance.txt", TranscriptText.Faulty);
            Directory.Move(Path.Combine(home.Inbox, "loose"), Path.Combine(home.Inbox, "loose2"));
            home.Put("transcripts_20260101_090000/run.json", """{"evaluator": "rubric-8b", "started_at": "2026-01-05T10:00:00"}""");
        },
        // What the original of a copy says changes; a folder of the same time elsewhere.
        home =>
        {
            home.Put("transcripts_20260101_090000/C002_Bea_Falk.txt", TranscriptText.Of("Bea Falk", score: 5, answer: "Another."));
            home.Put("elsewhere/transcripts_20260202_090000/C009_Fay_Moor.txt", TranscriptText.Of("Fay Moor"));
            home.Put("loose2/C010_Gus_Pohl.txt", TranscriptText.Of("Gus Pohl"));
        },
        home => Directory.Delete(Path.Combine(home.Inbox, "transcripts_20260202_090000"), recursive: true),
        home => home.Put("elsewhere/transcripts_20260202_090000/C009_Fay_Moor.txt", TranscriptText.Of("Fay Moor", score: 2)),
    ];

    private static void Move(ClusterHome home, string from, string to) => File.Move(Path.Combine(home.Inbox, from), Path.Combine(home.Inbox, to));
}
