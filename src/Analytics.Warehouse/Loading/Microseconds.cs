namespace Analytics.Warehouse.Loading;

/// <summary>Times as DuckDB's <c>timestamp</c> keeps them.</summary>
internal static class Microseconds
{
    /// <summary>The time cut to whole microseconds, without a zone.</summary>
    public static DateTime Of(DateTime time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Unspecified);

    /// <inheritdoc cref="Of(DateTime)"/>
    public static DateTime? Of(DateTime? time) => time is { } known ? Of(known) : null;
}
