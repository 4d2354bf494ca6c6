using System.Data;
using System.Data.Common;
using Dapper;

namespace Analytics.State.Views;

/// <summary>The saved views of this installation. Every member may throw <see cref="StateUnavailableException"/>.</summary>
public sealed class SavedViews(StateFile file, TimeProvider clock)
{
    /// <summary>Most views that are kept.</summary>
    public const int Most = 1000;

    private const int MostOfAnAddress = 4000;
    private const string Columns = "select id, name, address, is_pinned, saved_at from saved_view";

    /// <summary>All of them, by name.</summary>
    public IReadOnlyList<SavedView> Read() => Read($"{Columns} order by name, id");

    /// <summary>Those pinned to the Overview, by name.</summary>
    public IReadOnlyList<SavedView> Pinned() => Read($"{Columns} where is_pinned <> 0 order by name, id");

    /// <summary>One by its number; null when there is none.</summary>
    public SavedView? Find(long id) => Read($"{Columns} where id = @id", new { id }).SingleOrDefault();

    /// <summary>Keeps a page under a name.</summary>
    /// <param name="name">Its name; white space around it is left out.</param>
    /// <param name="address">Path and query string of a page. Which pages there are, the caller knows; kept is only what leads to this host.</param>
    /// <param name="isPinned">Whether the Overview shows it.</param>
    /// <returns>The view as it is kept.</returns>
    /// <exception cref="StateRefusedException">Name or address cannot be kept, or there are <see cref="Most"/> already.</exception>
    public SavedView Save(string? name, string address, bool isPinned)
    {
        var (kept, at) = (StateName.Of(name), clock.GetUtcNow().UtcDateTime);
        if (!IsOfThisHost(address)) throw new StateRefusedException(StateRefusal.NoPage);
        return file.Change(connection =>
        {
            if (connection.ExecuteScalar<int>("select count(*) from saved_view") >= Most) throw new StateRefusedException(StateRefusal.TooMany);
            RefuseTaken(connection, kept, own: 0);
            var id = connection.ExecuteScalar<long>(
                "insert into saved_view (name, address, is_pinned, saved_at) values (@kept, @address, @isPinned, @savedAt) returning id",
                new { kept, address, isPinned = isPinned ? 1 : 0, savedAt = StateTime.Text(at) });
            return new SavedView(id, kept, address, isPinned, StateTime.Read(StateTime.Text(at)));
        });
    }

    /// <summary>Gives a view another name.</summary>
    /// <exception cref="StateRefusedException">The name cannot be kept, or the view is not there.</exception>
    public void Rename(long id, string? name)
    {
        var kept = StateName.Of(name);
        Change(id, connection =>
        {
            RefuseTaken(connection, kept, own: id);
            return connection.Execute("update saved_view set name = @kept where id = @id", new { kept, id });
        });
    }

    /// <summary>Pins a view to the Overview, or takes it off.</summary>
    /// <exception cref="StateRefusedException">The view is not there.</exception>
    public void Pin(long id, bool isPinned) => Change(id, connection => connection.Execute("update saved_view set is_pinned = @isPinned where id = @id", new { isPinned = isPinned ? 1 : 0, id }));

    /// <summary>Deletes a view, and what is made of it.</summary>
    /// <exception cref="StateRefusedException">The view is not there.</exception>
    public void Delete(long id) => Change(id, connection => connection.Execute("delete from saved_view where id = @id", new { id }));

    private void Change(long id, Func<DbConnection, int> change)
    {
        if (file.Change(change) == 0) throw new StateRefusedException(StateRefusal.Gone);
    }

    private List<SavedView> Read(string sql, object? parameters = null) => file.Ask(connection =>
    {
        using var rows = connection.ExecuteReader(sql, parameters);
        var views = new List<SavedView>();
        while (rows.Read()) views.Add(Of(rows));
        return views;
    });

    private static SavedView Of(IDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt64(3) != 0, StateTime.Read(row.GetString(4)));

    private static void RefuseTaken(DbConnection connection, string name, long own)
    {
        if (connection.ExecuteScalar<int>("select count(*) from saved_view where name = @name and id <> @own", new { name, own }) > 0)
            throw new StateRefusedException(StateRefusal.NameTaken);
    }

    // Two slashes, or a slash and a backslash, are another host's address to a browser.
    private static bool IsOfThisHost(string? address) =>
        address is { Length: > 0 and <= MostOfAnAddress } && address[0] == '/' && (address.Length == 1 || address[1] is not ('/' or '\\')) && !address.Any(char.IsControl);
}
