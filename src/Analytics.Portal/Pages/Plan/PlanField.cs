using System.Globalization;
using Analytics.Calibration.Planning;

namespace Analytics.Portal.Pages.Plan;

/// <summary>One assumption of a plan as a field of the form and a parameter of the address.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Label">What stands before the field.</param>
/// <param name="Least">Smallest value.</param>
/// <param name="Most">Largest value.</param>
/// <param name="Read">Its value in the assumptions.</param>
/// <param name="With">The assumptions with another value.</param>
public sealed record PlanField(string Name, string Label, double Least, double Most, Func<PlanAssumptions, double> Read, Func<PlanAssumptions, double, PlanAssumptions> With)
{
    /// <summary>All of them, in the order of the form.</summary>
    public static IReadOnlyList<PlanField> All { get; } =
    [
        new("sd", "Spread of interview means within a profile, points", 0.001, 2, a => a.Deviation, (a, v) => a with { Deviation = v }),
        new("width", "Half width wanted of a mean, points", 0.001, 2, a => a.HalfWidth, (a, v) => a with { HalfWidth = v }),
        new("bias", "Bias assumed, points", -4, 4, a => a.Bias, (a, v) => a with { Bias = v }),
        new("auc", "AUC assumed between neighbours", 0, 1, a => a.Auc, (a, v) => a with { Auc = v }),
        new("false_proceed", "Share of weak assumed to be told to proceed", 0, 1, a => a.FalseProceed, (a, v) => a with { FalseProceed = v }),
        new("relative_width", "Half width wanted of the detectable change, as a share of it", 0.01, 2, a => a.RelativeWidth, (a, v) => a with { RelativeWidth = v }),
        new("power", "Chance of showing what is true", 0.5, 0.99, a => a.Power, (a, v) => a with { Power = v }),
    ];

    /// <summary>The assumptions of an address; what cannot be read keeps its usual value and is a problem.</summary>
    /// <param name="value">The value of a parameter; null or empty when the address has none.</param>
    /// <param name="usual">What holds where the address says nothing.</param>
    public static (PlanAssumptions Assumed, IReadOnlyList<string> Problems) Assumptions(Func<string, string?> value, PlanAssumptions usual)
    {
        ArgumentNullException.ThrowIfNull(value);
        var (assumed, problems) = (usual, new List<string>());
        foreach (var field in All)
        {
            if (value(field.Name)?.Trim() is not { Length: > 0 } written) continue;
            if (double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= field.Least && number <= field.Most) assumed = field.With(assumed, number);
            else problems.Add(string.Create(CultureInfo.InvariantCulture, $"{field.Name} \"{(written.Length > 40 ? written[..40] + "…" : written)}\" is not a number from {field.Least} to {field.Most}; {field.Read(assumed):0.###} is taken."));
        }

        return (assumed, problems);
    }

    /// <summary>The value as the form writes it.</summary>
    public string Text(PlanAssumptions assumed) => Read(assumed).ToString("0.###", CultureInfo.InvariantCulture);
}
