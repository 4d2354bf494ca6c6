using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Cli.Ingest;
using Analytics.Cli.Mappings;
using Analytics.Transcripts;
using Analytics.Warehouse.Loading;

namespace Analytics.Cli.Conversion;

/// <summary><c>analytics convert PATH... --out FILE</c>: whatever the product reads, as lines of the open format.</summary>
internal sealed partial class ConvertCommand : Command
{
    private readonly Shell _shell;
    private readonly MappingsOption _mappings;

    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "What ingest takes: transcript files, folders of them, archives",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _out = new("--out", "-o")
    {
        Description = "The file to write, an interview a line (.jsonl)",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string?> _run = new("--run") { Description = "The run of files that name none", HelpName = "ID" };

    private const int MostFindings = 40;

    private readonly Option<string?> _startedAt = new("--started-at") { Description = "When that run started, as 2026-09-07 or 2026-09-07T09:00:00", HelpName = "TIME" };

    private readonly Option<string?> _evaluator = new("--evaluator") { Description = "Who or what evaluated, where the files do not say", HelpName = "NAME" };

    private readonly Option<string[]> _recommendations = RecommendationOption.New();

    public ConvertCommand(Shell shell) : base("convert", "Write interviews of any format that is read as lines of the open format (docs/formats.md).")
    {
        (_shell, _mappings) = (shell, new(shell));
        Add(_paths);
        Add(_out);
        Add(_run);
        Add(_startedAt);
        Add(_evaluator);
        Add(_mappings.Folder);
        Add(_recommendations);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var request = new IngestRequest(
            [.. line.GetRequiredValue(_paths).Select(_shell.FullPath)], line.GetValue(_run), StartTime.Parse(line.GetValue(_startedAt), "--started-at"), line.GetValue(_evaluator));
        var limits = new IngestLimits { Recommendations = RecommendationOption.Read(line.GetValue(_recommendations)) };
        IngestPipeline.Check(request);
        var path = _shell.FullPath(line.GetRequiredValue(_out));
        var formats = _mappings.Formats(line);
        ConversionSummary? summary = null;
        await WholeFile.WriteAsync(path, output => Task.Run(
            () => summary = new InterviewConversion(limits, formats).Write(request, output, cancellationToken), cancellationToken));
        Say(summary!, path);
        return summary!.KeptOut.Count > 0 ? ExitCode.DoneWithReservations : ExitCode.Done;
    }

    private void Say(ConversionSummary summary, string path)
    {
        var repeated = summary.Repeated == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {summary.Repeated:N0} byte-identical to another of their run left out");
        _shell.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {summary.Written:N0} {(summary.Written == 1 ? "interview" : "interviews")}{repeated}{Told(summary.Findings)}."));
        if (summary.Findings.Count > 0) Say(summary.Findings);
        if (summary.KeptOut.Count > 0) IngestText.KeptOut("Could not be read, nothing of them is written:", summary.KeptOut, _shell.Out, more: "");
    }

    // A sentence begins with the place in its file.
    [GeneratedRegex(@"^\$[^ ]*: ")]
    private static partial Regex Place();

    private static string Told(IReadOnlyList<ConversionFinding> findings) => findings.Count == 0 ? "" : "; "
        + string.Join(", ", findings.GroupBy(found => found.Finding.Code).OrderBy(code => code.Key).Select(code => string.Create(CultureInfo.InvariantCulture, $"{code.Count():N0} {SnakeCase.Of(code.Key)}")));

    // The same sentence of many files is said once, with the first of them.
    private void Say(IReadOnlyList<ConversionFinding> findings)
    {
        var alike = findings.GroupBy(found => (found.Finding.Code, Detail: Place().Replace(found.Finding.Detail, ""))).ToList();
        _shell.Error.WriteLine("What the mappings left out or took for granted:");
        foreach (var found in alike.Take(MostFindings))
        {
            var more = found.Count() > 1 ? string.Create(CultureInfo.InvariantCulture, $", and {found.Count() - 1:N0} more") : "";
            _shell.Error.WriteLine($"  {SnakeCase.Of(found.Key.Code)}: {Printable.OneLine(found.Key.Detail)} ({Printable.OneLine(found.First().SourceFile)} line {found.First().Finding.Line.ToString(CultureInfo.InvariantCulture)}{more})");
        }

        if (alike.Count > MostFindings) _shell.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  and {alike.Count - MostFindings:N0} others; ingest keeps all of them (analytics sql \"from findings\")."));
    }
}
