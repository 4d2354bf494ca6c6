using System.Data.Common;

namespace Analytics.Cli.Sql;

/// <summary>Writes a query's result; what is written is complete when <see cref="Write"/> returns.</summary>
internal interface IResultWriter
{
    /// <summary>Whether the results of several statements may follow each other.</summary>
    bool HoldsSeveral { get; }

    void Write(DbDataReader result, CancellationToken cancellationToken);
}
