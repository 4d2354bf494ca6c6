using System.Globalization;
using Analytics.Transcripts;

namespace Analytics.Portal.Pages.Relevance;

/// <summary>The levels of a scale, as <see cref="Analytics.Warehouse.Queries.RelevanceLevels"/> counts them: the judge's five values, or tenths of similarity.</summary>
/// <param name="Thousandths">The level; of similarity where its tenth begins.</param>
/// <param name="Name">As it stands on an axis.</param>
/// <param name="Range">As it stands in a cohort's query string.</param>
public sealed record RelevanceLevel(int Thousandths, string Name, string Range)
{
    private static readonly RelevanceLevel[] Fifths = [.. Enumerable.Range(1, 5).Select(i => Fifth(200 * i))];
    private static readonly RelevanceLevel[] Tenths = [.. Enumerable.Range(0, 10).Select(i => Tenth(100 * i))];

    /// <summary>All levels of a scale, from low to high.</summary>
    public static IReadOnlyList<RelevanceLevel> Of(RelevanceScale scale) => scale == RelevanceScale.Judge ? Fifths : Tenths;

    /// <summary>What a level is, in the singular, for marks and tables.</summary>
    public static string Title(RelevanceScale scale) => scale == RelevanceScale.Judge ? "Relevance" : "Relevance from";

    private static RelevanceLevel Fifth(int level) => new(level, Number(level), Number(level));

    private static RelevanceLevel Tenth(int level) => new(level, Number(level), $"{Number(level)}-{(level == 900 ? "1" : Number(level + 100))}");

    private static string Number(int level) => (level / 1000m).ToString("0.0", CultureInfo.InvariantCulture);
}
