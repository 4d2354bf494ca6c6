namespace Analytics.Charts;

/// <summary>An estimate with its interval: what a row or point of most charts is.</summary>
/// <param name="Label">Its name on the axis and in marks.</param>
/// <param name="Value">The estimate; null when undefined, a gap that stays one.</param>
/// <param name="Low">Lower end of its interval; null when there is none.</param>
/// <param name="High">Upper end of its interval; null when there is none.</param>
/// <param name="N">Observations behind it.</param>
/// <param name="Link">Where they are listed; null when nowhere.</param>
/// <param name="Interviews">Interviews these observations come from, where an observation is not an interview; null where it is one.</param>
public abstract record ChartEstimate(string Label, double? Value, double? Low, double? High, int N, string? Link, int? Interviews);
