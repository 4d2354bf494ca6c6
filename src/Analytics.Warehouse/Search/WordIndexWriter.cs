using Microsoft.Data.Sqlite;

namespace Analytics.Warehouse.Search;

/// <summary>Adds interviews to the index: a block at a time, each with one transaction, small blocks at the end joined into larger ones.</summary>
internal sealed class WordIndexWriter(SqliteConnection connection, WordIndexState state, int placesOfBlock, string history)
{
    private readonly WordBlockBuilder _next = new(state.Vocabulary);
    private readonly List<WordBlock> _blocks = [.. state.Blocks];
    private long _covered = state.CoveredUpTo;

    /// <summary>Adds the interviews, which come in the order of their numbers and behind those covered; stops at a block's end when asked to.</summary>
    public void Add(IEnumerable<SpokenInterview> interviews, CancellationToken cancellationToken)
    {
        foreach (var interview in interviews)
        {
            if (interview.InterviewNo <= _covered)
                throw new ArgumentException($"Interview {interview.InterviewNo} is to be added behind {_covered}; they are added once, in the order of their numbers.");

            _next.Add(interview);
            _covered = interview.InterviewNo;
            if (_next.Places < placesOfBlock && !cancellationToken.IsCancellationRequested) continue;

            Save();
            cancellationToken.ThrowIfCancellationRequested();
        }

        if (!_next.IsEmpty) Save();
    }

    private void Save()
    {
        using var transaction = connection.BeginTransaction();
        using (var postings = new PostingTable(connection))
        {
            var block = _next.Block(_blocks is [.., var last] ? last.Id + 1 : 1);
            foreach (var places in _next.Lists) postings.Write(block.Id, places);
            _blocks.Add(block);
            Write(block);
            JoinLast(postings);
        }

        if (_next.NewWords.Length > 0) connection.Run("insert into vocabulary (words) values ($words)", ("$words", _next.NewWords));
        connection.Run("update state set version = version + 1, covered_up_to = $covered, history = $history", ("$covered", _covered), ("$history", history));
        transaction.Commit();
        _next.Clear();
    }

    // Loads of a few interviews each leave few blocks: a block is joined to the one before it unless that is at least twice as large.
    private void JoinLast(PostingTable postings)
    {
        while (_blocks is [.., var before, var last] && before.Places < 2L * last.Places && before.Places + last.Places <= placesOfBlock)
        {
            postings.Join(before.Id, last.Id, before.Places);
            connection.Run("delete from block where id = $id", ("$id", last.Id));
            _blocks.RemoveRange(_blocks.Count - 2, 2);
            _blocks.Add(before.Join(last));
            Write(_blocks[^1]);
        }
    }

    private void Write(WordBlock block) =>
        connection.Run("insert or replace into block (id, interviews) values ($id, $interviews)", ("$id", block.Id), ("$interviews", block.Write().ToArray()));
}
