namespace Analytics.Mappings;

/// <summary>A mistake in a mapping: it is refused with all of them.</summary>
/// <param name="Path">Where in the mapping, as a JSON path (<c>$.interview.turns.each</c>); <c>$</c> for the file as a whole.</param>
/// <param name="Line">The line of the mapping, from 1.</param>
/// <param name="Reason">One sentence: what stands there and what would be allowed.</param>
public sealed record MappingFault(string Path, int Line, string Reason);

/// <summary>What became of the text of a mapping: one that reads files, or all its mistakes.</summary>
public abstract record MappingCheck
{
    private MappingCheck()
    {
    }

    /// <summary>The mapping can be used.</summary>
    /// <param name="Mapping">It.</param>
    public sealed record Usable(Mapping Mapping) : MappingCheck;

    /// <summary>The mapping is refused.</summary>
    /// <param name="Faults">Why: every mistake, in the order of the file.</param>
    public sealed record Refused(IReadOnlyList<MappingFault> Faults) : MappingCheck;
}
