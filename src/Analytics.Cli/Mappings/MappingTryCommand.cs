using System.CommandLine;
using System.Globalization;
using Analytics.Formats.OpenFormat;
using Analytics.Mappings;
using Analytics.Mappings.Definition;
using Analytics.Transcripts;

namespace Analytics.Cli.Mappings;

/// <summary><c>analytics mapping try MAPPING FILE</c>: what would be read of a file; nothing is loaded.</summary>
internal sealed class MappingTryCommand : Command
{
    private const string Any = "auto";

    private readonly Shell _shell;
    private readonly MappingsOption _mappings;
    private readonly Argument<string> _mapping = new("MAPPING") { Description = "A mapping's name or file; auto for whichever knows the file" };
    private readonly Argument<string> _file = new("FILE") { Description = "The file to read" };
    private readonly Option<bool> _json = new("--json") { Description = "Write interviews, findings and what is kept out as JSON" };

    public MappingTryCommand(Shell shell) : base("try", "Show what would be read of a file through a mapping; nothing is loaded.")
    {
        (_shell, _mappings) = (shell, new(shell));
        Add(_mapping);
        Add(_file);
        Add(_mappings.Folder);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult line)
    {
        var path = _shell.FullPath(line.GetRequiredValue(_file));
        var trial = MappingTrial.Of(Source(path), Mappings(line), Wordings.Default);
        if (line.GetValue(_json)) _shell.Out.WriteLine(JsonText.Of(Json(trial)));
        else Write(trial);
        return trial.IsWhole ? ExitCode.Done : ExitCode.DoneWithReservations;
    }

    private static SourceFile Source(string path)
    {
        try
        {
            return new(Path.GetFileName(path), File.ReadAllText(path))
            {
                Beside = [.. Directory.EnumerateFiles(Path.GetDirectoryName(path)!, "*.csv").Order(StringComparer.Ordinal).Select(table => new SourceFile(Path.GetFileName(table), File.ReadAllText(table)))],
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"{path} cannot be read: {fault.Message}", fault);
        }
    }

    private IReadOnlyList<Mapping> Mappings(ParseResult line)
    {
        var named = line.GetRequiredValue(_mapping);
        if (named.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return MappingCommand.Check(_shell.FullPath(named)) switch
            {
                MappingCheck.Usable usable => [usable.Mapping],
                MappingCheck.Refused refused => throw new CommandFailure($"The mapping is refused: {refused.Faults[0].Path}: {refused.Faults[0].Reason} analytics mapping check lists every mistake."),
                _ => throw new InvalidOperationException("A mapping is usable or refused."),
            };
        }

        var catalog = _mappings.Catalog(line);
        if (named == Any) return catalog.Mappings;
        return catalog.Named(named) is { } mapping ? [mapping]
            : throw new CommandFailure($"No mapping is called {Printable.OneLine(named)}; there are {string.Join(", ", catalog.Mappings.Select(one => one.Name))}, and auto for whichever knows the file.");
    }

    private void Write(MappingTrial trial)
    {
        switch (trial.Outcome)
        {
            case MappingOutcome.Unreadable unreadable: _shell.Out.WriteLine($"line {unreadable.Line}: {Printable.OneLine(unreadable.Reason)}"); return;
            case MappingOutcome.Unrecognised unknown: _shell.Out.WriteLine($"The mapping does not know this file. {Printable.OneLine(unknown.LooksLike)}"); return;
            case MappingOutcome.Read read:
                _shell.Out.WriteLine(Invariant($"Read by {read.Mapping.Name}: {trial.Interviews.Count:N0} {(trial.Interviews.Count == 1 ? "interview" : "interviews")}, {read.KeptOut.Count:N0} kept out."));
                foreach (var interview in trial.Interviews) Write(interview);
                foreach (var kept in read.KeptOut) _shell.Out.WriteLine($"kept out, line {kept.Line} {kept.Place}: {Printable.OneLine(kept.Reason)}");
                return;
        }
    }

    private void Write(TriedInterview interview)
    {
        _shell.Out.WriteLine(Invariant($"line {interview.Mapped.Line} {interview.Mapped.Place}: {Words(interview.Transcript)}"));
        foreach (var fault in interview.Faults) _shell.Out.WriteLine($"    kept out, {SnakeCase.Of(fault.Code)}: {Printable.OneLine(fault.Detail)}");
        foreach (var finding in interview.Mapped.Findings) _shell.Out.WriteLine($"    {SnakeCase.Of(finding.Code)}, line {finding.Line} {finding.Place}: {Printable.OneLine(finding.Detail)}");
        foreach (var finding in interview.Findings) _shell.Out.WriteLine($"    {SnakeCase.Of(finding.Code)}: {Printable.OneLine(finding.Detail)}");
    }

    private static string Words(Transcript? read) => read is null ? "not an interview that can be loaded" : Invariant(
        $"{Printable.OneLine(read.Candidate)}{(read.Position is { } position ? ", " + Printable.OneLine(position) : "")}: {read.Turns.Count:N0} turns, {read.Questions.Count:N0} questions, {read.Evaluations.Count:N0} scores, recommendation {(read.Recommendation.Level is { } level ? SnakeCase.Of(level) : "unknown")}");

    private static object Json(MappingTrial trial) => new
    {
        Mapping = (trial.Outcome as MappingOutcome.Read)?.Mapping.Name,
        LooksLike = (trial.Outcome as MappingOutcome.Unrecognised)?.LooksLike,
        Unreadable = trial.Outcome is MappingOutcome.Unreadable unreadable ? $"line {unreadable.Line}: {unreadable.Reason}" : null,
        Interviews = trial.Interviews.Select(interview => new { interview.Mapped.Place, interview.Mapped.Line, interview.Mapped.Interview, interview.Mapped.Findings, interview.Faults }),
        KeptOut = (trial.Outcome as MappingOutcome.Read)?.KeptOut ?? [],
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
