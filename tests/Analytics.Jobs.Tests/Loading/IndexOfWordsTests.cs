using Analytics.Jobs.Hosting;
using Analytics.Jobs.Loading;
using Analytics.Jobs.Monitoring;
using Analytics.Jobs.Tests.Support;
using Analytics.Jobs.Upload;
using Analytics.Warehouse.Loading;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Jobs.Tests.Loading;

/// <summary>The index of words follows each load by a job of its own.</summary>
public sealed class IndexOfWordsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Load_IsPutIntoTheIndexOfWordsByAJobOfItsOwn()
    {
        JobsHost.WriteTranscripts(_folder.At("inbox"), interviews: 2);
        await using var host = await JobsHost.StartAsync(_folder);

        await host.UntilAsync(_ => Indexed() == 2);
    }

    [Fact]
    public async Task Start_WithAnIndexThatWasGivenUp_FillsItAnew()
    {
        JobsHost.WriteTranscripts(_folder.At("inbox"), interviews: 2);
        await using (var first = await JobsHost.StartAsync(_folder)) await first.UntilAsync(AllDone(batches: 1));
        File.WriteAllText(_folder.At("warehouse/analytics.duckdb.words"), "damaged");

        await using var second = await JobsHost.StartAsync(_folder);

        await second.UntilAsync(_ => Indexed() == 2);
    }

    private static Func<IngestStatus, bool> AllDone(int batches) =>
        status => status.Active.Count == 0 && status.Recent.Count == batches && status.Recent.All(batch => batch.Stage == BatchStage.Done);

    // How far the index goes; 0 while there is none that can be read.
    private long Indexed()
    {
        try
        {
            using var index = new SqliteConnection($"Data Source={_folder.At("warehouse/analytics.duckdb.words")};Mode=ReadOnly;Pooling=False");
            index.Open();
            using var command = index.CreateCommand();
            command.CommandText = "select covered_up_to from state";
            return command.ExecuteScalar() is long upTo ? upTo : 0;
        }
        catch (SqliteException)
        {
            return 0;
        }
    }
}
