using System.Data;
using System.Text.Json;
using Analytics.State.Access;
using Analytics.Transcripts;
using Dapper;

namespace Analytics.State.Schedules;

/// <summary>The schedules of this installation and their history. Every member may throw <see cref="StateUnavailableException"/>.</summary>
public sealed class ScheduleStore(StateFile file, TimeProvider clock)
{
    /// <summary>Most schedules that are kept.</summary>
    public const int Most = 200;

    /// <summary>How many times of each schedule are remembered.</summary>
    public const int Remembered = 50;

    private const string Columns = "select id, view_id, every, at_minute, time_zone, recipients, folder, only_when_changed, last_data, owner, owner_role, owner_positions from schedule";
    private const string LeftBehind = "The portal stopped while it was under way; whether it arrived is not known.";

    /// <summary>Whether anything was ever kept here; asking makes no file.</summary>
    public bool IsThere => file.IsThere;

    /// <summary>All of them, the oldest first.</summary>
    public IReadOnlyList<Schedule> Read() => Read($"{Columns} order by id");

    /// <summary>One by its number; null when there is none.</summary>
    public Schedule? Find(long id) => Read($"{Columns} where id = @id", new { id }).SingleOrDefault();

    /// <summary>Makes one.</summary>
    /// <exception cref="StateRefusedException">Its view is not there, or there are <see cref="Most"/> already.</exception>
    public long Add(ScheduleWish wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        return file.Change(connection =>
        {
            if (connection.ExecuteScalar<int>("select count(*) from saved_view where id = @ViewId", wish) == 0) throw new StateRefusedException(StateRefusal.Gone);
            if (connection.ExecuteScalar<int>("select count(*) from schedule") >= Most) throw new StateRefusedException(StateRefusal.TooMany);
            return connection.ExecuteScalar<long>(
                """
                insert into schedule (view_id, every, at_minute, time_zone, recipients, folder, only_when_changed, made_at, owner, owner_role, owner_positions)
                values (@viewId, @every, @minute, @zone, @recipients, @folder, @onlyWhenChanged, @madeAt, @owner, @role, @positions) returning id
                """,
                new
                {
                    viewId = wish.ViewId,
                    every = SnakeCase.Of(wish.Time.Every),
                    minute = (wish.Time.At.Hour * 60) + wish.Time.At.Minute,
                    zone = wish.Time.Zone.Id,
                    recipients = string.Join('\n', wish.Recipients),
                    folder = wish.Folder,
                    onlyWhenChanged = wish.OnlyWhenChanged ? 1 : 0,
                    madeAt = Now(),
                    owner = wish.Owner?.Name,
                    role = wish.Owner is { } owner ? SnakeCase.Of(owner.Rights.Role) : null,
                    positions = wish.Owner?.Rights.Positions is { } positions ? JsonSerializer.Serialize(positions) : null,
                });
        });
    }

    /// <summary>Deletes one with its history.</summary>
    /// <exception cref="StateRefusedException">It is not there.</exception>
    public void Delete(long id)
    {
        if (file.Change(connection => connection.Execute("delete from schedule where id = @id", new { id })) == 0) throw new StateRefusedException(StateRefusal.Gone);
    }

    /// <summary>Notes that one is being carried out. Of those still noted so, the portal stopped on the way.</summary>
    /// <returns>The number of this time.</returns>
    /// <exception cref="StateRefusedException">The schedule is not there.</exception>
    public long Begin(long scheduleId) => file.Change(connection =>
    {
        if (connection.ExecuteScalar<int>("select count(*) from schedule where id = @scheduleId", new { scheduleId }) == 0) throw new StateRefusedException(StateRefusal.Gone);
        connection.Execute("update schedule_run set outcome = 'failed', reason = @LeftBehind, finished_at = @now where schedule_id = @scheduleId and outcome = 'running'", new { LeftBehind, now = Now(), scheduleId });
        connection.Execute(
            "delete from schedule_run where schedule_id = @scheduleId and id not in (select id from schedule_run where schedule_id = @scheduleId order by id desc limit @kept)",
            new { scheduleId, kept = Remembered - 1 });
        return connection.ExecuteScalar<long>("insert into schedule_run (schedule_id, started_at, outcome) values (@scheduleId, @now, 'running') returning id", new { scheduleId, now = Now() });
    });

    /// <summary>Notes what became of it.</summary>
    /// <param name="runId">As <see cref="Begin"/> gave it.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="reason">Why it failed; null when it did not.</param>
    /// <param name="data">The state of the data that was sent; null when nothing was.</param>
    public void Finish(long runId, ScheduleOutcome outcome, string? reason = null, string? data = null) => file.Change(connection =>
    {
        connection.Execute("update schedule_run set outcome = @outcome, reason = @reason, finished_at = @now where id = @runId", new { outcome = SnakeCase.Of(outcome), reason, now = Now(), runId });
        return data is null ? 0 : connection.Execute("update schedule set last_data = @data where id = (select schedule_id from schedule_run where id = @runId)", new { data, runId });
    });

    /// <summary>The last times of every schedule, the latest first.</summary>
    /// <param name="each">How many of each, at most.</param>
    public ILookup<long, ScheduleRun> Runs(int each) => file.Ask(connection =>
    {
        using var rows = connection.ExecuteReader(
            """
            select id, schedule_id, started_at, finished_at, outcome, reason
            from (select *, row_number() over (partition by schedule_id order by id desc) as place from schedule_run) placed
            where place <= @each order by id desc
            """,
            new { each });
        var runs = new List<ScheduleRun>();
        while (rows.Read()) runs.Add(RunOf(rows));
        return runs.ToLookup(run => run.ScheduleId);
    });

    /// <summary>Has what somebody made print with the rights they have now.</summary>
    public void Follow(ScheduleOwner owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        file.Change(connection => connection.Execute(
            "update schedule set owner_role = @role, owner_positions = @positions where owner = @name",
            new { name = owner.Name, role = SnakeCase.Of(owner.Rights.Role), positions = owner.Rights.Positions is { } positions ? JsonSerializer.Serialize(positions) : null }));
    }

    private string Now() => StateTime.Text(clock.GetUtcNow().UtcDateTime);

    private List<Schedule> Read(string sql, object? parameters = null) => file.Ask(connection =>
    {
        using var rows = connection.ExecuteReader(sql, parameters);
        var schedules = new List<Schedule>();
        while (rows.Read()) schedules.Add(Of(rows));
        return schedules;
    });

    private static Schedule Of(IDataRecord row) => new(
        row.GetInt64(0), row.GetInt64(1), TimeOf(row.GetString(2), row.GetInt32(3), row.GetString(4)),
        row.GetString(5).Split('\n', StringSplitOptions.RemoveEmptyEntries), row.IsDBNull(6) ? null : row.GetString(6), row.GetInt64(7) != 0, row.IsDBNull(8) ? null : row.GetString(8), OwnerOf(row));

    // Of a role that this version does not know, the least is known.
    private static ScheduleOwner? OwnerOf(IDataRecord row) => row.IsDBNull(9) ? null : new ScheduleOwner(
        row.GetString(9), new Rights(!row.IsDBNull(10) && SnakeCase.TryParse<Role>(row.GetString(10), out var role) ? role : Role.Leadership, row.IsDBNull(11) ? null : JsonSerializer.Deserialize<List<string>>(row.GetString(11))));

    // A zone that this machine does not know (the file came from another) is taken for UTC, which the words then say.
    private static ScheduleTime TimeOf(string every, int minute, string zone) => new(
        SnakeCase.TryParse<Every>(every, out var days) ? days : Every.Day, TimeOnly.MinValue.AddMinutes(minute),
        TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) ? known : TimeZoneInfo.Utc);

    private static ScheduleRun RunOf(IDataRecord row) => new(
        row.GetInt64(0), row.GetInt64(1), StateTime.Read(row.GetString(2)), row.IsDBNull(3) ? null : StateTime.Read(row.GetString(3)),
        SnakeCase.TryParse<ScheduleOutcome>(row.GetString(4), out var outcome) ? outcome : ScheduleOutcome.Failed, row.IsDBNull(5) ? null : row.GetString(5));
}
