using Analytics.Mappings.Definition;
using Analytics.Transcripts;

namespace Analytics.Mappings.Reading;

/// <summary>What must be told about the interview that is being read.</summary>
internal sealed class Findings
{
    private readonly List<MappingFinding> _all = [];

    public IReadOnlyList<MappingFinding> All => _all;

    public void Unreadable(SourceItem at, string detail) => _all.Add(new(FindingCode.ValueUnreadable, at.Place, at.Line, detail));

    public void LeftOut(SourceItem at, string detail) => _all.Add(new(FindingCode.LeftOut, at.Place, at.Line, detail));

    public void Add(FindingCode code, string place, int line, string detail) => _all.Add(new(code, place, line, detail));
}
