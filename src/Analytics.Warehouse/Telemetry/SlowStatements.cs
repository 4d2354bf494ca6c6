namespace Analytics.Warehouse.Telemetry;

/// <summary>Which statements are told of in the log, a line each.</summary>
/// <param name="Above">Those that took longer.</param>
/// <param name="WithSearchedWords">Whether the words somebody searched for may stand there. Candidates that somebody asked for never do.</param>
public sealed record SlowStatements(TimeSpan Above, bool WithSearchedWords = false);
