using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Analytics.Warehouse.Search;

/// <summary>
/// The places of each word in each block, by number. A part of a word can have thousands of matching words, so statements are used
/// without the layer of ADO.NET, and places are read where SQLite holds them.
/// </summary>
internal sealed class PostingTable(SqliteConnection connection) : IDisposable
{
    private readonly sqlite3 _database = connection.Handle!;
    private readonly sqlite3_stmt _select = Prepare(connection.Handle!, "select places from posting where id = ?1");
    private readonly sqlite3_stmt _write = Prepare(connection.Handle!, "insert or replace into posting (id, places) values (?1, ?2)");

    /// <summary>Puts the places of a word into a set; none when the block has not the word.</summary>
    public void AddTo(PlaceSet places, long block, int word)
    {
        if (Find(block, word)) places.Add(raw.sqlite3_column_blob(_select, 0));
        raw.sqlite3_reset(_select);
    }

    /// <summary>The places of a word in a block, as a list to add to.</summary>
    public PlaceList Read(long block, int word)
    {
        var places = new PlaceList(word);
        if (Find(block, word)) places.Append(raw.sqlite3_column_blob(_select, 0), 0);
        raw.sqlite3_reset(_select);
        return places;
    }

    /// <summary>Writes the places of a word in a block, instead of those that were there.</summary>
    public void Write(long block, PlaceList places)
    {
        raw.sqlite3_bind_int64(_write, 1, Id(block, places.Word));
        raw.sqlite3_bind_blob(_write, 2, places.Bytes);
        Step(_write);
        raw.sqlite3_reset(_write);
    }

    /// <summary>Moves what a block holds behind what the one before it holds, whose places end at <paramref name="shift"/>.</summary>
    public void Join(long into, long next, int shift)
    {
        var range = new (string, object)[] { ("$first", Id(next, 0)), ("$last", Id(next, int.MaxValue)) };
        var lists = connection.Rows("select id, places from posting where id between $first and $last",
            row => (Word: (int)(row.GetInt64(0) & int.MaxValue), Places: row.GetFieldValue<byte[]>(1)), range).ToList();
        foreach (var (word, places) in lists)
        {
            var list = Read(into, word);
            list.Append(places, shift);
            Write(into, list);
        }

        connection.Run("delete from posting where id between $first and $last", range);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _select.Dispose();
        _write.Dispose();
    }

    private static long Id(long block, int word) => (block << 32) | (uint)word;

    private static sqlite3_stmt Prepare(sqlite3 database, string sql)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out var statement), database);
        return statement;
    }

    private bool Find(long block, int word)
    {
        raw.sqlite3_bind_int64(_select, 1, Id(block, word));
        return Step(_select);
    }

    private bool Step(sqlite3_stmt statement)
    {
        var result = raw.sqlite3_step(statement);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE)) SqliteException.ThrowExceptionForRC(result, _database);
        return result == raw.SQLITE_ROW;
    }
}
