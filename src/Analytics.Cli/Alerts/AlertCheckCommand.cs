using System.CommandLine;
using Analytics.Alerts;
using Analytics.Alerts.Reading;
using Analytics.Calibration;
using Analytics.Cli.Calibration;
using Analytics.Reports.Reading;
using Analytics.State;
using Analytics.State.Alerts;
using Analytics.Warehouse;
using Analytics.Warehouse.Queries;

namespace Analytics.Cli.Alerts;

/// <summary><c>analytics alerts check</c>: what every rule that is not paused would say of the warehouse now. Nothing is kept, raised or sent.</summary>
internal sealed class AlertCheckCommand : Command
{
    private readonly Shell _shell;
    private readonly SharedOptions _shared;
    private readonly StateOption _state;
    private readonly CalibrationSettings _settings;
    private readonly Option<bool> _json = new("--json") { Description = "Write it as JSON" };

    public AlertCheckCommand(Shell shell, SharedOptions shared) : base("check", "Say what the rules would find now; ends with 2 when what one watches for is there.")
    {
        (_shell, _shared, _state, _settings) = (shell, shared, new StateOption(shell, shared), new CalibrationSettings(shell));
        _state.AddTo(this);
        _settings.AddFileTo(this);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult line)
    {
        var path = _shared.WarehouseFile(line);
        if (!File.Exists(path)) throw new CommandFailure($"There is no warehouse {path}. Name another with --warehouse, or ingest something first.");
        var options = _settings.Read(line);
        using var warehouse = WarehouseDatabase.Open(path);
        var findings = _state.Ask<IReadOnlyList<AlertFinding>>(line, [], file => Findings(file, warehouse, options));
        if (line.GetValue(_json)) _shell.Out.WriteLine(JsonText.Of(findings.Select(f => new { f.Rule.Id, f.Rule.Name, f.Outcome, f.Says, f.Raises, Open = f.IsOpen })));
        else foreach (var finding in findings) _shell.Out.WriteLine($"{Word(finding),-8} {Printable.OneLine(finding.Rule.Name)}: {Printable.OneLine(finding.Says)}");
        return findings.Any(f => f.Outcome == AlertOutcome.Holds) ? ExitCode.DoneWithReservations : ExitCode.Done;
    }

    private static IReadOnlyList<AlertFinding> Findings(StateFile file, WarehouseDatabase warehouse, CalibrationOptions options)
    {
        var rules = new AlertRules(file, TimeProvider.System);
        var reader = new AlertReader(
            new FigureReader(new HeadlineFigures(new ScoreSummary(warehouse), new RecommendationMix(warehouse), new RelevanceSummary(warehouse)), new CandidateCount(warehouse), options),
            new CardReader(new CalibrationReader(warehouse, options)), new HeldValues(warehouse), new LedgerTotals(warehouse), new CohortRuns(warehouse), TimeProvider.System);
        var watcher = new AlertWatcher(rules, new AlertStore(file, TimeProvider.System), reader, new BatchHistory(warehouse), TimeProvider.System);
        return [.. rules.Read().Where(rule => !rule.IsPaused).Select(watcher.Try)];
    }

    private static string Word(AlertFinding finding) => finding.Outcome switch { AlertOutcome.Holds => "holds", AlertOutcome.NoData => "no data", _ => "quiet" };
}
