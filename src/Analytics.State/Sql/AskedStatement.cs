namespace Analytics.State.Sql;

/// <summary>A statement that somebody asked.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Statement">The text.</param>
/// <param name="AskedAt">When (UTC).</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Rows">Rows it gave; null where it failed.</param>
/// <param name="Fault">Why it failed; null where it did not.</param>
public sealed record AskedStatement(long Id, string Statement, DateTime AskedAt, long Milliseconds, long? Rows, string? Fault);
