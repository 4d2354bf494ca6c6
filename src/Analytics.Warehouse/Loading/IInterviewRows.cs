using Analytics.Transcripts;
using Analytics.Warehouse.Sources;

namespace Analytics.Warehouse.Loading;

/// <summary>Takes up the rows of the interviews that a batch loads.</summary>
internal interface IInterviewRows : IDisposable
{
    /// <summary>Appends what a file holds.</summary>
    /// <param name="number">The interview's number.</param>
    /// <param name="id">Its public id.</param>
    /// <param name="file">The file.</param>
    /// <param name="parsed">What was read of it.</param>
    void Append(long number, long id, ReadFile file, ParseOutcome.Parsed parsed);

    /// <summary>Rows appended so far; 0 where they were counted when they were read.</summary>
    long Count => 0;

    /// <summary>Hands over what is still here. Call it before committing.</summary>
    void Close();
}
