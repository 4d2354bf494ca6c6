using Analytics.Transcripts;

namespace Analytics.Warehouse.Scopes;

/// <summary>Findings as they may be shown where names may not: those that hold one interview against others name other people.</summary>
internal static class VeiledFinding
{
    /// <summary>What is told of a finding.</summary>
    /// <param name="code">Its code, in snake_case.</param>
    /// <param name="detail">What is told where names may be read.</param>
    /// <param name="candidate">The interview's own candidate.</param>
    public static string Of(string code, string detail, VeiledName candidate) => SnakeCase.TryParse<FindingCode>(code, out var known) ? known switch
    {
        FindingCode.CandidateCodeShared => "The code also stands for somebody else: not treated as the same person.",
        FindingCode.DuplicateContent => "The file is byte-identical to another: a copy, not another interview of the candidate.",
        _ => candidate.In(detail)!,
    } : candidate.In(detail)!;
}
