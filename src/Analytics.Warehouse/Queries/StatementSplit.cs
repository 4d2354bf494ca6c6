using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Analytics.Transcripts;

namespace Analytics.Warehouse.Queries;

/// <summary>
/// What a statement over a cohort is split by. These few values are written into its text in place of <c>$by</c>, <c>$across</c> and <c>$scale</c>: the branches
/// of <c>split_value</c> that are not meant then vanish from the plan, and a plan without parameters can be kept.
/// </summary>
/// <param name="By">The first dimension; null where the statement has no <c>$by</c>.</param>
/// <param name="Across">The second; null where it has no <c>$across</c>.</param>
/// <param name="Scale">The scale of relevance; null where it has no <c>$scale</c>.</param>
internal sealed partial record StatementSplit(By? By, By? Across, RelevanceScale? Scale)
{
    private static readonly ConcurrentDictionary<(Type, StatementSplit), string> Texts = new();

    /// <summary>The statement of a query.</summary>
    public string Of(Type query) => Texts.GetOrAdd((query, this), static key => ParameterPattern().Replace(SqlText.Of(key.Item1), match => key.Item2.Literal(match.Value)));

    private string Literal(string parameter)
    {
        // Names of enums' values are our own constants, in lower case with underscores.
        var value = parameter switch
        {
            "$by" when By is { } by => SnakeCase.Of(by),
            "$across" when Across is { } across => SnakeCase.Of(across),
            "$scale" when Scale is { } scale => SnakeCase.Of(scale),
            _ => throw new InvalidOperationException($"The statement has a parameter {parameter}, for which it is given no value."),
        };
        return $"'{value}'";
    }

    [GeneratedRegex(@"\$(by|across|scale)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ParameterPattern();
}
