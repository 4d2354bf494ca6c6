using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;
using Dapper;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Analytics.Warehouse.Search;

/// <summary>
/// Who says which words: asked of the index, and read in the rows of interviews that it does not have yet, so that an answer does not depend on how far the
/// index has come. An index that cannot be used costs time and no answer.
/// </summary>
public sealed partial class SpokenWords : IDisposable
{
    private const string State = """
        select coalesce(max(interview_no), 0) as last, coalesce((select max_by(batch_id || ' ' || epoch_us(finished_at), batch_id) from store.ingest_batch), '') as history
        from store.interview
        """;

    private const string HasBatch = "select exists (from store.ingest_batch where batch_id || ' ' || epoch_us(finished_at) = $history)";

    // What is read at once has to fit into memory, and a statement must not hold on to the warehouse's state for long.
    private const int InterviewsAtOnce = 2_000;

    private readonly WarehouseDatabase _warehouse;
    private readonly ILogger _logger;
    private readonly Lock _opening = new();
    private readonly Lock _filling = new();
    private WordIndex? _index;

    internal SpokenWords(WarehouseDatabase warehouse, ILogger logger) => (_warehouse, _logger) = (warehouse, logger);

    /// <summary>The index's file, beside the warehouse's; null for a warehouse in memory, whose words are always read.</summary>
    public string? FilePath => _warehouse.FilePath is { } file ? file + ".words" : null;

    /// <summary>The numbers of the interviews in which somebody says it. Numbers that no interview has any more may be among them.</summary>
    /// <param name="text">What a reader typed.</param>
    public IReadOnlyCollection<long> Interviews(string text)
    {
        var query = WordQuery.Parse(text);
        if (query.IsEmpty) return [];

        return _warehouse.Statements.Time("InterviewsSaying", null, () => Find(query));
    }

    private List<long> Find(WordQuery query)
    {
        // Interviews keep their number for life, so it does no harm when more is in the index by the time the rest is read.
        var (numbers, covered) = FindInIndex(query);
        using var connection = _warehouse.OpenConnection();
        connection.Execute(SearchText.Macros);
        numbers.AddRange(connection.Query<long>(
            SqlText.Named("InterviewsSaying"), new QueryParameters().Add("covered", covered).Add("longest", query.LongestWord).Add("phrase", query.Phrase)));
        return numbers;
    }

    /// <summary>Adds to the index what is loaded and not in it, on a thread that stands back for others. Stopped, it goes on from there the next time.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; what was added until then stays.</exception>
    public Task FillAsync(CancellationToken cancellationToken = default) =>
        Task.Factory.StartNew(() => Fill(cancellationToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Makes the index anew from what is loaded, without what was loaded once and is not any more.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; <see cref="FillAsync"/> goes on with it.</exception>
    public Task RebuildAsync(CancellationToken cancellationToken = default)
    {
        if (FilePath is not null) Index().Clear();
        return FillAsync(cancellationToken);
    }

    /// <summary>Writes a copy of the index as it is now into a file that is not there yet; nothing for a warehouse in memory.</summary>
    /// <param name="path">The file.</param>
    public void CopyTo(string path)
    {
        if (FilePath is not null) Index().CopyTo(path);
    }

    /// <inheritdoc />
    public void Dispose() => _index?.Dispose();

    private (List<long> Numbers, long Covered) FindInIndex(WordQuery query)
    {
        if (FilePath is null) return ([], 0);
        try
        {
            using var search = Index().Search(query);
            return ([.. search.NewestFirst()], search.CoveredUpTo);
        }
        catch (WordIndexDamagedException)
        {
            // Told when it was emptied.
            return ([], 0);
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            CannotBeRead(FilePath, fault.Message);
            return ([], 0);
        }
    }

    private WordIndex Index()
    {
        lock (_opening) return _index ??= WordIndex.Open(FilePath!, IsOfWarehouse, IsNotUsed);
    }

    // A history is its last batch: it is the same up to there in every warehouse that has it, since batches follow each other.
    private bool IsOfWarehouse(string history)
    {
        using var connection = _warehouse.OpenConnection();
        return connection.QuerySingle<bool>(HasBatch, new { history });
    }

    private void Fill(CancellationToken cancellationToken)
    {
        if (FilePath is null) return;
        StandBack.ThisThread();
        lock (_filling)
        {
            using var connection = _warehouse.OpenConnection();
            var (last, history) = connection.QuerySingle<(long, string)>(State);
            var covered = Index().CoveredUpTo;
            if (last > covered) Index().Add(Read(connection, covered + 1, last), history, cancellationToken);
        }
    }

    private static IEnumerable<SpokenInterview> Read(DuckDBConnection connection, long first, long last)
    {
        for (var from = first; from <= last; from += InterviewsAtOnce)
        {
            var turns = connection.Query<(long InterviewNo, string? Text)>(
                SqlText.Named("SpokenInterviews"), new { first = from, last = Math.Min(last, from + InterviewsAtOnce - 1) });
            foreach (var interview in turns.GroupBy(turn => turn.InterviewNo))
                yield return new SpokenInterview(interview.Key, interview.Select(turn => turn.Text).OfType<string>());
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Sentence}")]
    private partial void IsNotUsed(string sentence);

    [LoggerMessage(LogLevel.Warning, "The index of words {File} cannot be read ({Fault}); what is said was read instead.")]
    private partial void CannotBeRead(string file, string fault);
}
