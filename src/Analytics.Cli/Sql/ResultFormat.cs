namespace Analytics.Cli.Sql;

/// <summary>How a result is written.</summary>
internal enum ResultFormat
{
    Table,
    Csv,
    Json,
}
