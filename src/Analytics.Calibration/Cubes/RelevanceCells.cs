namespace Analytics.Calibration.Cubes;

/// <summary>Questions of one run at one relevance.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Scale">The scale the values are on, such as judge or similarity; values of two scales are never put together.</param>
/// <param name="Relevance">0 to 1; null where it was not measured. A reported 0 of an unmeasured question is null, not 0.</param>
/// <param name="Questions">Questions with this relevance.</param>
public sealed record RelevanceCell(string RunId, string Scale, double? Relevance, long Questions);

/// <summary>Scored items whose question has a measured relevance.</summary>
/// <param name="Scale">The scale the relevance is on.</param>
/// <param name="Relevance">0 to 1, measured.</param>
/// <param name="Score">1 to 5.</param>
/// <param name="Items">Items with both.</param>
/// <param name="RunId">The run; null when runs are already put together.</param>
public sealed record RelevanceScoreCell(string Scale, double Relevance, int Score, long Items, string? RunId = null);
