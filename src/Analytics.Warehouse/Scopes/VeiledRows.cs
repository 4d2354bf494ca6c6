using System.Globalization;
using Analytics.Warehouse.Queries;
using Dapper;

namespace Analytics.Warehouse.Scopes;

/// <summary>A row that names its candidate.</summary>
/// <typeparam name="TRow">The row itself.</typeparam>
internal interface INamesCandidate<TRow>
{
    /// <summary>The row as it is told to readers who may not know names.</summary>
    TRow Veiled(NameVeil names);
}

/// <summary>A row of what was said or written in one interview, which does not say whose it is.</summary>
/// <typeparam name="TRow">The row itself.</typeparam>
internal interface IHasWords<TRow>
{
    /// <summary>The row as it is told to readers who may not know the candidate's name.</summary>
    TRow Veiled(VeiledName candidate);
}

/// <summary>Rows as the reader may see them; where names may be read, as they are.</summary>
internal static class VeiledRows
{
    /// <summary>Of rows that name their candidates; other rows stay.</summary>
    public static List<TRow> Veiled<TRow>(this List<TRow> rows) => rows.Veiled(ReadScope.Current.Names);

    /// <summary>The same for rows that are read later, where the scope may be left by then.</summary>
    public static List<TRow> Veiled<TRow>(this List<TRow> rows, NameVeil? names) =>
        names is not null && typeof(INamesCandidate<TRow>).IsAssignableFrom(typeof(TRow)) ? rows.ConvertAll(row => ((INamesCandidate<TRow>)row!).Veiled(names)) : rows;

    /// <summary>Of words, by whose interview they are.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="warehouse">Knows the names.</param>
    /// <param name="interview">The public id of a row's interview.</param>
    public static List<TRow> Veiled<TRow>(this List<TRow> rows, WarehouseDatabase warehouse, Func<TRow, long> interview) where TRow : IHasWords<TRow>
    {
        if (ReadScope.Current.Names is not { } names || rows.Count == 0) return rows;
        var called = CandidatesOf(warehouse, names, "interview_id", rows.Select(interview));
        return rows.ConvertAll(row => row.Veiled(called[interview(row)]));
    }

    /// <summary>Who the candidates of some interviews are.</summary>
    /// <param name="warehouse">Knows the names.</param>
    /// <param name="names">Gives them others.</param>
    /// <param name="key">The column that tells interviews: <c>interview_id</c> or <c>interview_no</c>.</param>
    /// <param name="interviews">Its values.</param>
    public static Dictionary<long, VeiledName> CandidatesOf(WarehouseDatabase warehouse, NameVeil names, string key, IEnumerable<long> interviews)
    {
        var wanted = string.Join(", ", interviews.Distinct().Select(id => id.ToString(CultureInfo.InvariantCulture)));
        if (wanted.Length == 0) return [];
        using var connection = warehouse.OpenConnection();
        return connection.Query<(long Interview, string Code, string Name)>($"select {key}, candidate_code, candidate from store.interview where {key} in ({wanted})")
            .ToDictionary(row => row.Interview, row => names.Of(row.Code, row.Name));
    }
}
