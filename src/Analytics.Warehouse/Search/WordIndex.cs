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

    private WordIndex(WordIndexFile file, int placesOfBlock) => (_file, _placesOfBlock) = (file, placesOfBlock);

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
    /// <param name="fingerprint">What tells the warehouse from every other: numbers of interviews mean nothing in another one.</param>
    public static WordIndex Open(string path, string fingerprint) => Open(path, fingerprint, DefaultPlacesOfBlock);

    /// <summary>Opens the index with blocks of another size, for tests.</summary>
    internal static WordIndex Open(string path, string fingerprint, int placesOfBlock)
    {
        var file = new WordIndexFile(Path.GetFullPath(path), fingerprint);
        file.Prepare();
        return new WordIndex(file, placesOfBlock);
    }

    /// <summary>Begins a search; the caller disposes it.</summary>
    /// <exception cref="WordIndexDamagedException">The index turned out to be damaged and was emptied; searching again works.</exception>
    public WordSearch Search(WordQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (connection, snapshot, state) = Guarded(Begin);
        return new WordSearch(connection, snapshot, state, query, _ => Discard(state.Generation));
    }

    /// <summary>
    /// Adds interviews behind those that are in it. Saved at every 16 million words or so, at the end and when cancelled; after an interruption
    /// it goes on behind <see cref="CoveredUpTo"/>.
    /// </summary>
    /// <param name="interviews">In the order of their numbers; read once, as they are needed.</param>
    /// <param name="cancellationToken">Stops after the interview at hand; what was added until then stays.</param>
    /// <exception cref="ArgumentException">An interview's number is not above that of the one before or of those covered.</exception>
    public void Add(IEnumerable<SpokenInterview> interviews, CancellationToken cancellationToken = default) =>
        Change((connection, state) => new WordIndexWriter(connection, state, _placesOfBlock).Add(interviews, cancellationToken));

    /// <summary>Lets interviews no longer be found. Their words take up room until the index is made anew.</summary>
    /// <param name="interviews">Numbers of interviews; those that are not in it do no harm.</param>
    public void Remove(IEnumerable<long> interviews) => Change((connection, _) =>
    {
        using var transaction = connection.BeginTransaction();
        foreach (var interview in interviews)
        {
            connection.Run("insert or ignore into removed select $no where $no <= (select covered_up_to from state)", ("$no", interview));
        }

        connection.Run("update state set version = version + 1");
        transaction.Commit();
    });

    /// <summary>Empties the index, to be filled anew.</summary>
    public void Clear() => Change((connection, _) =>
    {
        using var transaction = connection.BeginTransaction();
        connection.Run("delete from posting; delete from block; delete from vocabulary; delete from removed");
        connection.Run("update state set generation = $generation, version = 0, covered_up_to = 0", ("$generation", Random.Shared.NextInt64()));
        transaction.Commit();
    });

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
            Discard(_state?.Generation);
            throw new WordIndexDamagedException(fault);
        }
    }

    // Another search may have found the damage first; the index that was made since is not the one to blame.
    private void Discard(long? generation)
    {
        lock (_oneWriter)
        {
            if (_state?.Generation != generation) return;
            _state = null;
            _file.Delete();
            _file.Prepare();
        }
    }
}
