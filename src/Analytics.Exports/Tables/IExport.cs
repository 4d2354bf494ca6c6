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

    /// <summary>What figures are split by.</summary>
    public By By { get; init; } = By.None;

    /// <summary>How a list is sorted.</summary>
    public InterviewOrder Order { get; init; } = InterviewOrder.Default;

    /// <summary>The request as a query string without a question mark: what leads back to the same figures.</summary>
    public string ToQueryString() => string.Join('&', new[]
    {
        Cohort.ToQueryString(),
        Versus?.ToQueryString("vs.") ?? "",
        Interview is { } id ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"id={id}") : "",
        By == By.None ? "" : $"by={Transcripts.SnakeCase.Of(By)}",
        Order == InterviewOrder.Default ? "" : $"sort={Order}",
    }.Where(part => part.Length > 0));
}
