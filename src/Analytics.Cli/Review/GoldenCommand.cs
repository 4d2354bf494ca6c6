using System.CommandLine;
using Analytics.Cli.Records;
using Analytics.Review.Files;
using Analytics.Review.Golden;
using Analytics.Review.Reading;
using Analytics.State;
using Analytics.State.Audit;
using Analytics.State.Review;
using Analytics.Transcripts;
using Analytics.Warehouse;
using Analytics.Warehouse.Queries;

namespace Analytics.Cli.Review;

/// <summary><c>analytics golden list|show|create|export</c>: named selections of answers with the scores people agree on.</summary>
internal sealed class GoldenCommand : Command
{
    private readonly RecordsOptions _records;
    private readonly CohortOptions _cohort = new();
    private readonly Argument<string> _name = new("NAME") { Description = "The set's name" };
    private readonly Option<string?> _description = new("--description") { Description = "What it is for", HelpName = "TEXT" };
    private readonly Option<int> _raters = new("--raters") { Description = "How many people must have rated an answer that nobody settled", DefaultValueFactory = _ => 2, HelpName = "NUMBER" };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The file to write [default: golden-NAME.csv]", HelpName = "FILE" };

    public GoldenCommand(RecordsOptions records) : base("golden", "Golden sets: answers with the scores people agree on, by which evaluators are let through or not.")
    {
        _records = records;
        var list = new Command("list", "List the sets; a portal may run.") { records.State, records.Json };
        list.SetAction(line => records.WithState(line, state => List(state, line.GetValue(records.Json))));
        var show = new Command("show", "Show the answers of a set; a portal may run.") { _name, records.State, records.Json };
        show.SetAction(line => records.WithState(line, state => Show(Find(state, line), line.GetValue(records.Json))));
        var export = new Command("export", "Write a set as CSV; a portal may run.") { _name, _output, records.State };
        export.SetAction((line, cancellationToken) => records.WithStateAsync(line, state => ExportAsync(state, line, cancellationToken)));
        var create = new Command("create", "Make a set of what people agree on: rated alike, or settled where they differed.") { _name, _description, _raters, records.State };
        _cohort.AddTo(create);
        create.SetAction(line => records.WithBothAsync(line, "make it on its page of golden sets", (warehouse, state) => Task.FromResult(Create(warehouse, state, line))));
        foreach (var command in new[] { list, show, create, export }) Add(command);
    }

    private static GoldenSets Sets(StateFile state) => new(state, TimeProvider.System);

    private GoldenSet Find(StateFile state, ParseResult line)
    {
        var name = line.GetRequiredValue(_name);
        return Sets(state).Find(name) ?? throw new CommandFailure($"There is no golden set \"{Printable.OneLine(name)}\"; analytics golden list shows those there are.");
    }

    private int List(StateFile state, bool isJson)
    {
        var sets = Sets(state).Read();
        if (isJson) _records.Write(JsonText.Of(sets.Select(set => new { set.Name, set.Description, set.MadeBy, set.MadeAt, Answers = set.Items.Count })));
        else foreach (var set in sets) _records.Write($"{Printable.OneLine(set.Name),-30} {RecordsOptions.Number(set.Items.Count),7} answers  {set.MadeAt:yyyy-MM-dd}, by {Printable.OneLine(set.MadeBy)}{(set.Description.Length > 0 ? ": " + Printable.OneLine(set.Description) : "")}");
        return ExitCode.Done;
    }

    private int Show(GoldenSet set, bool isJson)
    {
        if (isJson) _records.Write(JsonText.Of(set));
        else foreach (var item in set.Items) _records.Write(FormattableString.Invariant($"{item.Answer.InterviewId,19} item {item.Answer.ItemNo,3}  {Printable.OneLine(item.Answer.Criterion),-20} {item.Score:0.###} of {item.Answer.ScaleMin:0.###} to {item.Answer.ScaleMax:0.###}  {SnakeCase.Of(item.Basis)}"));
        return ExitCode.Done;
    }

    private async Task<int> ExportAsync(StateFile state, ParseResult line, CancellationToken cancellationToken)
    {
        var set = Find(state, line);
        var path = _records.Shell.FullPath(line.GetValue(_output) ?? $"golden-{string.Concat(set.Name.Select(letter => char.IsLetterOrDigit(letter) ? letter : '_'))}.csv");
        await WholeFile.WriteAsync(path, output => RatingFile.WriteAsync(set, output, cancellationToken));
        new AuditLog(state, TimeProvider.System).Append(AuditAction.Export, RecordsOptions.Actor, null, ("what", "golden set"), ("rows", FormattableString.Invariant($"{set.Items.Count}")));
        _records.Write(path);
        return ExitCode.Done;
    }

    private int Create(WarehouseDatabase warehouse, StateFile state, ParseResult line)
    {
        var raters = line.GetValue(_raters);
        if (raters < 1) throw new CommandFailure($"--raters {raters} is not a number from 1.");
        var cohort = _cohort.Read(line, new HeldValues(warehouse).Read());
        var ratings = new Ratings(state);
        var making = new GoldenMaking(
            ratings, new AgreedRatings(state, ratings, TimeProvider.System), new AnswerReader(new ReviewedItems(warehouse), new InterviewTurns(warehouse)), new InterviewsWithin(warehouse));
        var found = making.Preview(cohort, raters);
        var left = $"{RecordsOptions.Number(found.Differing)} differ and are not settled, {RecordsOptions.Number(found.TooFew)} have too few raters, {RecordsOptions.Number(found.Older)} have another text by now";
        if (found.Items.Count == 0) throw new CommandFailure($"No set was made: people agree on no answer of {Printable.OneLine(cohort.ToWords())} ({left}).");
        Sets(state).Create(line.GetRequiredValue(_name), line.GetValue(_description), found.Items, RecordsOptions.Actor);
        _records.Write($"{RecordsOptions.Number(found.Items.Count)} answers; left out: {left}.");
        return ExitCode.Done;
    }
}
