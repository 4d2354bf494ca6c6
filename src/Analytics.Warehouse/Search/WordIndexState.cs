using System.Text;
using Microsoft.Data.Sqlite;

namespace Analytics.Warehouse.Search;

/// <summary>What a search needs besides the places: read once for each change of the index, then shared by all searches.</summary>
/// <param name="Generation">A number of chance for each time the index began empty.</param>
/// <param name="Version">How many changes it has seen since.</param>
/// <param name="CoveredUpTo">The highest number of an interview in it.</param>
/// <param name="VocabularyParts">How many pieces the vocabulary is stored in.</param>
/// <param name="Vocabulary">All words.</param>
/// <param name="Blocks">The blocks, oldest first.</param>
internal sealed record WordIndexState(
    long Generation, long Version, long CoveredUpTo, long VocabularyParts, WordVocabulary Vocabulary, IReadOnlyList<WordBlock> Blocks)
{
    /// <summary>Reads it within the connection's transaction; what is still right of an earlier one is used again.</summary>
    public static WordIndexState Read(SqliteConnection connection, WordIndexState? earlier)
    {
        var (generation, version, covered) = connection.Rows("select generation, version, covered_up_to from state",
            row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2))).Single();
        if (earlier?.Generation == generation && earlier.Version == version) return earlier;

        var (parts, vocabulary) = earlier?.Generation == generation ? (earlier.VocabularyParts, earlier.Vocabulary) : (0, WordVocabulary.Empty);
        var newParts = connection.Rows("select words from vocabulary where id > $known order by id", row => row.GetString(0), ("$known", parts)).ToList();
        return new WordIndexState(
            generation, version, covered, parts + newParts.Count,
            newParts.Count == 0 ? vocabulary : vocabulary.With(Encoding.UTF8.GetBytes(string.Concat(newParts))),
            [.. connection.Rows("select id, interviews from block order by id", row => WordBlock.Read(row.GetInt64(0), row.GetFieldValue<byte[]>(1)))]);
    }
}
