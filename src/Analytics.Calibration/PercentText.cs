using System.Globalization;

namespace Analytics.Calibration;

/// <summary>How shares are written, everywhere: "48 %". Pictures, which stand alone, write the same.</summary>
public static class PercentText
{
    /// <summary>A share from 0 to 1 as per cent; nearly none and nearly all keep a decimal, so that they do not read as none and all.</summary>
    /// <param name="share">0 to 1, not missing.</param>
    public static string Of(double share) => Number(share) + " %";

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
