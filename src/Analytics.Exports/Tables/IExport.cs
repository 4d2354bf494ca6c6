using System.Globalization;
using Analytics.Calibration.Cubes;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Exports.Tables;

/// <summary>A table that can be exported: what a table or chart of the portal shows, under a name of its own.</summary>
public interface IExport
{
    /// <summary>Its name in addresses and on the command line.</summary>
    string Name { get; }

    /// <summary>What it is, for people: the title of its sheet's section, and its line in the command line's help.</summary>
    string Title { get; }

    /// <summary>What its figures can be split by; empty when they cannot.</summary>
    IReadOnlyList<By> Splits => [];

    /// <summary>Whether it is about interviews, so that a cohort narrows it; what is about files is always all of them.</summary>
    bool IsOfCohort => true;

    /// <summary>Whether it is about one interview: then <see cref="ExportRequest.Interview"/> names it.</summary>
    bool IsOfInterview => false;

    /// <summary>Whether its rows can be sorted as the list of interviews.</summary>
    bool IsSorted => false;

    /// <summary>What of it a reader can choose to show and export.</summary>
    ListColumns Columns => ListColumns.None;

    /// <summary>Whether single interviews of it may be picked out: then <see cref="ExportRequest.Chosen"/> names them.</summary>
    bool IsOfChosen => false;

    /// <summary>Whether it is told in a mix of profiles: then <see cref="ExportRequest.Mix"/> has their weights.</summary>
    bool IsMixed => false;

    /// <summary>Whether it compares: then <see cref="ExportRequest.Versus"/> is the other cohort.</summary>
    bool IsComparison => false;

    /// <summary>Reads it.</summary>
    /// <param name="request">Of which interviews, split and sorted how.</param>
    ExportTable Read(ExportRequest request);
}

/// <summary>What figures can be split by.</summary>
public static class Splits
{
    /// <summary>Everything.</summary>
    public static IReadOnlyList<By> All { get; } = [By.Profile, By.Position, By.Run, By.Evaluator, By.Section, By.Recommendation];

    /// <summary>What belongs to a whole interview cannot be split by its sections.</summary>
    public static IReadOnlyList<By> OfInterviews { get; } = [By.Profile, By.Position, By.Run, By.Evaluator, By.Recommendation];

    /// <summary>What is already split by run.</summary>
    public static IReadOnlyList<By> WithinRuns { get; } = [By.Profile, By.Position, By.Section, By.Recommendation];
}

/// <summary>What to export of a table.</summary>
/// <param name="Cohort">The interviews.</param>
public sealed record ExportRequest(Cohort Cohort)
{
    /// <summary>The interviews to compare with, of what compares; null for what does not. Parameters with <c>vs.</c> before their names.</summary>
    public Cohort? Versus { get; init; }

    /// <summary>The key of the interview, of what is about one; null for what is not. The parameter <c>id</c>.</summary>
    public long? Interview { get; init; }

    /// <summary>Keys of the interviews picked out of the list; empty for the whole list. The parameter <c>id</c>, once for each.</summary>
    public IReadOnlyList<long> Chosen { get; init; } = [];

    /// <summary>Columns chosen of a list, by their names on the page; empty for all that the table has. The parameter <c>column</c>, once for each.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Weights of the profiles in the mix asked about, any positive scale; null for the mix of the interviews. The parameters <c>mix.weak</c> to <c>mix.exceptional</c>.</summary>
    public IReadOnlyDictionary<Profile, double>? Mix { get; init; }

    /// <summary>What figures are split by.</summary>
    public By By { get; init; } = By.None;

    /// <summary>How a list is sorted.</summary>
    public InterviewOrder Order { get; init; } = InterviewOrder.Default;

    /// <summary>What was picked out, in words; null for the whole list.</summary>
    public string? ChosenWords => Chosen.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{Chosen.Count} chosen by id");

    /// <summary>The mix asked about, in words; null for that of the interviews.</summary>
    public string? MixWords => Mix is null ? null : string.Join(", ", Mix.Where(m => m.Value > 0).OrderBy(m => m.Key).Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Value} {SnakeCase.Of(m.Key)}")));

    /// <summary>The request as a query string without a question mark: what leads back to the same figures.</summary>
    public string ToQueryString()
    {
        List<string> parts =
        [
            Cohort.ToQueryString(),
            Versus?.ToQueryString("vs.") ?? "",
            Interview is { } id ? Pair("id", id) : "",
            .. Chosen.Select(chosen => Pair("id", chosen)),
            .. Columns.Select(column => Pair("column", column)),
            .. Mix?.OrderBy(m => m.Key).Select(m => Pair($"mix.{SnakeCase.Of(m.Key)}", m.Value)) ?? [],
            By == By.None ? "" : Pair("by", SnakeCase.Of(By)),
            Order == InterviewOrder.Default ? "" : Pair("sort", Order),
        ];
        return string.Join('&', parts.Where(part => part.Length > 0));
    }

    private static string Pair(string name, object value) => string.Create(CultureInfo.InvariantCulture, $"{name}={value}");
}
