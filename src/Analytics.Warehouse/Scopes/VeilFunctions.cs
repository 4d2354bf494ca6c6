using DuckDB.NET.Data;

namespace Analytics.Warehouse.Scopes;

/// <summary>What is told where names may not be, as functions of SQL: for copies of whole views, which no row is read for.</summary>
internal static class VeilFunctions
{
    /// <summary>
    /// Makes <c>veiled_name(key, code, name)</c>, <c>veiled_words(name, shown, text)</c>, <c>veiled_finding(name, shown, code, detail)</c> and <c>veiled_file(path)</c> in an
    /// instance, for all its connections. Null where anything is null.
    /// </summary>
    public static void Prepare(DuckDBConnection connection)
    {
        connection.RegisterScalarFunction<string, string, string, string>("veiled_name", (key, code, name) => new NameVeil(Convert.FromHexString(key)).Of(code, name).Shown);
        connection.RegisterScalarFunction<string, string, string, string>("veiled_words", (name, shown, text) => new VeiledName(name, shown).In(text)!);
        connection.RegisterScalarFunction<string, string, string, string, string>("veiled_finding", (name, shown, code, detail) => VeiledFinding.Of(code, detail, new VeiledName(name, shown)));
        connection.RegisterScalarFunction<string, string>("veiled_file", NameVeil.File);
    }
}
