using System.Globalization;

namespace Analytics.Review.Reading;

/// <summary>A level of a scale, as a person chooses it.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Label">The value as it is written.</param>
/// <param name="Key">The key that chooses it.</param>
public sealed record RatingLevel(double Value, string Label, char Key);

/// <summary>The levels of a scale: whole numbers where it is of two to ten steps, else eleven levels from end to end.</summary>
/// <param name="Levels">Its levels, the lowest first.</param>
public sealed record RatingScale(IReadOnlyList<RatingLevel> Levels)
{
    private const int MostSteps = 10;
    private const string Keys = "0123456789x";

    /// <summary>The levels between two ends.</summary>
    public static RatingScale Of(double min, double max)
    {
        var width = max - min;
        var steps = double.IsInteger(min) && double.IsInteger(max) && width is >= 2 and <= MostSteps ? (int)width : MostSteps;
        var values = Enumerable.Range(0, steps + 1).Select(i => Math.Round(min + (width * i / steps), 6)).ToList();
        var labels = values.ConvertAll(value => value.ToString("0.######", CultureInfo.InvariantCulture));
        // A level that is a digit has its own key, ten the nought where that is free; others are counted.
        var own = labels.TrueForAll(label => label is [>= '0' and <= '9'] or "10");
        return new RatingScale([.. values.Select((value, i) => new RatingLevel(value, labels[i], !own ? Keys[i] : labels[i].Length == 1 ? labels[i][0] : labels.Contains("0") ? 'x' : '0'))]);
    }
}
