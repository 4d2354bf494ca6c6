using Analytics.Transcripts;
using Analytics.Warehouse.Erasure;
using Analytics.Warehouse.Sources;

namespace Analytics.Warehouse.Loading;

/// <summary>Keeps out what was erased, and leaves no name of it in the ledger.</summary>
internal sealed class ErasedGate(ErasedMarks marks, CandidateCode codes)
{
    /// <summary>Whether a file holds what was erased.</summary>
    public bool Refuses(ReadFile file) => marks.Refuses(
        IdOf(file), file.Source.Run.RunId, file.Sha256,
        file.Outcome is ParseOutcome.Parsed parsed ? (parsed.Transcript.CandidateCode ?? codes.Of(file.Source.FileName), parsed.Transcript.Candidate) : null);

    /// <summary>The file as the ledger may know it.</summary>
    public ReadFile Nameless(ReadFile file) => new(
        file.Source with { FileName = marks.NameOf(IdOf(file)), Origin = marks.PathOf(file.Source.Origin), Content = null, Fault = null }, null, null, null);

    private static long IdOf(ReadFile file) => Identity.OfInterview(new FileKey(file.Source.Run.RunId, file.Source.FileName));
}
