namespace Analytics.Charts.Colours;

/// <summary>The colours of every picture.</summary>
public static class Palette
{
    private static readonly ThemeColours Light = new(
        Ground: Colour.Parse("#ffffff"), Surface: Colour.Parse("#fafafa"), Ink: Colour.Parse("#1f2328"), Muted: Colour.Parse("#5b626d"),
        Grid: Colour.Parse("#e7e9ec"), Axis: Colour.Parse("#aab0b8"), Accent: Colour.Parse("#355ddb"),
        Categorical: All("#355ddb", "#d27003", "#0ea090", "#9c1d74", "#7f6857", "#453902"),
        Outcome: All("#d27003", "#858b94", "#355ddb"),
        SequentialSteps: All("#edf1fd", "#b9c8f6", "#7f9aea", "#4a6ede", "#2a49b0", "#172a70"),
        DivergingSteps: All("#8f4a00", "#d27003", "#f0bd85", "#f3f3f4", "#aebff3", "#355ddb", "#1d3690"));

    private static readonly ThemeColours Dark = new(
        Ground: Colour.Parse("#1f1f1f"), Surface: Colour.Parse("#292929"), Ink: Colour.Parse("#e9ebee"), Muted: Colour.Parse("#a9afb9"),
        Grid: Colour.Parse("#363a40"), Axis: Colour.Parse("#656b75"), Accent: Colour.Parse("#7a95ff"),
        Categorical: All("#7a95ff", "#e18138", "#55e0b0", "#e9c1e6", "#8d8f98", "#e0f263"),
        Outcome: All("#e18138", "#8d939d", "#7a95ff"),
        SequentialSteps: All("#2c3247", "#34447e", "#4561b8", "#6787ec", "#98b0ff", "#d3deff"),
        DivergingSteps: All("#ffc48a", "#e18138", "#84501f", "#3a3c40", "#3f55a3", "#7a95ff", "#c9d5ff"));

    /// <summary>The colours of a theme.</summary>
    public static ThemeColours For(ChartTheme theme) => theme == ChartTheme.Dark ? Dark : Light;

    private static IReadOnlyList<Colour> All(params string[] hexes) => [.. hexes.Select(Colour.Parse)];
}
