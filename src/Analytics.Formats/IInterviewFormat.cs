namespace Analytics.Formats;

/// <summary>
/// A kind of file that holds interviews: the open format itself, or a foreign one that is read by a mapping. Whatever its files look like, it answers with
/// objects of the open format, so that checking, identity, ledger and loading are the same for all. Safe to use from several threads.
/// </summary>
public interface IInterviewFormat
{
    /// <summary>What it is called: the value of <c>runs.source</c>, as <c>open</c> or a mapping's name.</summary>
    string Name { get; }

    /// <summary>Endings of the names of its files, with the dot, as <c>.jsonl</c>. A file of another ending is never shown to it.</summary>
    IReadOnlyList<string> Endings { get; }

    /// <summary>Endings of files that only accompany its own, with the dot; see <see cref="Accompanies"/>.</summary>
    IReadOnlyList<string> Companions => [];

    /// <summary>Whether a file is of this kind, by its name and beginning. Of several formats that recognise a file the first one registered reads it.</summary>
    bool Recognises(FormatSource source);

    /// <summary>
    /// Whether a file only accompanies another one, which its format reads with it (<see cref="FormatSource.Beside"/>): a table of scores beside captions. It is
    /// then neither read by itself nor kept out.
    /// </summary>
    bool Accompanies(FormatSource source) => false;

    /// <summary>The interviews of a file that was recognised, in its order, lazily. What cannot be read of it is an entry with the reasons; nothing is passed over.</summary>
    /// <exception cref="SourceTooLargeException">It has more bytes than may be read whole.</exception>
    IEnumerable<FormatEntry> Read(FormatSource source);
}
