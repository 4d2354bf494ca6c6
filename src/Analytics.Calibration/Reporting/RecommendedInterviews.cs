using Analytics.Calibration.Cubes;
using Analytics.Calibration.Ranking;

namespace Analytics.Calibration.Reporting;

/// <summary>
/// The interviews by what they recommend. What was recommended needs no score, so interviews without one are counted here; those without a known
/// recommendation are not.
/// </summary>
internal sealed class RecommendedInterviews
{
    private static readonly Decision[] Decisions = Enum.GetValues<Decision>();
    private readonly ReportScopeData _data;

    internal RecommendedInterviews(ReportScopeData data) => _data = data;

    /// <summary>Interviews of a profile with each recommendation.</summary>
    internal IReadOnlyList<long> Counts(Profile profile) => [.. Decisions.Select(d => Count(k => k.Profile == profile && k.Decision == d))];

    /// <summary>Interviews whose recommendation is not known.</summary>
    internal long Unknown => Count(k => k.Decision is null);

    /// <summary>1 for every interview that recommends so, else 0, over some profiles.</summary>
    internal CandidateSample Indicator(IReadOnlyCollection<Profile> profiles, Func<Decision, bool> recommends)
    {
        bool Inside(CellKey key) => profiles.Contains(key.Profile) && key.Decision is not null;
        var all = Distribution.Of([(1, Count(k => Inside(k) && recommends(k.Decision!.Value))), (0, Count(k => Inside(k) && !recommends(k.Decision!.Value)))]);
        return CandidateSample.Of(all, _data.Repeated.Select(c => c.Where(i => Inside(i.Key)).Select(i => recommends(i.Key.Decision!.Value) ? 1.0 : 0)));
    }

    /// <summary>A mark for every interview by whether it says proceed (called) and whether its profile should (meant); those without a mark are left out.</summary>
    internal CandidateSample Classified(IReadOnlyCollection<Profile> meant, Func<bool, Func<bool, double>?> mark)
    {
        double? Mark(CellKey key) => key.Decision is { } d ? mark(d == Decision.Proceed)?.Invoke(meant.Contains(key.Profile)) : null;
        var all = _data.Input.Scores.Moments.Where(m => Mark(m.Key) is not null)
            .Select(m => (Mark(m.Key)!.Value, (double)(m.Moments.Interviews + m.Moments.InterviewsWithoutScores)));
        return CandidateSample.Of(Distribution.Of(all), _data.Repeated.Select(c => c.Select(i => Mark(i.Key)).OfType<double>()));
    }

    /// <summary>Candidates of a profile with an interview that recommends so.</summary>
    internal long Candidates(Profile profile, Decision decision)
    {
        bool Inside(CellKey key) => key.Profile == profile && key.Decision == decision;
        var repeated = _data.Repeated.Select(c => c.Count(i => Inside(i.Key))).Where(n => n > 1).Sum(n => n - 1);
        return Count(Inside) - repeated;
    }

    /// <summary>Means of the scored interviews with each recommendation, lowest first, and the candidates with several.</summary>
    internal CandidateTable Means()
    {
        var rows = Decisions.Select(Means).ToArray();
        return new CandidateTable(rows, [.. _data.Repeated.Select(Places).Where(c => c.Count > 1)]);
    }

    /// <summary>Means of scored interviews told to proceed, of the others, and of candidates who were told both.</summary>
    internal (CandidateSample Other, CandidateSample Proceed, IReadOnlyList<SharedCandidate> Both) ProceedAgainstOthers()
    {
        var places = _data.Repeated.Select(Places).ToList();
        IEnumerable<IEnumerable<double>> Of(bool proceed) => places.Select(c => c.Where(i => i.Row == (int)Decision.Proceed == proceed).Select(i => i.Value));
        var other = Distribution.Of(Means(Decision.NotAFit).Entries().Concat(Means(Decision.Reservations).Entries()));
        var both = places.Select(c => c.ToLookup(i => i.Row == (int)Decision.Proceed, i => i.Value)).Where(c => c.Count == 2)
            .Select(c => new SharedCandidate([.. c[false]], [.. c[true]])).ToList();
        return (CandidateSample.Of(other, Of(false)), CandidateSample.Of(Means(Decision.Proceed), Of(true)), both);
    }

    /// <summary>Means of the scored interviews with one recommendation.</summary>
    internal Distribution Means(Decision decision) =>
        Distribution.Of(_data.Input.Scores.Means.Where(m => m.Key.Decision == decision).Select(m => (m.Mean, (double)m.Interviews)));

    private static List<(int Row, double Value)> Places(RepeatedInterview[] candidate) =>
        [.. candidate.Where(i => i is { Mean: not null, Key.Decision: not null }).Select(i => ((int)i.Key.Decision!.Value, i.Mean!.Value))];

    private long Count(Func<CellKey, bool> selected) =>
        _data.Input.Scores.Moments.Where(m => selected(m.Key)).Sum(m => m.Moments.Interviews + m.Moments.InterviewsWithoutScores);
}
