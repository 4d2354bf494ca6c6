using System.CommandLine;
using System.Globalization;
using Analytics.State;
using Analytics.State.Erasure;
using Analytics.State.Secrets;
using Analytics.Warehouse;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Sources;

namespace Analytics.Cli.Ledger;

/// <summary><c>analytics ledger</c>: where every file went, as a sum.</summary>
internal sealed class LedgerCommand : Command
{
    private readonly Shell _shell;
    private readonly SharedOptions _shared;
    private readonly Option<string?> _inbox = new("--inbox") { Description = "The watched folder, whose files that are not loaded yet are counted as waiting [default: data/inbox, when it is there]", HelpName = "FOLDER" };
    private readonly Option<bool> _json = new("--json") { Description = "Write it as JSON" };

    public LedgerCommand(Shell shell, SharedOptions shared) : base("ledger", "Say where every file went: loaded, unchanged, duplicate, kept out, dismissed or waiting.")
    {
        (_shell, _shared) = (shell, shared);
        Add(_inbox);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult line)
    {
        var file = _shared.WarehouseFile(line);
        if (!File.Exists(file)) throw new CommandFailure($"There is no warehouse {file}. Name another with --warehouse, or ingest something first.");
        var inbox = line.GetValue(_inbox) is { } written ? _shell.FullPath(written) : Path.Combine(DataFolder.Find(_shell.WorkingDirectory), "inbox");
        using var warehouse = WarehouseDatabase.Open(file);
        using var state = StatePlace.Open(null, StateFile.Beside(file));
        warehouse.Erased = new Erasures(state, new Pseudonyms(state), TimeProvider.System);
        var totals = new LedgerTotals(warehouse).Read();
        var reasons = new KeptOutReasons(warehouse).Read();
        var waiting = PendingSources.CountNew(warehouse, inbox);
        if (line.GetValue(_json)) WriteJson(totals, reasons, waiting);
        else Write(totals, reasons, waiting);
        return ExitCode.Done;
    }

    private void WriteJson(LedgerTotalsRow totals, IReadOnlyList<KeptOutReasonRow> reasons, int waiting) => _shell.Out.WriteLine(JsonText.Of(
        new
        {
            Seen = totals.Files + waiting,
            totals.Loaded,
            totals.Unchanged,
            totals.Duplicate,
            KeptOut = totals.Quarantined,
            totals.Dismissed,
            totals.Erased,
            Waiting = waiting,
            Reasons = reasons.Select(reason => new { reason.Code, reason.Files }),
        }));

    private void Write(LedgerTotalsRow totals, IReadOnlyList<KeptOutReasonRow> reasons, int waiting)
    {
        foreach (var (files, what) in new[]
        {
            (totals.Files + waiting, "seen"), (totals.Loaded, "loaded"), (totals.Unchanged, "unchanged: known by another path"), (totals.Duplicate, "duplicate: byte-identical to another of their run"),
            (totals.Quarantined, "kept out"), (totals.Dismissed, "dismissed"), (totals.Erased, "erased: not loaded again"), (waiting, "waiting in the inbox"),
        })
        {
            _shell.Out.WriteLine($"{Number(files),12} {what}");
        }

        foreach (var reason in reasons) _shell.Out.WriteLine($"{Number(reason.Files),16} {reason.Code}");
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
