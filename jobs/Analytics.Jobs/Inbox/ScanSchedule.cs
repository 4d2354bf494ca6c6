using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Hangfire;
using Hangfire.Common;
using Hangfire.InMemory;

namespace Analytics.Jobs.Inbox;

/// <summary>When the inbox is scanned, as the cron expression that Hangfire runs it by.</summary>
public sealed record ScanSchedule
{
    /// <summary>What a schedule may be, for messages.</summary>
    public const string Allowed =
        "a number of seconds that divides a minute (1, 2, 3, 5, 10, 15, 20, 30), 60, whole minutes in seconds that divide an hour (120, 300, 600, 900, 1800), 3600, or a cron expression such as \"*/10 * * * *\"";

    private const int SecondsPerMinute = 60;
    private const int SecondsPerHour = 3600;

    private ScanSchedule(string cron, TimeSpan? every = null) => (Cron, Every) = (cron, every);

    /// <summary>The time between two scans; null where the expression is somebody's own.</summary>
    public TimeSpan? Every { get; }

    /// <summary>Five fields, or six with seconds first.</summary>
    public string Cron { get; }

    /// <summary>Every so many seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A clock's minutes and hours cannot be divided that way.</exception>
    public static ScanSchedule EverySeconds(int seconds) =>
        TryEvery(seconds, out var schedule) ? schedule : throw new ArgumentOutOfRangeException(nameof(seconds), seconds, $"Allowed is {Allowed}.");

    /// <summary>Reads seconds or a cron expression; false when it is neither.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ScanSchedule? schedule)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return TryEvery(seconds, out schedule);
        schedule = IsCron(text) ? new ScanSchedule(text.Trim()) : null;
        return schedule is not null;
    }

    private static bool TryEvery(int seconds, [NotNullWhen(true)] out ScanSchedule? schedule)
    {
        var cron = seconds switch
        {
            > 0 and < SecondsPerMinute when SecondsPerMinute % seconds == 0 => $"*/{seconds} * * * * *",
            SecondsPerMinute => "* * * * *",
            > SecondsPerMinute and < SecondsPerHour when seconds % SecondsPerMinute == 0 && SecondsPerHour % seconds == 0 => $"*/{seconds / SecondsPerMinute} * * * *",
            SecondsPerHour => "0 * * * *",
            _ => null,
        };
        schedule = cron is null ? null : new ScanSchedule(cron, TimeSpan.FromSeconds(seconds));
        return schedule is not null;
    }

    // Asked of Hangfire itself, on a storage thrown away at once: no other parser would agree with it in every case.
    private static bool IsCron(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return false;
        using var scratch = new InMemoryStorage();
        try
        {
            new RecurringJobManager(scratch).AddOrUpdate("check", Job.FromExpression(() => Console.WriteLine()), text.Trim(), new RecurringJobOptions());
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
