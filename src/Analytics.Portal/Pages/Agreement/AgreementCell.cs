using Analytics.Portal.Components.Cohorts;
using Analytics.Reports.People;
using Analytics.Warehouse.Cohorts;
using Microsoft.AspNetCore.WebUtilities;

namespace Analytics.Portal.Pages.Agreement;

/// <summary>A cell of the table of evaluator by people that the page lists the answers of.</summary>
/// <param name="People">The level of the people's mean, 1 to 5.</param>
/// <param name="Gave">The evaluator's level, 1 to 5.</param>
public sealed record AgreementCell(int People, int Gave)
{
    private const string PeopleParameter = "people";
    private const string GaveParameter = "gave";

    /// <summary>The cell an address asks for; null where it asks for none, or for one that the table does not have.</summary>
    public static AgreementCell? Read(string uri)
    {
        var given = QueryHelpers.ParseQuery(new Uri(uri).Query);
        return Level(given.GetValueOrDefault(PeopleParameter).ToString()) is { } people && Level(given.GetValueOrDefault(GaveParameter).ToString()) is { } gave
            ? new AgreementCell(people, gave)
            : null;
    }

    /// <summary>The page that lists its answers.</summary>
    /// <param name="cohort">The page's interviews.</param>
    /// <param name="evaluator">Whose table it is.</param>
    public string Link(Cohort cohort, string evaluator) => Of(new CohortAddress(AgreementPage.Path, cohort.Only("evaluator", evaluator))).Link + "#differences";

    /// <summary>An address that asks for it.</summary>
    public CohortAddress Of(CohortAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.With(PeopleParameter, $"{People}").With(GaveParameter, $"{Gave}");
    }

    /// <summary>Its answers.</summary>
    public IReadOnlyList<AnswerDifference> Answers(PeopleReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return [.. reading.Evaluators.SelectMany(e => reading.Cell(e.Evaluator, People, Gave))];
    }

    private static int? Level(string text) => text is [>= '1' and <= '5' and var digit] ? digit - '0' : null;
}
