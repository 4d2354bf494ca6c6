using System.Data.Common;

namespace Analytics.State.Engines;

/// <summary>
/// What keeps the state: the one place where SQLite and PostgreSQL differ. Statements are the same for both: parameters as <c>@name</c>, numbers for yes and no, ISO text for times,
/// <c>on conflict</c>, an alias for every subquery, no list as a parameter.
/// </summary>
internal abstract class StateEngine : IDisposable
{
    /// <summary>Asks for the highest number that the audit log ever gave out, also where entries were taken off its end; null before the first.</summary>
    public abstract string AuditGiven { get; }

    /// <summary>Whether anything was ever kept.</summary>
    public abstract bool IsThere { get; }

    /// <summary>Opens a connection to tables of today's version.</summary>
    public abstract DbConnection Connect();

    /// <summary>Begins a change: one at a time, whoever else changes something waits.</summary>
    public abstract DbTransaction BeginChange(DbConnection connection);

    /// <summary>Begins reading one state, whatever is changed meanwhile.</summary>
    public abstract DbTransaction BeginReading(DbConnection connection);

    /// <summary>Removes what was deleted from the bytes of the tables.</summary>
    public abstract void Compact(DbConnection connection);

    /// <summary>Writes the whole state into a SQLite file that is not there yet.</summary>
    public abstract void CopyTo(string path);

    /// <summary>A fault as a sentence that says what to do; null where it is a fault of this program.</summary>
    public abstract string? SentenceOf(DbException fault);

    /// <inheritdoc />
    public abstract void Dispose();
}
