using System.Data.Common;

namespace Analytics.Cli.Sql;

/// <summary>Writes a query's result; what is written is complete when <see cref="Write"/> returns.</summary>
internal interface IResultWriter
{
    void Write(DbDataReader result, CancellationToken cancellationToken);
}
