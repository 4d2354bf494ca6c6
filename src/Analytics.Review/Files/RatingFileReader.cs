using System.Globalization;
using Analytics.Review.Reading;
using Analytics.State.Review;
using Analytics.Transcripts;
using Analytics.Warehouse.Queries;
using CsvHelper;
using CsvHelper.Configuration;

namespace Analytics.Review.Files;

/// <summary>A line of a file that cannot be taken.</summary>
/// <param name="Line">Its number, from 1; where a record spans lines, its first.</param>
/// <param name="Reason">Why, as a sentence.</param>
public sealed record RatingFault(int Line, string Reason);

/// <summary>What a file of ratings holds. With a fault, nothing of it is to be kept.</summary>
/// <param name="Ratings">Its ratings.</param>
/// <param name="Faults">What is wrong with it, at most <see cref="RatingFileReader.MostFaults"/>.</param>
public sealed record RatingsRead(IReadOnlyList<RatingGiven> Ratings, IReadOnlyList<RatingFault> Faults);

/// <summary>Reads ratings from CSV and holds them against what the warehouse has.</summary>
/// <param name="items">What can be rated, as far as it may be read here.</param>
/// <param name="clock">The time of ratings that name none.</param>
public sealed class RatingFileReader(ReviewedItems items, TimeProvider clock)
{
    /// <summary>Most ratings of a file.</summary>
    public const int MostRatings = 100_000;

    /// <summary>Most faults that are told.</summary>
    public const int MostFaults = 100;

    private static readonly string[] Delimiters = [",", ";", "\t"];

    private static readonly string[] Needed = ["interview_id", "item_no", "criterion", "score", "rater"];

    /// <summary>Reads a file: commas, semicolons or tabs, a header, <c>interview_id</c>, <c>item_no</c>, <c>criterion</c>, <c>score</c> and <c>rater</c>; the other columns of an export may be left out.</summary>
    public RatingsRead Read(TextReader file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var (text, faults) = (file.ReadToEnd(), new List<RatingFault>());
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = DelimiterOf(text),
            AllowComments = true,
            PrepareHeaderForMatch = header => header.Header.Trim().ToLowerInvariant(),
            MissingFieldFound = null,
            BadDataFound = bad => Fault(faults, bad.Context.Parser!.RawRow, "A quote stands where none may: a cell with quotes is quoted whole, and quotes in it are doubled."),
        };
        using var csv = new CsvReader(new StringReader(text), configuration);
        if (!csv.Read() || !csv.ReadHeader()) return new RatingsRead([], [new RatingFault(1, "The file is empty; it begins with a header.")]);
        var columns = csv.HeaderRecord!.Select(name => name.Trim().ToLowerInvariant()).ToHashSet();
        var missing = Needed.Where(name => !columns.Contains(name)).ToList();
        if (missing.Count > 0) return new RatingsRead([], [new RatingFault(csv.Parser.RawRow, $"The header has no {string.Join(", no ", missing)}.")]);
        var rows = Rows(csv, faults);
        return faults.Count > 0 ? new RatingsRead([], faults) : Known(rows, faults);
    }

    private List<(int Line, RatingLine Row)> Rows(CsvReader csv, List<RatingFault> faults)
    {
        var rows = new List<(int, RatingLine)>();
        while (true)
        {
            var line = csv.Parser.RawRow + 1;
            if (!csv.Read()) return rows;
            if (rows.Count == MostRatings) Fault(faults, line, $"A file has at most {MostRatings:N0} ratings.");
            if (faults.Count >= MostFaults) return rows;
            var (row, reason) = RatingLine.Of(csv, clock);
            if (row is null) Fault(faults, line, reason!);
            else rows.Add((line, row));
        }
    }

    private RatingsRead Known(List<(int Line, RatingLine Row)> rows, List<RatingFault> faults)
    {
        var known = items.Of([.. rows.Select(row => row.Row.InterviewId).Distinct()]).DistinctBy(item => (item.InterviewId, item.ItemNo, item.Criterion)).ToDictionary(item => (item.InterviewId, item.ItemNo, item.Criterion));
        var there = known.Keys.Select(key => key.InterviewId).ToHashSet();
        var (given, seen) = (new List<RatingGiven>(), new Dictionary<(AnswerKey, string), int>());
        foreach (var (line, row) in rows)
        {
            if (!there.Contains(row.InterviewId)) Fault(faults, line, $"There is no interview {row.InterviewId}.");
            else if (!known.TryGetValue((row.InterviewId, row.ItemNo, row.Criterion), out var item)) Fault(faults, line, $"Interview {row.InterviewId} has no item {row.ItemNo} judged by \"{row.Criterion}\".");
            else if (!(row.Score >= item.ScaleMin && row.Score <= item.ScaleMax)) Fault(faults, line, FormattableString.Invariant($"The score {row.Score} is outside of its scale, {item.ScaleMin} to {item.ScaleMax}."));
            else if (row.OtherScale(item)) Fault(faults, line, FormattableString.Invariant($"The item’s scale is {item.ScaleMin} to {item.ScaleMax}, not the line’s."));
            else
            {
                var rating = row.Of(AnswerReader.Of(item));
                if (!seen.TryAdd((rating.Answer.Key, rating.Rater), line)) Fault(faults, line, $"The same rater rates the same answer in line {seen[(rating.Answer.Key, rating.Rater)]}.");
                else given.Add(rating);
            }
        }

        return new RatingsRead(faults.Count > 0 ? [] : given, faults);
    }

    // The header tells: its names hold none of them.
    private static string DelimiterOf(string text)
    {
        var header = text.Split('\n').FirstOrDefault(line => !line.StartsWith('#') && line.Trim().Length > 0) ?? "";
        return Delimiters.MaxBy(delimiter => header.Count(letter => letter == delimiter[0]))!;
    }

    private static void Fault(List<RatingFault> faults, int line, string reason)
    {
        if (faults.Count < MostFaults) faults.Add(new RatingFault(line, reason));
    }
}
