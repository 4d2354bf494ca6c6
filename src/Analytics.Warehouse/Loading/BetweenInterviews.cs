using System.Globalization;
using Analytics.Transcripts;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Loading;

/// <summary>Findings that no file shows by itself: they come of what other interviews in the warehouse say.</summary>
internal static class BetweenInterviews
{
    private const int NamesShown = 3;

    private const string Copies = """
        select fresh.interview_no as Number, min_by(other.source_file, other.interview_no) as Other, min_by(other.run_id, other.interview_no) as RunId
        from store.interview fresh
        join store.interview other on other.content_sha256 = fresh.content_sha256
        where fresh.interview_no >= $first and other.interview_no < fresh.interview_no and other.run_id <> fresh.run_id
        group by fresh.interview_no
        """;

    // Names are compared as people do; those that differ in no letter are left out here already.
    private const string Names = """
        select candidate_code as Code, position as Position, candidate as Name
        from store.interview
        where candidate_code in (select candidate_code from store.interview where interview_no >= $first)
        group by candidate_code, position, candidate
        qualify count(*) over (partition by candidate_code, position) > 1
        order by candidate_code, position, candidate
        """;

    private const string Untold = """
        select interview_no as Number, candidate as Name
        from store.interview
        where candidate_code = $code and position is not distinct from $position
            and interview_no not in (select interview_no from store.finding where code = $finding)
        """;

    /// <summary>What must be said since the interviews from a number on came: on those, and on older ones. Each is said once.</summary>
    public static List<(long Number, Finding Finding)> Find(DuckDBConnection connection, long first) => [.. CopiesSince(connection, first), .. SharedCodesSince(connection, first)];

    private static IEnumerable<(long Number, Finding Finding)> CopiesSince(DuckDBConnection connection, long first) =>
        connection.Query<Copy>(Copies, new { first }).Select(copy => (copy.Number, new Finding(
            FindingCode.DuplicateContent, FindingSeverity.Warning, 1,
            $"The file is byte-identical to {copy.Other} of run {copy.RunId}: a copy, not another interview of the candidate.")));

    private static IEnumerable<(long Number, Finding Finding)> SharedCodesSince(DuckDBConnection connection, long first) =>
        connection.Query<Named>(Names, new { first }).GroupBy(named => (named.Code, named.Position))
            .Select(group => (group.Key, Names: group.DistinctBy(named => Identity.Fold(named.Name)).Select(named => named.Name).ToList()))
            .Where(code => code.Names.Count > 1)
            .SelectMany(code => SharedCode(connection, code.Key.Code, code.Key.Position, code.Names));

    private static IEnumerable<(long Number, Finding Finding)> SharedCode(DuckDBConnection connection, string code, string? position, List<string> names) =>
        connection.Query<Told>(Untold, new { code, position, finding = SnakeCase.Of(FindingCode.CandidateCodeShared) })
            .Select(told => (told.Number, new Finding(FindingCode.CandidateCodeShared, FindingSeverity.Warning, 1, Sentence(code, position, Others(names, told.Name)))));

    private static List<string> Others(List<string> names, string name) => names.Where(other => Identity.Fold(other) != Identity.Fold(name)).ToList();

    private static string Sentence(string code, string? position, List<string> others)
    {
        var more = others.Count > NamesShown ? string.Create(CultureInfo.InvariantCulture, $" and {others.Count - NamesShown} more") : "";
        var at = position is null ? "" : $" at the position {position}";
        return $"The code {code} also stands for {string.Join(", ", others.Take(NamesShown))}{more}{at}: not treated as the same person.";
    }

    private sealed record Copy(long Number, string Other, string RunId);

    private sealed record Named(string Code, string? Position, string Name);

    private sealed record Told(long Number, string Name);
}
