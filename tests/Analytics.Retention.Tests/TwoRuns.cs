using Analytics.Retention.Erasure;

namespace Analytics.Retention.Tests;

/// <summary>Two people in two runs: C001 Ada Byron was interviewed in both, C002 Alan Turing in the first.</summary>
internal static class TwoRuns
{
    public const string First = "transcripts_20260105_090000";
    public const string Second = "transcripts_20260112_090000";

    public static async Task LoadAsync(Installation here)
    {
        here.Write(First + "/C001_Ada_Byron.txt", "Ada Byron", "zanzibarquill");
        here.Write(First + "/C002_Alan_Turing.txt", "Alan Turing");
        here.Write(Second + "/C001_Ada_Byron.txt", "Ada Byron", "other words");
        await here.IngestAsync();
    }

    public static ErasureOrder Order(string candidate) => new(candidate, null, null, Everyone: false, DeleteFiles: false, "ada");
}
