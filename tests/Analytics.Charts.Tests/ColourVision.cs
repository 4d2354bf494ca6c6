using Analytics.Charts.Colours;

namespace Analytics.Charts.Tests;

/// <summary>
/// How colours look without one kind of cone. Matrices for full dichromacy on linear RGB from Machado, Oliveira and Fernandes (2009),
/// "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 1291-1298, table of severity 1.0.
/// </summary>
internal static class ColourVision
{
    public static IReadOnlyDictionary<string, double[,]?> Kinds { get; } = new Dictionary<string, double[,]?>
    {
        ["normal"] = null,
        ["protanopia"] = new[,] { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } },
        ["deuteranopia"] = new[,] { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } },
        ["tritanopia"] = new[,] { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } },
    };

    /// <summary>CIE L*a*b* (D65) of a colour as someone with that vision sees it.</summary>
    public static Lab Seen(Colour colour, string kind)
    {
        double[] light = [Colour.Linear(colour.Red), Colour.Linear(colour.Green), Colour.Linear(colour.Blue)];
        if (Kinds[kind] is { } matrix)
        {
            light = [.. Enumerable.Range(0, 3).Select(row =>
                Math.Clamp((matrix[row, 0] * light[0]) + (matrix[row, 1] * light[1]) + (matrix[row, 2] * light[2]), 0, 1))];
        }

        return Lab.OfLinear(light[0], light[1], light[2]);
    }
}
