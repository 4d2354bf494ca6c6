using System.Globalization;
using Analytics.Portal.Access;
using Analytics.SqlConsole;
using Analytics.State;
using Analytics.State.Sql;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace Analytics.Portal.Pages.Sql;

/// <summary>A statement of an engineer's own over what they may read.</summary>
public sealed partial class SqlPage(SqlRuns runs, SqlHistory history, Viewer viewer, IOptions<SqlConsoleOptions> options)
{
    /// <summary>Its route.</summary>
    public const string Path = "/sql";

    private const string First = "select position, count(*) as interviews, round(avg(mean_score), 2) as mean_score\nfrom interviews\ngroup by all\norder by all";
    private const int Shown = 20;
    private const int ShortCharacters = 120;

    private string _statement = First;
    private SqlRun? _run;
    private IReadOnlyList<AskedStatement> _history = [];
    private IReadOnlyList<string> _problems = [];

    /// <summary>A statement to begin with.</summary>
    [SupplyParameterFromQuery(Name = "sql")]
    public string? Given { get; set; }

    /// <summary>The number of a statement that runs or has run.</summary>
    [SupplyParameterFromQuery(Name = "run")]
    public string? RunId { get; set; }

    /// <summary>The number of a statement of the history, to ask again.</summary>
    [SupplyParameterFromQuery(Name = "again")]
    public string? Again { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        try
        {
            _history = history.Read(viewer.Name);
        }
        catch (StateUnavailableException fault)
        {
            _problems = [fault.Message];
        }

        _run = long.TryParse(RunId, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? runs.Find(viewer.Name, id) : null;
        if (RunId is not null && _run is null) _problems = ["This answer is no longer kept. Run the statement again."];
        var again = long.TryParse(Again, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? _history.FirstOrDefault(asked => asked.Id == number) : null;
        _statement = _run?.Sql ?? again?.Statement ?? Given ?? First;
    }

    private static string Short(string statement)
    {
        var line = string.Join(' ', statement.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= ShortCharacters ? line : line[..ShortCharacters] + "…";
    }
}
