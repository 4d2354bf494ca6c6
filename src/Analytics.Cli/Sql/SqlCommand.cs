using System.CommandLine;
using Analytics.Warehouse;

namespace Analytics.Cli.Sql;

/// <summary><c>analytics sql "select ..."</c>: one question to the warehouse, which it cannot change.</summary>
internal sealed class SqlCommand : Command
{
    private const string FromStandardInput = "-";
    private const string Table = "table";
    private const string Csv = "csv";
    private const string Json = "json";
    private readonly Shell _shell;
    private readonly SharedOptions _shared;

    private readonly Argument<string> _query = new("SQL") { Description = "The statement, or - to read it from standard input" };

    private readonly Option<string> _format = new Option<string>("--format", "-f")
    {
        Description = "How to write the result",
        DefaultValueFactory = _ => Table,
    }.AcceptOnlyFromAmong(Table, Csv, Json);

    public SqlCommand(Shell shell, SharedOptions shared) : base("sql", "Ask the warehouse with SQL, read only. The views are described in the README.")
    {
        (_shell, _shared) = (shell, shared);
        Add(_query);
        Add(_format);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var sql = line.GetRequiredValue(_query);
        if (sql == FromStandardInput) sql = await _shell.In.ReadToEndAsync(cancellationToken);
        if (string.IsNullOrWhiteSpace(sql)) throw new CommandFailure("There is no SQL to run; give a statement such as \"select * from runs\".");

        var writer = Writer(line.GetValue(_format));
        using var warehouse = ReadOnlySql.Open(_shared.WarehouseFile(line));
        return warehouse.Query(
            sql,
            result =>
            {
                writer.Write(result, cancellationToken);
                return ExitCode.Done;
            },
            cancellationToken);
    }

    private IResultWriter Writer(string? format) => format switch
    {
        Csv => new CsvWriter(_shell.Out),
        Json => new JsonWriter(_shell.Out),
        _ => new TableWriter(_shell.Out, _shell.Error),
    };
}
