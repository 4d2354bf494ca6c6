using Analytics.Calibration.Cubes;
using Analytics.Calibration.Multiplicity;
using MathNet.Numerics.Statistics;

namespace Analytics.Calibration.Fairness;

/// <summary>
/// Rates of groups of candidates against the group with the best rate: the impact ratio of 6 RCNY 5-301, with intervals and tests. A group with less than the
/// minimum share of candidates is neither compared nor the reference; one of fewer than five shows neither number nor rate, so that nobody can be recognised.
/// </summary>
public static class ParityTables
{
    /// <summary>What those who did not say are called.</summary>
    public const string Unknown = "unknown";

    /// <summary>Fewer candidates than this are not told.</summary>
    public const int FewestShown = 5;

    /// <summary>All tables.</summary>
    /// <param name="input">Candidates with their groups.</param>
    /// <param name="minimumShare">Share of candidates a group needs to be compared, 0 to 1.</param>
    public static ParityReport Of(ParityInput input, double minimumShare)
    {
        ArgumentNullException.ThrowIfNull(input);
        var means = input.Candidates.Select(c => c.Mean).OfType<double>().ToList();
        double? median = means.Count == 0 ? null : means.Median();
        var single = input.Attributes.Select((name, i) => Table(name, input.Candidates, c => c.Groups[i], median, minimumShare));
        var crossed = input.Attributes.SelectMany((first, i) => input.Attributes.Skip(i + 1).Select((second, j) => Table(
            $"{first} x {second}", input.Candidates, c => c.Groups[i] is { } a && c.Groups[i + 1 + j] is { } b ? $"{a} x {b}" : null, median, minimumShare)));
        return new ParityReport(input.Source, input.From, input.To, median, [.. single, .. crossed]);
    }

    private static ParityTable Table(
        string attribute, IReadOnlyList<ParityCandidate> candidates, Func<ParityCandidate, string?> group, double? median, double minimumShare)
    {
        var groups = candidates.GroupBy(group).OrderBy(g => g.Key is null).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => new Group(g.Key, [.. g], median)).ToList();
        var compared = groups.Where(g => g.Name is not null && g.Members.Count >= FewestShown && g.Members.Count >= minimumShare * candidates.Count).ToList();
        var selection = Rates(compared, g => g.Selection);
        var scoring = Rates(compared, g => g.Scoring);
        var best = Best(compared, g => g.Selection);
        return new ParityTable(attribute, [.. groups.Select(g => Row(g, compared.IndexOf(g), best, selection, scoring, minimumShare))]);
    }

    private static ParityRow Row(Group group, int at, Group? best, List<GroupRate> selection, List<GroupRate> scoring, double minimumShare)
    {
        if (at < 0) return NotCompared(group, minimumShare);
        var strata = best is null || best == group ? [] : Strata(group, best);
        return new ParityRow(
            group.Name!, group.Members.Count, group == best ? ParityStatus.Reference : ParityStatus.Compared, selection[at], scoring[at],
            strata.Count == 0 ? null : MantelHaenszel.RateRatio(strata), null)
        {
            PWithinProfiles = strata.Count == 0 ? null : MantelHaenszel.PValue(strata),
        };
    }

    private static ParityRow NotCompared(Group group, double minimumShare)
    {
        var status = group.Name is null ? ParityStatus.Unknown : ParityStatus.Excluded;
        if (group.Members.Count < FewestShown)
            return new ParityRow(group.Name ?? Unknown, null, status, null, null, null, $"fewer than {FewestShown} candidates");
        var reason = group.Name is null ? "did not say" : $"less than {minimumShare * 100:0.#}\u00a0% of candidates";
        return new ParityRow(group.Name ?? Unknown, group.Members.Count, status, Alone(group.Selection), Alone(group.Scoring), null, reason);
    }

    private static List<GroupRate> Rates(List<Group> groups, Func<Group, Selection> rate)
    {
        if (Best(groups, rate) is not { } best) return [.. groups.Select(g => Alone(rate(g)))];
        var p = groups.Select(g => g == best || rate(g).Total == 0 ? (double?)null : FisherExact.PValue(rate(g), rate(best))).ToList();
        var adjusted = new Queue<double>(AdjustedP.BenjaminiHochberg([.. p.OfType<double>()]));
        return [.. groups.Select((g, i) =>
        {
            var own = rate(g);
            if (g == best) return Alone(own) with { Ratio = own.Rate > 0 ? 1 : null };
            var ratio = SelectionRatio.Katz(own, rate(best));
            return new GroupRate(own.Total, own.Selected, own.Rate, ratio.Value, ratio.Low, ratio.High, p[i], p[i] is null ? null : adjusted.Dequeue());
        })];
    }

    private static GroupRate Alone(Selection rate) => new(rate.Total, rate.Selected, rate.Rate, null, null, null, null, null);

    private static Group? Best(List<Group> groups, Func<Group, Selection> rate) => groups.Where(g => rate(g).Total > 0).MaxBy(g => rate(g).Rate);

    private static List<(Selection First, Selection Second)> Strata(Group group, Group best) =>
        [.. Enum.GetValues<Profile>().Select(p => (group.SelectionOf(p), best.SelectionOf(p)))];

    private sealed record Group(string? Name, IReadOnlyList<ParityCandidate> Members, double? Median)
    {
        public Selection Selection { get; } = Of(Members.Select(m => m.IsSelected));

        public Selection Scoring { get; } = Of(Members.Select(m => m.Mean is { } mean ? mean > Median : (bool?)null));

        public Selection SelectionOf(Profile profile) => Of(Members.Where(m => m.Profile == profile).Select(m => m.IsSelected));

        private static Selection Of(IEnumerable<bool?> known)
        {
            var all = known.OfType<bool>().ToList();
            return new Selection(all.Count(x => x), all.Count);
        }
    }
}
