using System.CommandLine;
using System.Globalization;
using Analytics.Cli.Cluster;
using Analytics.Retention;
using Analytics.Retention.Erasure;
using Analytics.State;
using Analytics.Warehouse;
using Analytics.Warehouse.Loading;

namespace Analytics.Cli.Records;

/// <summary>What the commands about records have in common: which files, who acts, how the answer is written.</summary>
internal sealed class RecordsOptions(Shell shell, SharedOptions shared)
{
    private const int MostDays = 36_500;

    public Option<string?> State { get; } = new("--state") { Description = StatePlace.Help, HelpName = "FILE" };

    public Option<bool> Json { get; } = new("--json") { Description = "Write the answer as JSON" };

    public Option<BackupOnErasure> OnBackups { get; } = new("--backups")
    {
        Description = "What to do about backups made before: list, delete or rewrite",
        DefaultValueFactory = _ => BackupOnErasure.List,
    };

    /// <summary>Who acts, as the audit log names them.</summary>
    public static string Actor => "cli:" + Environment.UserName;

    public Shell Shell => shell;

    public string StateFileOf(ParseResult line) => line.GetValue(State) is { } written ? shell.FullPath(written) : StateFile.Beside(shared.WarehouseFile(line));

    /// <summary>The state that a command line means.</summary>
    public StateFile StateOf(ParseResult line) => StatePlace.Open(line.GetValue(State), StateFileOf(line));

    /// <summary>The connection string of the database where it is; null for a file.</summary>
    public string? StateServerOf(ParseResult line) => StatePlace.Server(line.GetValue(State));

    public string WarehouseFileOf(ParseResult line) => shared.WarehouseFile(line);

    /// <summary>Runs work on the state file alone, which may be in use.</summary>
    public T WithState<T>(ParseResult line, Func<StateFile, T> work) => WithStateAsync(line, state => Task.FromResult(work(state))).GetAwaiter().GetResult();

    /// <summary>As <see cref="WithState"/>, for work that waits.</summary>
    public async Task<T> WithStateAsync<T>(ParseResult line, Func<StateFile, Task<T>> work)
    {
        try
        {
            using var state = StateOf(line);
            return await work(state);
        }
        catch (Exception fault) when (fault is StateUnavailableException or StateRefusedException)
        {
            throw new CommandFailure(fault.Message, fault);
        }
    }

    /// <summary>Runs work on warehouse and state, which no portal may hold.</summary>
    public Task<T> WithRecordsAsync<T>(ParseResult line, string instead, Func<Retention.Records, Task<T>> work) =>
        WithBothAsync(line, instead, (warehouse, state) => work(RecordsOf(line, warehouse, state)));

    /// <summary>As <see cref="WithRecordsAsync"/>, for work that takes interviews away: of a cluster's that is done at a portal.</summary>
    public Task<T> WithOwnRecordsAsync<T>(ParseResult line, string instead, Func<Retention.Records, Task<T>> work) => WithBothAsync(line, instead, (warehouse, state) =>
    {
        FollowedWarehouse.Refuse(warehouse, instead);
        return work(RecordsOf(line, warehouse, state));
    });

    /// <summary>As <see cref="WithRecordsAsync"/>, for work that needs no more than the two files.</summary>
    public async Task<T> WithBothAsync<T>(ParseResult line, string instead, Func<WarehouseDatabase, StateFile, Task<T>> work)
    {
        var file = shared.WarehouseFile(line);
        if (!File.Exists(file)) throw new CommandFailure($"There is no warehouse {file}. Name another with --warehouse.");
        try
        {
            using var warehouse = WarehouseDatabase.Open(file);
            using var state = StateOf(line);
            return await work(warehouse, state);
        }
        catch (WarehouseUnavailableException held) when (!held.IsDamaged && held.Message.Contains("in use by", StringComparison.Ordinal))
        {
            throw new CommandFailure($"{held.Message} While it runs, {instead}.", held);
        }
        catch (Exception fault) when (fault is StateUnavailableException or StateRefusedException or ErasureRefusedException or Retention.Backup.BackupException)
        {
            throw new CommandFailure(fault.Message, fault);
        }
    }

    /// <summary>A number of days, with or without the letter d behind it.</summary>
    /// <exception cref="CommandFailure">It is none, or out of bounds.</exception>
    public static int DaysOf(string written) =>
        int.TryParse(written.TrimEnd('d'), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostDays
            ? days
            : throw new CommandFailure($"--older-than \"{Printable.OneLine(written)}\" is no number of days, such as 180d; 1 to {MostDays} are allowed.");

    private Retention.Records RecordsOf(ParseResult line, WarehouseDatabase warehouse, StateFile state) =>
        new(warehouse, state, new IngestLimits(), new RetentionOptions(OnErasure: line.GetValue(OnBackups)), TimeProvider.System);

    public void Write(string text) => shell.Out.WriteLine(text);

    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
