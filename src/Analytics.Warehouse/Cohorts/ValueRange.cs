using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Warehouse.Cohorts;

/// <summary>
/// A stretch of a scale: <c>4.5-5</c> from 4.5 up to but not including 5, the scale's own end included; <c>4.33</c> whatever rounds to it, half up.
/// </summary>
public sealed partial record ValueRange
{
    private readonly string _text;

    private ValueRange(string text, decimal from, decimal below, bool toTheEnd)
    {
        _text = text;
        (From, Below) = (from, below);
        Bounds = [(double)from, toTheEnd ? double.PositiveInfinity : (double)below];
    }

    /// <summary>The lowest value in it.</summary>
    public decimal From { get; }

    /// <summary>Where it ends: the lowest value above it, or the scale's end, which is in it.</summary>
    public decimal Below { get; }

    /// <summary>From the first to below the second, as Schema/Cohort/filters.sql reads it.</summary>
    internal List<double> Bounds { get; }

    /// <summary>Reads a range of a scale.</summary>
    /// <param name="text">Two numbers with a hyphen between them, or one; up to three decimals.</param>
    /// <param name="least">Where the scale begins.</param>
    /// <param name="most">Where it ends.</param>
    /// <param name="range">The range; null when it is none, or lies outside the scale.</param>
    public static bool TryParse(string text, decimal least, decimal most, out ValueRange? range)
    {
        range = null;
        var match = Pattern().Match(text);
        if (!match.Success) return false;
        var from = Number(match.Groups[1].Value);
        var single = !match.Groups[2].Success;
        var below = single ? from : Number(match.Groups[2].Value);
        if (from < least || below > most || from > below || (from == below && !single)) return false;

        // Half a unit of the last digit written, on either side.
        var half = single ? 0.5m / Power(match.Groups[1].Value) : 0;
        range = new ValueRange(text, from - half, below + half, toTheEnd: below == most);
        return true;
    }

    /// <summary>What a value should look like, as the end of a sentence that says it does not.</summary>
    internal static string Expected(decimal least, decimal most) => string.Create(
        CultureInfo.InvariantCulture, $"is not a number or a range of numbers from {least} to {most}, such as {most - ((most - least) / 4)}-{most}");

    /// <summary>True when every value of the other range is in this one.</summary>
    public bool Holds(ValueRange other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Bounds[0] <= other.Bounds[0] && other.Bounds[1] <= Bounds[1];
    }

    /// <summary>The range as it stands in a query string.</summary>
    public override string ToString() => _text;

    private static decimal Number(string digits) => decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static decimal Power(string digits)
    {
        var power = 1m;
        for (var i = digits.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? digits.Length - point - 1 : 0; i > 0; i--) power *= 10;
        return power;
    }

    [GeneratedRegex(@"^([0-9](?:\.[0-9]{1,3})?)(?:-([0-9](?:\.[0-9]{1,3})?))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
