using System.Globalization;

namespace Analytics.Review.Reading;

/// <summary>A level of a scale, as a person chooses it.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Label">The value as it is written.</param>
/// <param name="Key">The key that chooses it.</param>
public sealed record RatingLevel(double Value, string Label, char Key);

/// <summary>The levels of a scale: its steps where they are known and ten at most, else whole numbers where it is of two to ten, else eleven levels from end to end.</summary>
/// <param name="Levels">Its levels, the lowest first.</param>
public sealed record RatingScale(IReadOnlyList<RatingLevel> Levels)
{
    private const int MostSteps = 10;
    private const string Keys = "0123456789x";

    /// <summary>The levels between two ends.</summary>
    /// <param name="min">The lower end.</param>
    /// <param name="max">The upper end.</param>
    /// <param name="step">The least difference of two scores; null where it is not known.</param>
    public static RatingScale Of(double min, double max, double? step = null)
    {
        var width = max - min;
        var steps = Steps(width, step) ?? (double.IsInteger(min) && double.IsInteger(max) && width is >= 2 and <= MostSteps ? (int)width : MostSteps);
        var values = Enumerable.Range(0, steps + 1).Select(i => Math.Round(min + (width * i / steps), 6)).ToList();
        var labels = values.ConvertAll(value => value.ToString("0.######", CultureInfo.InvariantCulture));
        // A level that is a digit has its own key, ten the nought where that is free; others are counted.
        var own = labels.TrueForAll(label => label is [>= '0' and <= '9'] or "10");
        return new RatingScale([.. values.Select((value, i) => new RatingLevel(value, labels[i], !own ? Keys[i] : labels[i].Length == 1 ? labels[i][0] : labels.Contains("0") ? 'x' : '0'))]);
    }

    // A step that does not go into the scale would leave out an end.
    private static int? Steps(double width, double? step) =>
        step is { } one && Math.Round(width / one) is >= 1 and <= MostSteps and var steps && Math.Abs((steps * one) - width) < 1e-9 ? (int)steps : null;
}
