using System.Globalization;

namespace Analytics.Charts.Colours;

/// <summary>An sRGB colour.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>The colour of a CSS hex code such as #355ddb.</summary>
    /// <exception cref="FormatException">Not # and six hexadecimal digits.</exception>
    public static Colour Parse(string hex)
    {
        ArgumentNullException.ThrowIfNull(hex);
        if (hex.Length != 7 || hex[0] != '#' || !int.TryParse(hex.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            throw new FormatException($"'{hex}' is not a colour; write # and six hexadecimal digits, such as #355ddb.");
        return new Colour((byte)(value >> 16), (byte)(value >> 8), (byte)value);
    }

    /// <summary>The colour as a CSS hex code.</summary>
    public string Hex => $"#{Red:x2}{Green:x2}{Blue:x2}";

    /// <summary>Relative luminance of WCAG 2.2, 0 (black) to 1 (white).</summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>Contrast ratio of WCAG 2.2, 1 to 21. Shapes need 3, text 4.5.</summary>
    public double ContrastWith(Colour other)
    {
        var (lighter, darker) = (Math.Max(Luminance, other.Luminance), Math.Min(Luminance, other.Luminance));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /// <summary>The colour part of the way to another, mixed in linear light.</summary>
    /// <param name="other">Where to.</param>
    /// <param name="share">0 = this colour, 1 = the other; outside is clamped.</param>
    public Colour Towards(Colour other, double share)
    {
        var t = Math.Clamp(share, 0, 1);
        return new Colour(Mix(Red, other.Red, t), Mix(Green, other.Green, t), Mix(Blue, other.Blue, t));
    }

    internal Color ToPlot(double opacity = 1) => new(Red, Green, Blue, (byte)Math.Round(255 * opacity));

    /// <summary>An sRGB channel as linear light, 0 to 1 (IEC 61966-2-1).</summary>
    internal static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static byte Mix(byte from, byte to, double share)
    {
        var light = (Linear(from) * (1 - share)) + (Linear(to) * share);
        var value = light <= 0.0031308 ? light * 12.92 : (1.055 * Math.Pow(light, 1 / 2.4)) - 0.055;
        return (byte)Math.Round(255 * value);
    }
}
