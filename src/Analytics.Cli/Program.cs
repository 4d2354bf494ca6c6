using System.CommandLine;
using System.CommandLine.Invocation;
using Analytics.Cli.Agreement;
using Analytics.Cli.Alerts;
using Analytics.Cli.Calibration;
using Analytics.Cli.Check;
using Analytics.Cli.Cluster;
using Analytics.Cli.Conversion;
using Analytics.Cli.CutScore;
using Analytics.Cli.Export;
using Analytics.Cli.Generate;
using Analytics.Cli.Ingest;
using Analytics.Cli.Ledger;
using Analytics.Cli.Mappings;
using Analytics.Cli.Plan;
using Analytics.Cli.Rebuild;
using Analytics.Cli.Records;
using Analytics.Cli.Review;
using Analytics.Cli.Sql;
using Analytics.Cli.Tokens;
using Analytics.Cli.Verify;
using Analytics.Cli.Views;
using Analytics.Warehouse;

namespace Analytics.Cli;

/// <summary>The same work from a shell and from CI: results on standard output, everything else on standard error.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args)
    {
        PrivateFiles.OfThisProcess();
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        return RunAsync(args, Shell.OfThisProcess());
    }

    internal static async Task<int> RunAsync(IReadOnlyList<string> args, Shell shell, CancellationToken cancellationToken = default)
    {
        var everywhere = new SharedOptions(shell);
        var records = new RecordsOptions(shell, everywhere);
        var root = new RootCommand("Interview Analytics: what a corpus of AI-conducted interviews says.")
        {
            everywhere.Warehouse,
            everywhere.Verbose,
            new IngestCommand(shell, everywhere),
            new ConvertCommand(shell),
            new MappingCommand(shell),
            new SqlCommand(shell, everywhere),
            new VerifyCommand(shell, everywhere),
            new RebuildCommand(shell, everywhere),
            new CheckCommand(shell, everywhere),
            new LedgerCommand(shell, everywhere),
            new CalibrationCommand(shell, everywhere),
            new AgreementCommand(shell, everywhere),
            new PlanCommand(shell),
            new CutScoreCommand(shell, everywhere),
            new ExportCommand(shell, everywhere),
            new ViewsCommand(shell, everywhere),
            new ReportCommand(shell),
            new EraseCommand(records),
            new RetentionCommand(records),
            new HoldCommand(records),
            new BackupCommand(records),
            new RestoreCommand(records),
            new AuditCommand(records),
            new RatingsCommand(records),
            new GoldenCommand(records),
            new TokenCommand(shell, everywhere),
            new AlertsCommand(shell, everywhere),
            new ClusterCommand(shell, everywhere),
            new GenerateCommand(shell, everywhere),
        };

        var line = root.Parse(args);
        if (line.Action is ParseErrorAction) return WrongUsage.Write(line, shell.Error);
        try
        {
            return await line.InvokeAsync(shell.Invocation(), cancellationToken);
        }
        catch (Exception failure)
        {
            return FailureReport.Write(failure, shell.Error, line.GetValue(everywhere.Verbose));
        }
    }
}
