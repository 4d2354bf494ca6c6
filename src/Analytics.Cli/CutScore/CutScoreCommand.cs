using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Analytics.Calibration;
using Analytics.Calibration.Cubes;
using Analytics.Calibration.Cuts;
using Analytics.Reports.Reading;
using Analytics.Reports.Views.Words;
using Analytics.Transcripts;
using Analytics.Warehouse;
using Analytics.Warehouse.Queries;

namespace Analytics.Cli.CutScore;

/// <summary><c>analytics cut-score</c>: what a pass mark on the mean score would do, and which one reaches a goal.</summary>
internal sealed class CutScoreCommand : Command
{
    private const double Usual = 3.5;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    private readonly Shell _shell;
    private readonly SharedOptions _shared;
    private readonly CohortOptions _cohort = new();
    private readonly Option<string> _format = new Option<string>("--format", "-f") { Description = "How to write the answer", DefaultValueFactory = _ => "text" }.AcceptOnlyFromAmong("text", "json");
    private readonly Option<double> _cut = new("--cut") { Description = "Interviews whose mean score is at least this pass, 1 to 5", DefaultValueFactory = _ => Usual, HelpName = "NUMBER" };
    private readonly Option<double?> _percent = new("--goal-percent") { Description = "Find the pass mark at which this share, in per cent, of a profile passes", HelpName = "NUMBER" };
    private readonly Option<string> _profile = new Option<string>("--goal-profile") { Description = "The profile of the goal", DefaultValueFactory = _ => "weak" }.AcceptOnlyFromAmong([.. Enum.GetValues<Profile>().Select(SnakeCase.Of)]);
    private readonly Option<string> _rule = new Option<string>("--goal-rule") { Description = "Whether at most or at least so many pass", DefaultValueFactory = _ => "at-most" }.AcceptOnlyFromAmong("at-most", "at-least");

    public CutScoreCommand(Shell shell, SharedOptions shared) : base("cut-score", "What a pass mark on the mean score would do, and which one reaches a goal such as \"at most 10 % of weak candidates pass\".")
    {
        (_shell, _shared) = (shell, shared);
        foreach (var option in new Option[] { _format, _cut, _percent, _profile, _rule }) Add(option);
        _cohort.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult line)
    {
        var file = _shared.WarehouseFile(line);
        if (!File.Exists(file)) throw new CommandFailure($"There is no warehouse {file} to report on. Name another with --warehouse, or ingest something first.");
        var cut = Within("--cut", line.GetValue(_cut), 1, 5);
        double? percent = line.GetValue(_percent) is { } asked ? Within("--goal-percent", asked, 0, 100) : null;

        using var warehouse = WarehouseDatabase.Open(file);
        var cohort = _cohort.Read(line, new HeldValues(warehouse).Read());
        var cubes = new ScoreCubes(warehouse);
        var cuts = new Analytics.Calibration.Cuts.CutScore(cubes.ReadWithoutSlopes(cohort), cubes.ReadRepeated(cohort));
        var (outcome, goal) = (cuts.At(cut), percent is { } share ? Goal(line, cuts, share / 100) : null);
        if (line.GetValue(_format) == "json")
        {
            _shell.Out.WriteLine(JsonSerializer.Serialize(new { outcome.Cut, PassThrough = Of(outcome.PassThrough), WeakLetIn = Of(outcome.WeakLetIn), ExceptionalLost = Of(outcome.ExceptionalLost), Agreement = Of(outcome.Agreement), Goal = goal }, Json));
            return ExitCode.Done;
        }

        _shell.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Printable.OneLine(cohort.ToWords())}, cut {outcome.Cut:0.0##}:"));
        foreach (var (words, figure) in new[] { ("pass", outcome.PassThrough), ("weak let in", outcome.WeakLetIn), ("exceptional lost", outcome.ExceptionalLost), ("agree with the recommendation", outcome.Agreement) })
            _shell.Out.WriteLine($"{FigureText.Percent(figure.Value),8} {words,-30} {FigureText.Percent(figure.Low)} to {FigureText.Percent(figure.High)}, {FigureText.Of(figure.N, "candidate")}");
        if (goal is not null) _shell.Out.WriteLine(goal.Sentence);
        return ExitCode.Done;
    }

    private GoalFound Goal(ParseResult line, Analytics.Calibration.Cuts.CutScore cuts, double limit)
    {
        // The line has been read, so the word is a profile.
        var profile = Enum.GetValues<Profile>().Single(p => SnakeCase.Of(p) == line.GetRequiredValue(_profile));
        var isAtMost = line.GetValue(_rule) == "at-most";
        var found = isAtMost ? CutGoal.AtMost(cuts, profile, limit) : CutGoal.AtLeast(cuts, profile, limit);
        return new GoalFound(Of(found.Seen), Of(found.Proven), GoalAnswer.Of(profile, isAtMost, limit, found));
    }

    private static Mark? Of(CutForGoal? found) => found is null ? null : new Mark(GoalAnswer.Rounded(found.Cut), Of(found.Share));

    private static Share Of(Estimate share) => new(share.Value, share.Low, share.High, share.N);

    private static double Within(string name, double value, double least, double most) => value >= least && value <= most
        ? value
        : throw new CommandFailure(string.Create(CultureInfo.InvariantCulture, $"{name} {value} is not a number from {least} to {most}."));

    private sealed record Share(double? Value, double? Low, double? High, int N);

    private sealed record Mark(decimal Cut, Share Share);

    private sealed record GoalFound(Mark? Seen, Mark? Proven, string Sentence);
}
