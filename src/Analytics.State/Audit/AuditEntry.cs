namespace Analytics.State.Audit;

/// <summary>An entry of the audit log.</summary>
/// <param name="Sequence">Its number, from 1, without gaps.</param>
/// <param name="At">When, UTC, to the millisecond.</param>
/// <param name="Actor">Who: the signed-in person's name or id, <c>local</c> for the owner of this machine, <c>cli:USER</c> for a shell.</param>
/// <param name="Action">What.</param>
/// <param name="Subject">Whom or what it was about; a candidate or an interview as its pseudonym; empty for nobody in particular.</param>
/// <param name="Details">More of it, by name. Holds no text of a transcript and no candidate's name.</param>
/// <param name="Hash">SHA-256 of the entry before and this one, in hexadecimal.</param>
public sealed record AuditEntry(
    long Sequence, DateTime At, string Actor, AuditAction Action, string Subject, IReadOnlyDictionary<string, string> Details, string Hash);

/// <summary>Which entries are wanted; what is null does not matter.</summary>
/// <param name="Action">What was done.</param>
/// <param name="Actor">Who did it, as it is kept.</param>
/// <param name="Subject">Whom it was about, as it is kept.</param>
/// <param name="From">The first moment, UTC.</param>
/// <param name="To">The first moment after, UTC.</param>
/// <param name="Before">Only entries with a smaller number: where the page before ended.</param>
/// <param name="Most">How many at most.</param>
public sealed record AuditQuestion(
    AuditAction? Action = null, string? Actor = null, string? Subject = null, DateTime? From = null, DateTime? To = null, long? Before = null, int Most = 100);

/// <summary>Where the log stands: what to write down elsewhere, so that nobody can shorten it or write it anew unnoticed.</summary>
/// <param name="Sequence">The number of the last entry; 0 while there is none.</param>
/// <param name="Hash">Its hash, in hexadecimal.</param>
public sealed record AuditHead(long Sequence, string Hash)
{
    /// <summary>As it is written down: <c>1234:9f86…</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Sequence}:{Hash}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is none.</summary>
    public static AuditHead? Parse(string? text) =>
        text?.Trim().Split(':') is [var sequence, { Length: 64 } hash] && hash.All(char.IsAsciiHexDigit)
        && long.TryParse(sequence, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? new AuditHead(number, hash.ToLowerInvariant()) : null;
}

/// <summary>What an examination of the log found.</summary>
/// <param name="Entries">How many entries it has.</param>
/// <param name="First">The number of the first one kept; 0 while there is none.</param>
/// <param name="Head">Where it stands.</param>
/// <param name="Faults">What is not as it was written, in the order of the log; empty when it is whole.</param>
public sealed record AuditVerification(long Entries, long First, AuditHead Head, IReadOnlyList<AuditFault> Faults)
{
    /// <summary>Whether it is as it was written.</summary>
    public bool IsWhole => Faults.Count == 0;
}

/// <summary>A place at which the log is not as it was written.</summary>
/// <param name="Sequence">The entry.</param>
/// <param name="Sentence">What is wrong there.</param>
public sealed record AuditFault(long Sequence, string Sentence);
