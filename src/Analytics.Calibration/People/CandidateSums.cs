using Analytics.Calibration.Intervals;
using Analytics.Calibration.Resampling;

namespace Analytics.Calibration.People;

/// <summary>
/// Sums over answers, kept per candidate, and figures that are functions of them: a figure's error comes from leaving out one candidate at a time, so that the answers
/// of one candidate count as the cluster they are.
/// </summary>
internal sealed class CandidateSums
{
    private readonly double[][] _sums;

    internal CandidateSums(IEnumerable<(string Candidate, double[] Terms)> answers)
    {
        _sums = [.. answers.GroupBy(a => a.Candidate, StringComparer.Ordinal).Select(g => Add(g.Select(a => a.Terms)))];
        Total = _sums.Length == 0 ? [] : Add(_sums);
    }

    internal int Candidates => _sums.Length;

    /// <summary>The sums over all answers; empty without any.</summary>
    internal double[] Total { get; }

    /// <summary>The sums of each candidate.</summary>
    internal IReadOnlyList<double[]> PerCandidate => _sums;

    /// <summary>The figure of all answers.</summary>
    internal double? Value(Func<double[], double?> figure) => Total.Length == 0 ? null : figure(Total);

    /// <summary>Standard error and degrees of freedom; null below three candidates or where the figure is undefined without somebody.</summary>
    internal (double Error, double Freedom)? Error(Func<double[], double?> figure) => CandidateResampling.Error(new int[_sums.Length], weights =>
    {
        var sums = new double[Total.Length];
        for (var c = 0; c < _sums.Length; c++)
            for (var t = 0; t < sums.Length && weights[c] > 0; t++)
                sums[t] += weights[c] * _sums[c][t];
        return figure(sums);
    });

    /// <summary>A figure with a plain t interval; <paramref name="floor"/> is the error it has where nothing varies.</summary>
    internal Estimate Plain(Func<double[], double?> figure, int n, double floor)
    {
        if (Value(figure) is not { } value) return Estimate.Undefined(n);
        if (Error(figure) is not var (error, freedom)) return new Estimate(value, null, null, n);
        return NormalInterval.StudentT(value, Math.Max(error, floor), n, freedom);
    }

    private static double[] Add(IEnumerable<double[]> rows)
    {
        double[]? sum = null;
        foreach (var row in rows)
        {
            sum ??= new double[row.Length];
            for (var t = 0; t < row.Length; t++) sum[t] += row[t];
        }

        return sum ?? [];
    }
}
