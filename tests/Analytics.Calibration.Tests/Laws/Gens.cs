using Analytics.Calibration.Cubes;
using CsCheck;

namespace Analytics.Calibration.Tests.Laws;

/// <summary>Random interviews for properties.</summary>
internal static class Gens
{
    private static readonly Gen<ScoredItem> Item = Gen.Select(
        Gen.Int[0, 5], Gen.Int[0, 200], Gen.Int[1, 9], (score, words, question) => new ScoredItem(score == 0 ? null : score, words == 0 ? null : words, question));

    internal static readonly Gen<CellKey> Key = Gen.Select(
        Gen.Int[1, 3], Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[0, 3],
        (run, position, profile, decision) => new CellKey($"run{run}", "e", position == 0 ? null : $"p{position}", (Profile)profile, decision == 3 ? null : (Decision)decision));

    internal static readonly Gen<InterviewScores> Interview = Gen.Select(Key, Item.Array[0, 6], (key, items) => new InterviewScores(key, items));

    internal static readonly Gen<InterviewScores[]> Interviews = Interview.Array[0, 40];

    internal static readonly Gen<double[]> Sample = Gen.Int[1, 9].Select(i => i / 2.0).Array[2, 15];
}
