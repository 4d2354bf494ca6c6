using Analytics.Calibration.Verdicts;
using Analytics.Transcripts;
using Analytics.Warehouse.Queries;

namespace Analytics.Reports.Views.Words;

/// <summary>The history of the verdicts in a sentence.</summary>
public static class HistoryAnswer
{
    /// <summary>The verdict of a row.</summary>
    public static Verdict Verdict(VerdictHistoryRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Enum.GetValues<Verdict>().Single(v => SnakeCase.Of(v) == row.Verdict);
    }

    /// <summary>The verdict in a word or two, for a table.</summary>
    public static string Word(VerdictHistoryRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Verdict(row) != Calibration.Verdicts.Verdict.NoData ? VerdictWords.Of(Verdict(row)) : row.N == 0 ? "No data" : "Too few";
    }

    /// <summary>What most needs saying: a requirement that the newest run failed, and for how long; else that none did.</summary>
    /// <param name="runs">The verdicts of each run, newest run first.</param>
    public static string Of(IReadOnlyList<IReadOnlyList<VerdictHistoryRow>> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        if (runs.Count == 0) return "The verdicts on each run are computed after its load; there are none yet. They appear here when the portal is done with it.";
        var failing = runs[0].Where(c => Verdict(c) == Calibration.Verdicts.Verdict.Fail).Select(c => Failing(c, runs)).ToList();
        if (failing.Count > 0) return $"By itself the newest run fails {FigureText.Of(failing.Count, "requirement")}: {string.Join("; ", failing)}.";

        var failed = runs.Count(run => run.Any(c => Verdict(c) == Calibration.Verdicts.Verdict.Fail));
        return failed == 0
            ? $"No run by itself fails a requirement ({FigureText.Of(runs.Count, "run")}); where a run is small, that is because too few interviews prove little."
            : $"The newest run by itself fails no requirement; {FigureText.Of(failed, "run")} before it did.";
    }

    private static string Failing(VerdictHistoryRow card, IReadOnlyList<IReadOnlyList<VerdictHistoryRow>> runs)
    {
        var inARow = runs.TakeWhile(run => run.Any(c => c.Card == card.Card && Verdict(c) == Calibration.Verdicts.Verdict.Fail)).Count();
        var title = VerdictWords.Title(card.Card);
        return $"“{char.ToLowerInvariant(title[0])}{title[1..]}”{(inARow > 1 ? $", as in the {FigureText.Of(inARow - 1, "run")} before" : "")}";
    }
}
