using Microsoft.Data.Sqlite;

namespace Analytics.Warehouse.Search;

/// <summary>
/// Which interviews say which words, in a SQLite file beside the warehouse. It says nothing the warehouse does not say: a file that is missing,
/// damaged, of an earlier format or of another warehouse is an empty index. Any number of searches run beside one change; changes wait for each other.
/// </summary>
public sealed class WordIndex : IDisposable
{
    /// <summary>Some 90,000 interviews of brief text, 6,000 of full text: two megabytes for each word of a phrase while it is searched for.</summary>
    private const int DefaultPlacesOfBlock = 1 << 24;

    private readonly WordIndexFile _file;
    private readonly int _placesOfBlock;
    private readonly Lock _oneWriter = new();
    private volatile WordIndexState? _state;

    private readonly Action<string> _tell;

    private WordIndex(WordIndexFile file, int placesOfBlock, Action<string> tell) => (_file, _placesOfBlock, _tell) = (file, placesOfBlock, tell);

    /// <summary>The file's path.</summary>
    public string FilePath => _file.Path;

    /// <summary>The highest number of an interview in it; 0 when it is empty. Interviews are added in the order of their numbers, so all below are in it.</summary>
    public long CoveredUpTo
    {
        get
        {
            using var search = Search(WordQuery.Parse(""));
            return search.CoveredUpTo;
        }
    }

    /// <summary>Opens the index, or makes an empty one.</summary>
    /// <param name="path">The file; its folder exists. SQLite keeps two more beside it, <c>-wal</c> and <c>-shm</c>.</param>
    /// <param name="isOfWarehouse">
    /// Whether the warehouse still has the history it had when the index was filled, given what <see cref="Add"/> was told: in another warehouse, or in one
    /// put back from an older copy and loaded again, numbers of interviews mean something else.
    /// </param>
    /// <param name="tell">Told in a sentence why an index that was there is not used.</param>
    public static WordIndex Open(string path, Func<string, bool> isOfWarehouse, Action<string> tell) => Open(path, isOfWarehouse, tell, DefaultPlacesOfBlock);

    /// <summary>Opens the index with blocks of another size, for tests.</summary>
    internal static WordIndex Open(string path, Func<string, bool> isOfWarehouse, Action<string> tell, int placesOfBlock)
    {
        var file = new WordIndexFile(Path.GetFullPath(path), isOfWarehouse, tell);
        file.Prepare();
        return new WordIndex(file, placesOfBlock, tell);
    }

    /// <summary>Begins a search; the caller disposes it.</summary>
    /// <exception cref="WordIndexDamagedException">The index turned out to be damaged and was emptied; searching again works.</exception>
    public WordSearch Search(WordQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (connection, snapshot, state) = Guarded(Begin);
        return new WordSearch(connection, snapshot, state, query, fault => Discard(state.Generation, fault));
    }

    /// <summary>
    /// Adds interviews behind those that are in it. Saved at every 16 million words or so, at the end and when cancelled; after an interruption
    /// it goes on behind <see cref="CoveredUpTo"/>.
    /// </summary>
    /// <param name="interviews">In the order of their numbers; read once, as they are needed.</param>
    /// <param name="history">What <c>isOfWarehouse</c> is to be asked when the index is opened the next time; not empty.</param>
    /// <param name="cancellationToken">Stops after the interview at hand; what was added until then stays.</param>
    /// <exception cref="ArgumentException">An interview's number is not above that of the one before or of those covered.</exception>
    public void Add(IEnumerable<SpokenInterview> interviews, string history, CancellationToken cancellationToken = default) =>
        Change((connection, state) => new WordIndexWriter(connection, state, _placesOfBlock, history).Add(interviews, cancellationToken));

    /// <summary>Writes a copy of it as it is now into a file that is not there yet.</summary>
    public void CopyTo(string path)
    {
        using (var connection = _file.Connect()) connection.Run("vacuum into $path", ("$path", path));
        PrivateFiles.Keep(path);
    }

    /// <summary>Empties the index, to be filled anew.</summary>
    public void Clear()
    {
        lock (_oneWriter) MakeAnew();
    }

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();

    private (SqliteConnection Connection, SqliteTransaction Snapshot, WordIndexState State) Begin()
    {
        var connection = _file.Connect();
        try
        {
            var snapshot = connection.BeginTransaction(deferred: true);
            _state = WordIndexState.Read(connection, _state);
            return (connection, snapshot, _state);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void Change(Action<SqliteConnection, WordIndexState> change)
    {
        lock (_oneWriter)
        {
            Guarded(() =>
            {
                using var connection = _file.Connect();
                connection.Run("pragma synchronous = normal");
                change(connection, WordIndexState.Read(connection, _state));
                return true;
            });
        }
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (WordIndexFile.IsDamage(fault))
        {
            Discard(_state?.Generation, fault);
            throw new WordIndexDamagedException(fault);
        }
    }

    // Another search may have found the damage first; the index that was made since is not the one to blame.
    private void Discard(long? generation, Exception fault)
    {
        lock (_oneWriter)
        {
            if (_state?.Generation != generation) return;
            _tell($"The index of words {FilePath} is damaged ({fault.Message}); it is filled anew, and until then what is said is read.");
            MakeAnew();
        }
    }

    private void MakeAnew()
    {
        _state = null;
        _file.Delete();
        _file.Prepare();
    }
}
