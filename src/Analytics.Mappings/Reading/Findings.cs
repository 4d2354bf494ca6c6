using Analytics.Mappings.Definition;

namespace Analytics.Mappings.Reading;

/// <summary>What must be told about the interview that is being read.</summary>
internal sealed class Findings
{
    private readonly List<MappingFinding> _all = [];

    public IReadOnlyList<MappingFinding> All => _all;

    public void Unreadable(SourceItem at, string detail) => _all.Add(new(MappingFinding.ValueUnreadable, at.Place, at.Line, detail));

    public void LeftOut(SourceItem at, string detail) => _all.Add(new(MappingFinding.LeftOut, at.Place, at.Line, detail));

    public void Add(string code, string place, int line, string detail) => _all.Add(new(code, place, line, detail));
}
