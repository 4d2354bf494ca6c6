using Analytics.Warehouse.Search;
using Analytics.Warehouse.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Analytics.Warehouse.Tests.Search;

/// <summary>An index of a test's own, in a folder that goes with the test.</summary>
internal sealed class IndexLab : IDisposable
{
    public const string History = "batch 1";
    private readonly TempFolder _folder = new();
    private readonly int _placesOfBlock;

    public IndexLab(int placesOfBlock = 1 << 24)
    {
        _placesOfBlock = placesOfBlock;
        Index = Reopen();
    }

    public WordIndex Index { get; private set; }

    public string File => _folder.At("test.words");

    /// <summary>What was told of an index that was not used.</summary>
    public List<string> Told { get; } = [];

    /// <summary>Opens the file again, as a later process would.</summary>
    /// <param name="history">The one the warehouse has.</param>
    public WordIndex Reopen(string history = History)
    {
        Index?.Dispose();
        return Index = WordIndex.Open(File, filledFrom => filledFrom == history, Told.Add, _placesOfBlock);
    }

    public void Load(IEnumerable<SpokenInterview> interviews, CancellationToken cancellationToken = default) => Index.Add(interviews, History, cancellationToken);

    /// <summary>Adds an interview of these turns behind those that are there, in one call.</summary>
    public long Add(params string[] turns)
    {
        var number = Index.CoveredUpTo + 1;
        Load([new SpokenInterview(number, turns)]);
        return number;
    }

    public long[] Find(string text)
    {
        using var search = Index.Search(WordQuery.Parse(text));
        return [.. search.NewestFirst()];
    }

    /// <summary>How many rows a table of the file has.</summary>
    public long Rows(string table)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection.Scalar<long>($"select count(*) from {table}");
    }

    public void Dispose()
    {
        Index.Dispose();
        _folder.Dispose();
    }
}
