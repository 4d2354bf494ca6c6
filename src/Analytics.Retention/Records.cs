using Analytics.Retention.Backup;
using Analytics.Retention.Erasure;
using Analytics.State;
using Analytics.State.Alerts;
using Analytics.State.Audit;
using Analytics.State.Backups;
using Analytics.State.Erasure;
using Analytics.State.Review;
using Analytics.State.Secrets;
using Analytics.State.Sql;
using Analytics.State.Views;
using Analytics.Warehouse;
using Analytics.Warehouse.Loading;

namespace Analytics.Retention;

/// <summary>What is kept of a warehouse and its state, and how it is forgotten: the parts put together, for a host and for a shell alike.</summary>
public sealed class Records
{
    /// <param name="warehouse">The warehouse, which from now on refuses what was erased.</param>
    /// <param name="state">The state file.</param>
    /// <param name="limits">Say how candidate codes are found.</param>
    /// <param name="options">What happens to backups.</param>
    /// <param name="clock">The time.</param>
    /// <param name="told">Who is told of what is erased; null for nobody.</param>
    public Records(WarehouseDatabase warehouse, StateFile state, IngestLimits limits, RetentionOptions options, TimeProvider clock, IErasureTold? told = null)
    {
        ArgumentNullException.ThrowIfNull(warehouse);
        var names = new Pseudonyms(state);
        Options = options;
        State = state;
        Audit = new AuditLog(state, clock);
        Holds = new Holds(state, Audit, names, clock);
        Erasures = new Erasures(state, names, clock);
        Backups = new BackupList(state, clock);
        Backup = new BackupMaking(warehouse, state, Backups, Audit, clock);
        Erasure = new CandidateErasure(
            warehouse, state, Erasures, Holds, new SavedViews(state, clock), new SqlHistory(state), new AlertStore(state, clock),
            new ReviewForgetting(state), new RatingMirror(warehouse, new Ratings(state), clock), Backups, new BackupRewriting(Erasures, limits, clock), Audit, names, limits, options, clock, told);
        warehouse.Erased = Erasures;
    }

    /// <summary>How long interviews are kept, and what happens to backups.</summary>
    public RetentionOptions Options { get; }

    /// <summary>The state file.</summary>
    public StateFile State { get; }

    /// <summary>Where backups go that are made without naming a file.</summary>
    public string BackupFolder => Options.BackupFolder ?? Path.Combine(Path.GetDirectoryName(State.Path)!, "backups");

    /// <summary>The audit log.</summary>
    public AuditLog Audit { get; }

    /// <summary>Legal holds.</summary>
    public Holds Holds { get; }

    /// <summary>What was erased.</summary>
    public Erasures Erasures { get; }

    /// <summary>Backups that were made.</summary>
    public BackupList Backups { get; }

    /// <summary>Makes backups.</summary>
    public BackupMaking Backup { get; }

    /// <summary>Erases.</summary>
    public CandidateErasure Erasure { get; }
}
