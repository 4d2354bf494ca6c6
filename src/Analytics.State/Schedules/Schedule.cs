using Analytics.State.Access;

namespace Analytics.State.Schedules;

/// <summary>A saved view that is sent by itself.</summary>
/// <param name="Id">Its number, from 1; never given twice.</param>
/// <param name="ViewId">The view.</param>
/// <param name="Time">When.</param>
/// <param name="Recipients">Mail addresses; none for a folder alone.</param>
/// <param name="Folder">A folder below the configured one; empty for that itself, null for mail alone.</param>
/// <param name="OnlyWhenChanged">Whether it is left out while the data is what was sent last.</param>
/// <param name="LastData">The state of the data that was sent last; null before the first.</param>
/// <param name="Owner">Who made it; null for one of an earlier version, which everybody who could make one might see all of.</param>
public sealed record Schedule(
    long Id, long ViewId, ScheduleTime Time, IReadOnlyList<string> Recipients, string? Folder, bool OnlyWhenChanged, string? LastData, ScheduleOwner? Owner = null);

/// <summary>Who made a schedule, and what they might see then: it prints no more.</summary>
/// <param name="Name">Who.</param>
/// <param name="Rights">What they may.</param>
public sealed record ScheduleOwner(string Name, Rights Rights);

/// <summary>What is asked for when a schedule is made.</summary>
/// <param name="ViewId">The view.</param>
/// <param name="Time">When.</param>
/// <param name="Recipients">Mail addresses.</param>
/// <param name="Folder">A folder below the configured one; null for none.</param>
/// <param name="OnlyWhenChanged">Whether it is left out while the data is what was sent last.</param>
/// <param name="Owner">Who asks, with what they may see.</param>
public sealed record ScheduleWish(long ViewId, ScheduleTime Time, IReadOnlyList<string> Recipients, string? Folder, bool OnlyWhenChanged, ScheduleOwner? Owner = null);

/// <summary>What became of a schedule once.</summary>
public enum ScheduleOutcome
{
    /// <summary>It is under way.</summary>
    Running,

    /// <summary>It was sent.</summary>
    Sent,

    /// <summary>The data was what was sent last, so nothing was sent.</summary>
    Unchanged,

    /// <summary>It was not sent.</summary>
    Failed,
}

/// <summary>One time a schedule was carried out; a repetition after a failure is another.</summary>
/// <param name="Id">Its number.</param>
/// <param name="ScheduleId">The schedule.</param>
/// <param name="StartedAt">When it began, UTC.</param>
/// <param name="FinishedAt">When it ended, UTC; null while it is under way.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reason">Why it failed, in a sentence; null when it did not.</param>
public sealed record ScheduleRun(long Id, long ScheduleId, DateTime StartedAt, DateTime? FinishedAt, ScheduleOutcome Outcome, string? Reason);
