namespace Analytics.Warehouse.Queries;

/// <summary>A statement over a cohort.</summary>
/// <param name="Name">Its query's name, under which its times are told.</param>
/// <param name="Sql">Its text.</param>
/// <param name="Parameters">Its parameters; null for none.</param>
internal sealed record Statement(string Name, string Sql, QueryParameters? Parameters = null)
{
    /// <summary>That of a query which is run as it stands in its file.</summary>
    public static Statement Of(Type query, QueryParameters? parameters) => new(query.Name, SqlText.Of(query), parameters);
}
