using Microsoft.Data.Sqlite;

namespace Analytics.Warehouse.Search;

/// <summary>One search in the index as it was when the search began, whatever is added meanwhile. For one thread; dispose it.</summary>
public sealed class WordSearch : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _snapshot;
    private readonly WordIndexState _state;
    private readonly WordQuery _query;
    private readonly Action<Exception> _damaged;

    internal WordSearch(SqliteConnection connection, SqliteTransaction snapshot, WordIndexState state, WordQuery query, Action<Exception> damaged) =>
        (_connection, _snapshot, _state, _query, _damaged) = (connection, snapshot, state, query, damaged);

    /// <summary>
    /// The highest number of an interview that this search looks at; 0 when there is none. Interviews with a higher one are to be scanned
    /// by <see cref="WordQuery.Phrase"/>.
    /// </summary>
    public long CoveredUpTo => _state.CoveredUpTo;

    /// <summary>
    /// The numbers of the interviews that say it, newest (highest) first. Found as they are asked for, some ten thousands of interviews at a time: taking the
    /// first few of many costs little.
    /// </summary>
    /// <exception cref="WordIndexDamagedException">The index turned out to be damaged and was emptied; a new search has everything to be scanned.</exception>
    public IEnumerable<long> NewestFirst()
    {
        var words = Enumerable.Range(0, _query.Words.Count).Select(position => _state.Vocabulary.Matching(_query.InVocabulary(position))).ToList();
        if (_query.IsEmpty || words.Any(matching => matching.Count == 0)) yield break;

        // What few words match narrows most.
        var order = Enumerable.Range(0, words.Count).OrderBy(position => words[position].Count).ToArray();
        using var postings = new PostingTable(_connection);
        foreach (var block in _state.Blocks.Reverse())
        {
            using var places = Find(block, words, order, postings);
            foreach (var interview in block.NewestFirst(places)) yield return interview;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _snapshot.Dispose();
        _connection.Dispose();
    }

    private PlaceSet Find(WordBlock block, List<List<int>> words, int[] order, PostingTable postings)
    {
        try
        {
            var found = PlacesOf(block, words[order[0]], order[0], postings);
            foreach (var position in order.Skip(1).TakeWhile(_ => !found.IsEmpty))
            {
                using var more = PlacesOf(block, words[position], position, postings);
                found.IntersectWith(more);
            }

            return found;
        }
        catch (Exception fault) when (WordIndexFile.IsDamage(fault))
        {
            _damaged(fault);
            throw new WordIndexDamagedException(fault);
        }
    }

    // Where the phrase would begin that has one of the words at the position.
    private static PlaceSet PlacesOf(WordBlock block, List<int> words, int position, PostingTable postings)
    {
        var places = new PlaceSet(block.Places);
        foreach (var word in words) postings.AddTo(places, block.Id, word);
        places.MoveDown(position);
        return places;
    }
}
