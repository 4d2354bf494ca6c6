using System.Globalization;
using System.Text;

namespace Analytics.Benchmarks.Coverage;

/// <summary>How often intervals held the truth, as a table in Markdown: figures down, sizes across, the evaluators' lowest and highest in each place.</summary>
internal sealed class CoverageTable
{
    private readonly Dictionary<(string Figure, string Size, string Evaluator), (int Held, int Of)> _counts = [];
    private readonly List<string> _figures = [];
    private readonly List<string> _sizes = [];

    /// <summary>Counts one interval.</summary>
    public void Add(string figure, string size, string evaluator, bool held)
    {
        if (!_figures.Contains(figure)) _figures.Add(figure);
        if (!_sizes.Contains(size)) _sizes.Add(size);
        var (before, of) = _counts.GetValueOrDefault((figure, size, evaluator));
        _counts[(figure, size, evaluator)] = (before + (held ? 1 : 0), of + 1);
    }

    /// <summary>The table over all evaluators, lowest to highest.</summary>
    public string Ranges()
    {
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"| figure | {string.Join(" | ", _sizes)} |")
            .AppendLine(CultureInfo.InvariantCulture, $"|---|{string.Concat(_sizes.Select(_ => "---|"))}");
        foreach (var figure in _figures)
            text.AppendLine(CultureInfo.InvariantCulture, $"| `{figure}` | {string.Join(" | ", _sizes.Select(size => Range(figure, size)))} |");
        return text.ToString();
    }

    /// <summary>One evaluator's table.</summary>
    public string Of(string evaluator)
    {
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"| {evaluator} | {string.Join(" | ", _sizes)} |")
            .AppendLine(CultureInfo.InvariantCulture, $"|---|{string.Concat(_sizes.Select(_ => "---|"))}");
        foreach (var figure in _figures)
            text.AppendLine(CultureInfo.InvariantCulture, $"| `{figure}` | {string.Join(" | ", _sizes.Select(size => Share(figure, size, evaluator) is { } share ? Text(share) : ""))} |");
        return text.ToString();
    }

    private string Range(string figure, string size)
    {
        var shares = _counts.Keys.Where(k => k.Figure == figure && k.Size == size).Select(k => Share(figure, size, k.Evaluator)!.Value).ToList();
        if (shares.Count == 0) return "";
        var (low, high) = (Text(shares.Min()), Text(shares.Max()));
        return low == high ? low : $"{low} to {high}";
    }

    private double? Share(string figure, string size, string evaluator) =>
        _counts.TryGetValue((figure, size, evaluator), out var count) ? (double)count.Held / count.Of : null;

    private static string Text(double share) => share.ToString(".000", CultureInfo.InvariantCulture) is var text && share >= 1 ? "1" : text;
}
