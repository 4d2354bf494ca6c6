namespace Analytics.Charts;

/// <summary>What is behind a place on a chart, and behind its row of the table.</summary>
/// <param name="N">Observations behind it; 0 or more.</param>
/// <param name="Link">Where exactly these are listed; null when nowhere.</param>
/// <param name="Interviews">Interviews these observations come from, where an observation is not an interview; null where it is one.</param>
public abstract record ChartEvidence(int N, string? Link, int? Interviews);

/// <summary>An estimate with its interval: what a row or point of most charts is.</summary>
/// <param name="Label">Its name on the axis and in marks.</param>
/// <param name="Value">The estimate; null when undefined, a gap that stays one.</param>
/// <param name="Low">Lower end of its interval; null when there is none.</param>
/// <param name="High">Upper end of its interval; null when there is none.</param>
/// <inheritdoc cref="ChartEvidence" path="/param"/>
public abstract record ChartEstimate(string Label, double? Value, double? Low, double? High, int N, string? Link, int? Interviews) : ChartEvidence(N, Link, Interviews);
