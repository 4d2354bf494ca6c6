using System.Globalization;

namespace Analytics.Calibration;

/// <summary>How shares are written, everywhere: "48 %", the number never parted from its unit by the end of a line. Pictures, which have no lines, write the same with a plain space.</summary>
public static class PercentText
{
    /// <summary>What an interval is called: "95 % interval".</summary>
    public const string Interval = "95\u00a0% interval";

    /// <summary>A share from 0 to 1 as per cent; nearly none and nearly all keep a decimal, so that they do not read as none and all.</summary>
    /// <param name="share">0 to 1, not missing.</param>
    public static string Of(double share) => Number(share) + "\u00a0%";

    /// <summary>The same without its unit: of a hundred.</summary>
    /// <param name="share">0 to 1, not missing.</param>
    public static string Number(double share) => share switch
    {
        > 0 and < 0.0005 => "<0.1",
        > 0.9995 and < 1 => ">99.9",
        (> 0 and < 0.01) or (> 0.99 and < 1) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture),
        _ => (share * 100).ToString("0", CultureInfo.InvariantCulture),
    };
}
