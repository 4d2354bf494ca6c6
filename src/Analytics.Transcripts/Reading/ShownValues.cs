using System.Globalization;

namespace Analytics.Transcripts.Reading;

/// <summary>Reads scores and relevances off what is shown, and says what is not understood.</summary>
internal static class ShownValues
{
    /// <summary>Enough for any value that people write, and too few for what dividing adds: 56.7% is 0.567.</summary>
    private const int MostDecimals = 12;

    /// <summary>A score of 1 to 5. Outside of them it is a fault; on another scale, or no number, it is a finding and null.</summary>
    public static double? Score(ReadOnlySpan<char> shown, int line, Notes notes)
    {
        if (ShownNumber.IsNone(shown)) return null;
        if (!ShownNumber.TryRead(shown, out var number))
        {
            notes.Unreadable(line, "The score", shown, "a number from 1 to 5 or n/5 would be");
            return null;
        }

        if (number.Scale is { } scale and not 5)
        {
            notes.Unreadable(line, "The score", shown, $"it is on a scale of {Show(scale)}, and only scores of 1 to 5 are read");
            return null;
        }

        if (number.Value is >= 1 and <= 5) return number.Value;

        notes.Faults.Add(new Fault(FaultCode.ScoreOutOfRange, line, $"Score {Excerpt.Of(shown)} is outside 1 to 5."));
        return null;
    }

    /// <summary>A relevance of 0 to 1, also as percentage or fraction. A plain number outside of them is a fault; anything else not understood is a finding and null.</summary>
    public static double? Relevance(ReadOnlySpan<char> shown, int line, string of, Notes notes)
    {
        if (ShownNumber.IsNone(shown)) return null;
        if (!ShownNumber.TryRead(shown, out var number) || number.Rest > 0 || number.Scale is <= 0)
        {
            notes.Unreadable(line, $"The relevance of {of}", shown, "a number from 0 to 1, a percentage or a fraction would be");
            return null;
        }

        var value = Math.Round(number.Value / (number.Scale ?? 1), MostDecimals);
        if (value is >= 0 and <= 1) return value;
        if (number.Scale is not null) notes.Unreadable(line, $"The relevance of {of}", shown, "it is beyond its own scale");
        else notes.Faults.Add(new Fault(FaultCode.RelevanceOutOfRange, line, $"Relevance {Excerpt.Of(shown)} of {of} is outside 0 to 1."));
        return null;
    }

    /// <summary>An average of the header on a scale; null with a finding when it cannot be one.</summary>
    public static double? Average(ReadOnlySpan<char> shown, int line, string of, double least, double most, Notes notes)
    {
        if (ShownNumber.IsNone(shown)) return null;
        if (ShownNumber.TryRead(shown, out var number) && number.Rest == 0)
        {
            var value = number.Scale is { } scale && scale != most && least == 0 && scale > 0 ? number.Value / scale * most : number.Value;
            var sameScale = number.Scale is null || number.Scale == most || least == 0;
            if (sameScale && value >= least && value <= most) return value;
        }

        notes.Unreadable(line, $"The {of}", shown, $"a number from {Show(least)} to {Show(most)} would be");
        return null;
    }

    private static string Show(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
