using Analytics.Charts.Sparklines;

namespace Analytics.Charts.Changes;

/// <summary>What a change chart shows: how far every group has moved from one period to the next, and its course until then.</summary>
/// <param name="Title">What the chart shows, for the standalone picture and the description.</param>
/// <param name="Unit">What the change measures: "change of the mean score".</param>
/// <param name="Rows">Groups from top to bottom; sorted by their change they read best.</param>
/// <param name="Format">How values are written.</param>
/// <param name="Category">What a group is, in the singular: "Position".</param>
/// <param name="SmallN">Groups with fewer observations are drawn hollow.</param>
public sealed record ChangeData(
    string Title, string Unit, IReadOnlyList<ChangeRow> Rows, ValueFormat Format = ValueFormat.Mean, string Category = "Group", int SmallN = 8) : GroupedData;

/// <summary>A group.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Course">Its values until now, oldest first; gaps stay gaps, and an empty course draws no line.</param>
/// <param name="Before">Its value in the earlier period; null when undefined.</param>
/// <param name="Now">Its value in this period; null when undefined.</param>
/// <param name="Change">The change, which may hold the mix of groups fixed and so differ from the plain difference; null when undefined.</param>
/// <param name="Low">Lower end of the change's interval; null when there is none.</param>
/// <param name="High">Upper end of the change's interval; null when there is none.</param>
/// <param name="N">Observations in this period.</param>
/// <param name="Link">Where they are listed; null when nowhere.</param>
public sealed record ChangeRow(
    string Label, IReadOnlyList<SparkPoint> Course, double? Before, double? Now, double? Change, double? Low, double? High, int N, string? Link);
