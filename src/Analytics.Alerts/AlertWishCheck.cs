using System.Globalization;
using Analytics.Alerts.Reading;
using Analytics.State.Alerts;

namespace Analytics.Alerts;

/// <summary>Whether a rule that is asked for can be judged.</summary>
public static class AlertWishCheck
{
    /// <summary>Most looks in a row that can be asked for.</summary>
    public const int MostInARow = 5;

    private const double MostFiles = 1_000_000;
    private const double MostDays = 3650;

    /// <summary>A sentence for each part that cannot be used; none when all is well. Who gets it is not looked at.</summary>
    public static IReadOnlyList<string> Faults(AlertRuleWish wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var faults = new List<string>();
        if (wish.InARow is < 1 or > MostInARow) faults.Add($"It can be asked to hold at 1 to {MostInARow} looks in a row.");
        if (AlertReader.CohortOf(wish.Cohort).Problems is [var problem, ..]) faults.Add($"The interviews cannot be selected: {problem.Parameter} \"{problem.Value}\" {problem.Reason}.");
        if (SubjectFault(wish) is { } fault) faults.Add(fault);
        return faults;
    }

    private static string? SubjectFault(AlertRuleWish wish) => wish.Kind switch
    {
        AlertKind.CardFails or AlertKind.CardLeavesPass => AlertFigure.Cards.Contains(wish.Subject) ? null : "Choose a card.",
        AlertKind.Drift => null,
        AlertKind.FigureAbove or AlertKind.FigureBelow => AlertFigure.Find(wish.Subject) is not { } figure ? "Choose a figure."
            : wish.Limit >= figure.Lowest && wish.Limit <= figure.Highest ? null : $"Give a limit of {figure.Name.ToLowerInvariant()} from {figure.Text(figure.Lowest)} to {figure.Text(figure.Highest)}.",
        AlertKind.QuarantineGrows => IsWhole(wish.Limit, MostFiles) ? null : string.Create(CultureInfo.InvariantCulture, $"Give the number of files, 1 to {MostFiles:N0}."),
        _ => IsWhole(wish.Limit, MostDays) ? null : string.Create(CultureInfo.InvariantCulture, $"Give the number of days, 1 to {MostDays:N0}."),
    };

    private static bool IsWhole(double? number, double most) => number is { } n && n >= 1 && n <= most && n == Math.Floor(n);
}
