using System.Data;
using Dapper;

namespace Analytics.State.Sql;

/// <summary>The statements people asked on the page, each their own. Every member may throw <see cref="StateUnavailableException"/>.</summary>
public sealed class SqlHistory(StateFile file)
{
    /// <summary>Most statements that are kept of one person.</summary>
    public const int Most = 100;

    /// <summary>Somebody's, newest first.</summary>
    public IReadOnlyList<AskedStatement> Read(string owner) => file.Ask(connection =>
    {
        using var rows = connection.ExecuteReader("select id, statement, asked_at, milliseconds, row_count, fault from sql_history where owner = @owner order by id desc", new { owner });
        var asked = new List<AskedStatement>();
        while (rows.Read()) asked.Add(Of(rows));
        return asked;
    });

    /// <summary>Keeps one; the oldest of many is forgotten.</summary>
    /// <param name="owner">Who asked.</param>
    /// <param name="asked">What; its number is given here.</param>
    public void Add(string owner, AskedStatement asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        file.Change(connection =>
        {
            connection.Execute(
                "insert into sql_history (owner, statement, asked_at, milliseconds, row_count, fault) values (@owner, @Statement, @at, @Milliseconds, @Rows, @Fault)",
                new { owner, asked.Statement, at = StateTime.Text(asked.AskedAt), asked.Milliseconds, asked.Rows, asked.Fault });
            return connection.Execute("delete from sql_history where owner = @owner and id not in (select id from sql_history where owner = @owner order by id desc limit @Most)", new { owner, Most });
        });
    }

    /// <summary>Forgets somebody's statements.</summary>
    public void Clear(string owner) => file.Change(connection => connection.Execute("delete from sql_history where owner = @owner", new { owner }));

    /// <summary>Forgets what anybody asked of somebody who was erased.</summary>
    /// <param name="isOfThem">Whether a statement names them.</param>
    /// <returns>How many statements.</returns>
    public int Remove(Func<string, bool> isOfThem) => file.Change(connection =>
    {
        var gone = connection.Query<(long Id, string Statement)>("select id, statement from sql_history").Where(asked => isOfThem(asked.Statement)).Select(asked => asked.Id).ToList();
        return gone.Sum(id => connection.Execute("delete from sql_history where id = @id", new { id }));
    });

    private static AskedStatement Of(IDataRecord row) => new(
        row.GetInt64(0), row.GetString(1), StateTime.Read(row.GetString(2)), row.GetInt64(3), row.IsDBNull(4) ? null : row.GetInt64(4), row.IsDBNull(5) ? null : row.GetString(5));
}
