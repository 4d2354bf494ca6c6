using System.Text;
using Analytics.State;
using Analytics.State.Views;
using Analytics.Warehouse;
using Analytics.Warehouse.Loading;
using Dapper;

namespace Analytics.Retention.Tests;

/// <summary>A warehouse with its state and an inbox, in a folder of a test's own.</summary>
internal sealed class Installation : IDisposable
{
    private readonly bool _isOwn;

    public Installation(RetentionOptions? options = null, string? folder = null)
    {
        _isOwn = folder is null;
        Folder = folder ?? Directory.CreateTempSubdirectory("retention-").FullName;
        Warehouse = WarehouseDatabase.Open(At("data/analytics.duckdb"));
        State = new StateFile(StateFile.Beside(Warehouse.FilePath!));
        Records = new Records(Warehouse, State, new IngestLimits(), options ?? new RetentionOptions(), TimeProvider.System);
        Views = new SavedViews(State, TimeProvider.System);
    }

    public string Folder { get; }

    public WarehouseDatabase Warehouse { get; }

    public StateFile State { get; }

    public Records Records { get; }

    public SavedViews Views { get; }

    public string At(string relative) => Path.Combine([Folder, .. relative.Split('/')]);

    public string Write(string relative, string candidate, string answer = "I moved the ledger to nightly batches.")
    {
        var path = At("in/" + relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, InventedTranscript.Of(candidate, answer));
        return path;
    }

    public Task<IngestSummary> IngestAsync() => new IngestPipeline(Warehouse, new IngestLimits(), TimeProvider.System).IngestAsync(new IngestRequest([At("in")]));

    public List<T> Column<T>(string sql)
    {
        using var connection = Warehouse.OpenConnection();
        return connection.Query<T>(sql).ToList();
    }

    public List<string> Candidates() => Column<string>("select candidate from interviews order by all");

    /// <summary>Files of the data folder in whose bytes a text stands, folded as the index of words folds it or as it is.</summary>
    public List<string> FilesSaying(params string[] texts) => Directory.EnumerateFiles(At("data"), "*", SearchOption.AllDirectories)
        .Where(file => texts.Any(text => Says(file, text) || Says(file, text.ToLowerInvariant()))).ToList();

    public static bool Says(string file, string text)
    {
        using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    }

    public void Dispose()
    {
        Warehouse.Dispose();
        State.Dispose();
        if (_isOwn) TestFolder.Delete(Folder);
    }
}
