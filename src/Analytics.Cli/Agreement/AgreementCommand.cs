using System.CommandLine;
using Analytics.Cli.Calibration;
using Analytics.Reports.Json;
using Analytics.Reports.People;
using Analytics.Warehouse;
using Analytics.Warehouse.Queries;

namespace Analytics.Cli.Agreement;

/// <summary><c>analytics agreement</c>: whether people who rated answers say what the evaluator says.</summary>
internal sealed class AgreementCommand : Command
{
    private readonly Shell _shell;
    private readonly SharedOptions _shared;
    private readonly CohortOptions _cohort = new();
    private readonly CalibrationSettings _settings;
    private readonly Option<string> _format = new Option<string>("--format", "-f") { Description = "How to write the answer", DefaultValueFactory = _ => "text" }.AcceptOnlyFromAmong("text", "json");

    public AgreementCommand(Shell shell, SharedOptions shared) : base("agreement", "Whether the evaluator agrees with people who rated the same answers, on how many ratings, and what to do next.")
    {
        (_shell, _shared) = (shell, shared);
        _settings = new CalibrationSettings(shell);
        Add(_format);
        _settings.AddFileTo(this);
        _cohort.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult line)
    {
        var file = _shared.WarehouseFile(line);
        if (!File.Exists(file)) throw new CommandFailure($"There is no warehouse {file} to report on. Name another with --warehouse, or ingest something first.");
        var options = _settings.Read(line);
        using var warehouse = WarehouseDatabase.Open(file);
        var cohort = _cohort.Read(line, new HeldValues(warehouse).Read());
        var answer = new AgreementJson(cohort, new PeopleReader(warehouse, options).Read(cohort), warehouse.ChangedAt);
        if (line.GetValue(_format) == "json") _shell.Out.WriteLine(answer.Write());
        else AgreementText.Write(answer, _shell.Out);
        return ExitCode.Done;
    }
}
