using System.Data.Common;
using Analytics.State.Secrets;
using Analytics.Warehouse.Erasure;
using Dapper;

namespace Analytics.State.Erasure;

/// <summary>
/// What was erased: marks by which it is refused when it comes again, and the receipt of each erasure. One that was begun and not finished is finished at the next start.
/// Every member may throw <see cref="StateUnavailableException"/>.
/// </summary>
public sealed class Erasures(StateFile file, Pseudonyms names, TimeProvider clock) : IErasedMarks
{
    private readonly Lock _reading = new();
    private (long Marks, ErasedMarks Read)? _kept;

    /// <summary>Makes marks; it has none itself.</summary>
    public ErasedMarks Maker => new(names.Key(), new HashSet<string>());

    /// <inheritdoc />
    public ErasedMarks? Read()
    {
        if (!file.IsThere) return null;
        return file.Ask(connection =>
        {
            var marks = connection.ExecuteScalar<long>("select count(*) from erased_mark");
            if (marks == 0) return null;
            lock (_reading)
            {
                if (_kept is { } kept && kept.Marks == marks) return kept.Read;
                var read = new ErasedMarks(names.Key(), connection.Query<string>("select mark from erased_mark").ToHashSet(StringComparer.Ordinal));
                _kept = (marks, read);
                return read;
            }
        });
    }

    /// <summary>Notes that one begins: from now on what it takes is refused.</summary>
    /// <param name="kind">erasure, retention or restore.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="marks">Of what it takes.</param>
    /// <returns>Its number.</returns>
    public long Begin(string kind, string actor, IReadOnlySet<string> marks) => file.Change(connection =>
    {
        var id = connection.ExecuteScalar<long>(
            "insert into erasure (kind, actor, began_at) values (@kind, @actor, @now) returning id", new { kind, actor, now = Now() });
        Add(connection, id, marks);
        return id;
    });

    /// <summary>Adds marks of what was found since it began.</summary>
    public void Add(long id, IReadOnlySet<string> marks) => file.Change(connection =>
    {
        Add(connection, id, marks);
        return true;
    });

    /// <summary>Notes that one is done.</summary>
    /// <param name="id">As <see cref="Begin"/> gave it.</param>
    /// <param name="receipt">What was done, as JSON; it names nobody.</param>
    public void Finish(long id, string receipt) => file.Change(connection => connection.Execute(
        "update erasure set finished_at = @now, receipt = @receipt where id = @id", new { id, receipt, now = Now() }));

    /// <summary>Those that were begun and not finished.</summary>
    public IReadOnlyList<long> Unfinished() => !file.IsThere ? [] : file.Ask(connection => connection.Query<long>("select id from erasure where finished_at is null order by id").ToList());

    /// <summary>The last ones, the latest first.</summary>
    public IReadOnlyList<ErasureRecord> Latest(int most) => file.Ask(connection => connection
        .Query<(long Id, string Kind, string Actor, string Began, string? Finished, string? Receipt)>(
            "select id, kind, actor, began_at, finished_at, receipt from erasure order by id desc limit @most", new { most })
        .Select(row => new ErasureRecord(row.Id, row.Kind, row.Actor, StateTime.Read(row.Began), row.Finished is { } at ? StateTime.Read(at) : null, row.Receipt)).ToList());

    /// <summary>The marks there are, bare, with the secret they were made with: what a state that is put back in this one's place must go on knowing.</summary>
    public (byte[] Key, IReadOnlySet<string> Marks) Bare() =>
        (names.Key(), file.Ask(connection => connection.Query<string>("select mark from erased_mark").ToHashSet(StringComparer.Ordinal)));

    /// <summary>Goes on knowing what a state knew that this one took the place of; an erasure is begun that takes away what came back.</summary>
    /// <returns>Whether it can: marks of another installation say nothing here.</returns>
    public bool TakeOver((byte[] Key, IReadOnlySet<string> Marks) bare, string actor)
    {
        if (!names.IsOrBecomes(bare.Key)) return false;
        Begin("restore", actor, bare.Marks);
        return true;
    }

    private static void Add(DbConnection connection, long id, IReadOnlySet<string> marks)
    {
        foreach (var mark in marks) connection.Execute("insert into erased_mark values (@mark, @id) on conflict do nothing", new { mark, id });
    }

    private string Now() => StateTime.Text(clock.GetUtcNow().UtcDateTime);
}

/// <summary>An erasure as it is remembered.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">erasure, retention or restore.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="BeganAt">When, UTC.</param>
/// <param name="FinishedAt">When it was done; null while it is not.</param>
/// <param name="Receipt">What was done, as JSON; null while it is not.</param>
public sealed record ErasureRecord(long Id, string Kind, string Actor, DateTime BeganAt, DateTime? FinishedAt, string? Receipt);
