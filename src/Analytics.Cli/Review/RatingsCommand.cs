using System.CommandLine;
using Analytics.Cli.Records;
using Analytics.Review.Files;
using Analytics.State;
using Analytics.State.Audit;
using Analytics.State.Review;
using Analytics.Warehouse;
using Analytics.Warehouse.Queries;

namespace Analytics.Cli.Review;

/// <summary><c>analytics ratings export|import</c>: what people rated, as CSV.</summary>
internal sealed class RatingsCommand : Command
{
    private readonly RecordsOptions _records;

    public RatingsCommand(RecordsOptions records) : base("ratings", "What people rated, as CSV: out of the state file and into it.")
    {
        _records = records;
        var output = new Option<string?>("--output", "-o") { Description = "The file to write [default: ratings.csv]", HelpName = "FILE" };
        var file = new Argument<string>("FILE") { Description = "A CSV file as export writes it; interview_id, item_no, criterion, score and rater are enough" };
        var export = new Command("export", "Write all ratings; a portal may run.") { output, records.State };
        export.SetAction((line, cancellationToken) => records.WithStateAsync(line, state => ExportAsync(state, line.GetValue(output) ?? "ratings.csv", cancellationToken)));
        var import = new Command("import", "Take in ratings: with one bad line nothing of the file is kept.") { file, records.State };
        import.SetAction((line, cancellationToken) => records.WithBothAsync(line, "take the file in on its Review page", (warehouse, state) => ImportAsync(warehouse, state, line.GetRequiredValue(file), cancellationToken)));
        Add(export);
        Add(import);
    }

    private async Task<int> ExportAsync(StateFile state, string file, CancellationToken cancellationToken)
    {
        var (ratings, path) = (new Ratings(state).Read(), _records.Shell.FullPath(file));
        await WholeFile.WriteAsync(path, output => RatingFile.WriteAsync(ratings, output, cancellationToken));
        new AuditLog(state, TimeProvider.System).Append(AuditAction.Export, RecordsOptions.Actor, null, ("what", "ratings"), ("rows", FormattableString.Invariant($"{ratings.Count}")));
        _records.Shell.Error.WriteLine($"{RecordsOptions.Number(ratings.Count)} rating{(ratings.Count == 1 ? "" : "s")}:");
        _records.Write(path);
        return ExitCode.Done;
    }

    private async Task<int> ImportAsync(WarehouseDatabase warehouse, StateFile state, string file, CancellationToken cancellationToken)
    {
        var path = _records.Shell.FullPath(file);
        if (!File.Exists(path)) throw new CommandFailure($"There is no file {path}.");
        using var text = new StreamReader(path);
        var read = new RatingFileReader(new ReviewedItems(warehouse), TimeProvider.System).Read(text);
        if (read.Faults.Count > 0)
        {
            foreach (var fault in read.Faults) _records.Shell.Error.WriteLine($"line {fault.Line}: {Printable.OneLine(fault.Reason)}");
            throw new CommandFailure("Nothing of the file was kept; put these lines right, or take them out.");
        }

        var ratings = new Ratings(state);
        var added = ratings.Import(read.Ratings);
        new AuditLog(state, TimeProvider.System).Append(
            AuditAction.Rating, RecordsOptions.Actor, null, ("file", FormattableString.Invariant($"{read.Ratings.Count}")), ("new", FormattableString.Invariant($"{added}")));
        await new RatingMirror(warehouse, ratings, TimeProvider.System).RefreshAsync(cancellationToken);
        _records.Write($"{RecordsOptions.Number(read.Ratings.Count)} ratings taken in, {RecordsOptions.Number(added)} of them new.");
        return ExitCode.Done;
    }
}
