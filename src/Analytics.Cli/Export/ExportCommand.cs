using System.CommandLine;
using Analytics.Exports;
using Analytics.Exports.Formats;
using Analytics.Exports.Tables;
using Analytics.Reports;
using Analytics.Transcripts;
using Analytics.Warehouse;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Cli.Export;

/// <summary><c>analytics export WHAT --out FILE</c>: a table or the workbook of a page as a file, the same as from the portal.</summary>
internal sealed class ExportCommand : Command
{
    private readonly Shell _shell;
    private readonly SharedOptions _shared;
    private readonly CohortOptions _cohort = new();
    private readonly CohortOptions _versus = new("vs.");

    private readonly Argument<string> _what = new("WHAT") { Description = "What to export, such as interviews or scores-distribution; \"list\" names everything there is" };
    private readonly Option<string?> _out = new("--out", "-o") { Description = "The file to write [default: the name the portal would give it, in the working directory]", HelpName = "FILE" };
    private readonly Option<string?> _by = new("--by") { Description = "Split figures by profile, position, run, evaluator, section or recommendation", HelpName = "DIMENSION" };
    private readonly Option<string?> _sort = new("--sort") { Description = "Order of the interviews: started, candidate, position, profile, evaluator, score, relevance, recommendation or findings; with a leading - descending", HelpName = "COLUMN" };
    private readonly Option<long?> _id = new("--id") { Description = "The interview, by its key, of what is about one", HelpName = "KEY" };
    private readonly Option<bool> _about = new("--about") { Description = "Begin a CSV with # lines that say where its figures come from" };

    private readonly Option<string?> _format = new Option<string?>("--format", "-f")
    {
        Description = "Kind of file [default: what the ending of FILE says, else csv]",
    }.AcceptOnlyFromAmong([.. Enum.GetValues<ExportFormat>().Select(f => f.Ending())]);

    public ExportCommand(Shell shell, SharedOptions shared) : base("export", "Write a table, or the workbook of a page, to a CSV, Excel or Parquet file.")
    {
        (_shell, _shared) = (shell, shared);
        Add(_what);
        Add(_format);
        Add(_out);
        Add(_by);
        Add(_sort);
        Add(_id);
        Add(_about);
        _cohort.AddTo(this);
        _versus.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var file = _shared.WarehouseFile(line);
        if (!File.Exists(file)) throw new CommandFailure($"There is no warehouse {file} to export from. Name another with --warehouse, or ingest something first.");

        using var warehouse = WarehouseDatabase.Open(file);
        await using var services = new ServiceCollection().AddSingleton(warehouse).AddExports().BuildServiceProvider();
        var exporter = services.GetRequiredService<Exporter>();
        var what = line.GetRequiredValue(_what);
        if (what == "list") return List(exporter.Catalogue);

        var selection = exporter.Catalogue.Find(what)
            ?? throw new CommandFailure($"There is nothing to export called \"{Printable.OneLine(what)}\"; analytics export list names what there is.");
        var known = services.GetRequiredService<HeldValues>().Read();
        var request = new ExportRequest(_cohort.Read(line, known)) { By = By(line, selection), Order = Order(line, selection), Versus = Versus(line, selection, known), Interview = Interview(line, selection) };
        if (!selection.IsOfCohort && !request.Cohort.IsAll) throw new CommandFailure($"{selection.Name} is about files, not interviews; it takes no options that select interviews.");
        await WriteAsync(exporter, selection, request, line, cancellationToken);
        return ExitCode.Done;
    }

    private async Task WriteAsync(Exporter exporter, ExportSelection selection, ExportRequest request, ParseResult line, CancellationToken cancellationToken)
    {
        try
        {
            using var export = exporter.Open(selection, request, Format(line, selection));
            var path = _shell.FullPath(line.GetValue(_out) ?? export.FileName);
            await WholeFile.WriteAsync(path, output => export.WriteAsync(output, line.GetValue(_about), cancellationToken));
            _shell.Error.WriteLine($"{export.RowCount} row{(export.RowCount == 1 ? "" : "s")} of {request.Cohort.ToWords()}, data as of {export.About.DataAsOfText}, warehouse version {export.About.WarehouseVersion}:");
            _shell.Out.WriteLine(path);
        }
        catch (ExportRefusedException refused)
        {
            throw new CommandFailure(refused.Message, refused);
        }
    }

    private int List(ExportCatalogue catalogue)
    {
        foreach (var table in catalogue.Tables) _shell.Out.WriteLine($"{table.Name,-24} {table.Title}{(table.Splits.Count == 0 ? "" : $" (--by {string.Join(", ", table.Splits.Select(SnakeCase.Of))})")}");
        foreach (var book in catalogue.Books) _shell.Out.WriteLine($"{book.Name,-24} Workbook (xlsx only): {string.Join(", ", book.Tables)}");
        return ExitCode.Done;
    }

    private Cohort? Versus(ParseResult line, ExportSelection selection, KnownValues known)
    {
        var versus = _versus.Read(line, known);
        return selection.IsComparison ? versus
            : versus.IsAll ? null
            : throw new CommandFailure($"{selection.Name} compares nothing; leave out the options that begin with --vs.");
    }

    private long? Interview(ParseResult line, ExportSelection selection) => (selection.IsOfInterview, line.GetValue(_id)) switch
    {
        (true, null) => throw new CommandFailure($"{selection.Name} is about one interview; name it by its key with --id, as export interviews lists them."),
        (false, not null) => throw new CommandFailure($"{selection.Name} is not about one interview; leave out --id."),
        (_, var id) => id,
    };

    private ExportFormat Format(ParseResult line, ExportSelection selection)
    {
        var written = line.GetValue(_format) ?? Path.GetExtension(line.GetValue(_out) ?? "").TrimStart('.');
        return SnakeCase.TryParse<ExportFormat>(written, out var format) ? format
            : selection.Tables.Count > 1 ? ExportFormat.Xlsx
            : ExportFormat.Csv;
    }

    private By By(ParseResult line, ExportSelection selection) =>
        line.GetValue(_by) is not { } written ? Warehouse.Queries.By.None
        : SnakeCase.TryParse<By>(written, out var by) && selection.Splits.Contains(by) ? by
        : throw new CommandFailure(selection.Splits.Count == 0
            ? $"{selection.Name} cannot be split; leave out --by."
            : $"--by \"{Printable.OneLine(written)}\" is nothing {selection.Name} can be split by; it can by {string.Join(", ", selection.Splits.Select(SnakeCase.Of))}.");

    private InterviewOrder Order(ParseResult line, ExportSelection selection) =>
        line.GetValue(_sort) is not { } written ? InterviewOrder.Default
        : !selection.IsSorted ? throw new CommandFailure($"{selection.Name} has an order of its own; leave out --sort.")
        : InterviewOrder.TryParse(written, out var order) ? order
        : throw new CommandFailure($"--sort \"{Printable.OneLine(written)}\" is no column of the list of interviews; export --help names them.");
}
