using System.Globalization;
using Analytics.Calibration;
using Analytics.Calibration.Cuts;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Portal.Pages.CutScore;

/// <summary>One share over all pass marks.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Share">The share of an outcome.</param>
/// <param name="Evidence">The interviews behind it at a pass mark; null where no cohort selects exactly them.</param>
public sealed record CutCurve(string Title, Func<CutOutcome, Estimate> Share, Func<Cohort, decimal, Cohort?> Evidence)
{
    /// <summary>Width of the picture in its own units.</summary>
    public const double Width = 320;

    /// <summary>Height of the picture in its own units.</summary>
    public const double Height = 170;

    private const double Left = 34;
    private const double Right = 8;
    private const double Top = 8;
    private const double Bottom = 22;

    /// <summary>The four curves.</summary>
    public static IReadOnlyList<CutCurve> All { get; } =
    [
        new("Pass", o => o.PassThrough, CutEvidence.Passing),
        new("Weak, let in", o => o.WeakLetIn, (cohort, cut) => CutEvidence.Of(CutEvidence.Passing(cohort, cut), "weak")),
        new("Exceptional, lost", o => o.ExceptionalLost, (cohort, cut) => CutEvidence.Of(CutEvidence.Failing(cohort, cut), "exceptional")),
        new("Agrees with the recommendation", o => o.Agreement, (cohort, cut) => CutEvidence.Passing(cohort, cut)),
    ];

    /// <summary>Where a pass mark stands.</summary>
    public static double X(decimal cut) => Left + ((double)(cut - 1) / 4 * (Width - Left - Right));

    /// <summary>Where a share stands.</summary>
    public static double Y(double share) => Top + ((1 - share) * (Height - Top - Bottom));

    /// <summary>The line through the shares; empty where they are undefined.</summary>
    public string Line(IReadOnlyList<(decimal Cut, CutOutcome Outcome)> steps) =>
        string.Join(' ', steps.Where(s => Share(s.Outcome).Value is not null).Select(s => Point(s.Cut, Share(s.Outcome).Value!.Value)));

    /// <summary>The ribbon between the ends of the intervals; empty where there are none.</summary>
    public string Ribbon(IReadOnlyList<(decimal Cut, CutOutcome Outcome)> steps)
    {
        var known = steps.Where(s => Share(s.Outcome).HasInterval).ToList();
        return string.Join(' ', known.Select(s => Point(s.Cut, Share(s.Outcome).High!.Value)).Concat(known.AsEnumerable().Reverse().Select(s => Point(s.Cut, Share(s.Outcome).Low!.Value))));
    }

    /// <summary>A number of the picture.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Point(decimal cut, double share) => $"{Number(X(cut))},{Number(Y(share))}";
}
