using System.Globalization;

namespace Analytics.Reports.Charts;

/// <summary>Short names for runs on an axis: the day, with the year or the time of day only where runs would be mixed up without.</summary>
internal sealed class RunNames
{
    private readonly string? format;

    /// <summary>Names for runs that stand on one chart; runs whose ids are no moments keep their ids.</summary>
    public RunNames(IReadOnlyCollection<string> runs)
    {
        var moments = runs.Select(At).ToArray();
        if (moments.Any(at => at is null))
            return;
        var sameYear = moments.Select(at => at!.Value.Year).Distinct().Count() <= 1;
        var sameDay = moments.Select(at => at!.Value.Date).Distinct().Count() < moments.Length;
        format = (sameYear ? "d MMM" : "d MMM yy") + (sameDay ? " HH:mm" : "");
    }

    /// <summary>The name of one of them.</summary>
    public string Of(string run) => format is null ? run : At(run)!.Value.ToString(format, CultureInfo.InvariantCulture);

    private static DateTime? At(string run) =>
        DateTime.TryParseExact(run, "yyyyMMdd_HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;
}
