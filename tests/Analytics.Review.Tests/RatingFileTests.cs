using Analytics.Review.Files;
using Analytics.State.Review;
using Analytics.Warehouse.Scopes;

namespace Analytics.Review.Tests;

public sealed class RatingFileTests : IAsyncLifetime, IDisposable
{
    private ReviewedWarehouse _here = null!;

    public async ValueTask InitializeAsync() => _here = await ReviewedWarehouse.OpenAsync();

    [Fact]
    public async Task Read_OfWhatWasWritten_GivesTheSameRatings()
    {
        var all = _here.All();
        RatingGiven[] given =
        [
            _here.Rate(all[0], "Ann", 4) with { Note = "=cmd|' /C calc'!A0", IsBlind = false },
            _here.Rate(all[1], "Bo, the second", 2.5) with { Note = "two\nlines, \"quoted\"", Purpose = ReviewPurpose.NearMark, Probability = null },
            _here.Rate(all[2] with { Dialogue = 77 }, "Ann", 1) with { RubricVersion = "2026-03" },
        ];
        using var file = new MemoryStream();
        await RatingFile.WriteAsync([.. given.Select((rating, i) => new Rating(i, rating))], file);
        file.Position = 0;

        var read = _here.Reader.Read(new StreamReader(file));

        Assert.Empty(read.Faults);
        Assert.Equal(given, read.Ratings);
    }

    [Fact]
    public void Read_OfTheNeededColumnsAlone_FillsInTheRest()
    {
        var answer = _here.All()[0];
        var read = Read($"# from a sheet\nRater;Score;Interview_ID;Item_No;Criterion\nAnn;3;{answer.InterviewId};{answer.ItemNo};{answer.Criterion}\n");
        Assert.Empty(read.Faults);
        var rating = Assert.Single(read.Ratings);
        Assert.Equal((answer, 3.0, "Ann", false, ReviewPurpose.Given, (double?)null), (rating.Answer, rating.Score, rating.Rater, rating.IsBlind, rating.Purpose, rating.Probability));
    }

    [Theory]
    [InlineData("{id},{item},{criterion},5.5,Ann", "outside of its scale, 1 to 5")]
    [InlineData("{id},{item},{criterion},0,Ann", "outside of its scale")]
    [InlineData("{id},{item},{criterion},NaN,Ann", "no number")]
    [InlineData("{id},{item},{criterion},,Ann", "score is empty")]
    [InlineData("{id},{item},{criterion},3,", "rater needs")]
    [InlineData("{id},{item},charm,3,Ann", "judged by \"charm\"")]
    [InlineData("{id},99,{criterion},3,Ann", "no item 99")]
    [InlineData("17,{item},{criterion},3,Ann", "no interview 17")]
    [InlineData("1.9E18,{item},{criterion},3,Ann", "no number")]
    [InlineData("{id},{item},{criterion},3,Ann,maybe", "blind is \"maybe\"")]
    [InlineData("{id},{item},{criterion},3,Ann,true,fun", "purpose is \"fun\"")]
    [InlineData("{id},{item},{criterion},3,Ann,true,sample,0", "above 0 and at most 1")]
    [InlineData("{id},{item},{criterion},3,Ann,true,sample,1.01", "above 0 and at most 1")]
    [InlineData("{id},{item},{criterion},3,Ann,true,sample,1,noon", "no time")]
    [InlineData("{id},{item},{criterion},3,Ann,true,sample,1,2026-03-01T09:00:00,12", "t and a number")]
    [InlineData("{id},{item},{criterion},3,Ann,true,sample,1,2026-03-01T09:00:00,t12,10", "scale is 1 to 5")]
    [InlineData("{id},{item},{criterion},3,Bo", "in line 2")]
    public void Read_OfABadLine_NamesItAndTakesNothing(string line, string reason)
    {
        var answer = _here.All()[0];
        var good = $"{answer.InterviewId},{answer.ItemNo},{answer.Criterion},3,Bo\n";
        var read = Read("interview_id,item_no,criterion,score,rater,blind,purpose,probability,rated_at,text,scale_max\n" + good
            + line.Replace("{id}", $"{answer.InterviewId}", StringComparison.Ordinal).Replace("{item}", $"{answer.ItemNo}", StringComparison.Ordinal).Replace("{criterion}", answer.Criterion, StringComparison.Ordinal));
        Assert.Empty(read.Ratings);
        var fault = Assert.Single(read.Faults);
        Assert.Equal(3, fault.Line);
        Assert.Contains(reason, fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AfterARecordOfTwoLines_NamesTheRightLine()
    {
        var answer = _here.All()[0];
        var read = Read($"interview_id,item_no,criterion,score,rater,note\n{answer.InterviewId},{answer.ItemNo},{answer.Criterion},3,Bo,\"one\ntwo\"\n{answer.InterviewId},{answer.ItemNo},{answer.Criterion},x,Ann,\n");
        Assert.Equal([4], read.Faults.Select(fault => fault.Line));
    }

    [Theory]
    [InlineData("", "The file is empty")]
    [InlineData("interview_id,item_no,score\n1,2,3\n", "no criterion, no rater")]
    public void Read_WithoutAHeader_SaysWhatIsMissing(string text, string reason) => Assert.Contains(reason, Assert.Single(Read(text).Faults).Reason, StringComparison.Ordinal);

    [Fact]
    public void Read_OfWhatMayNotBeRead_IsAsIfItWereNotThere()
    {
        var answer = _here.All()[0];
        using var scope = ReadScope.OfPositions(["No such position"]).Enter();
        var read = Read($"interview_id,item_no,criterion,score,rater\n{answer.InterviewId},{answer.ItemNo},{answer.Criterion},3,Bo\n");
        Assert.Contains("no interview", Assert.Single(read.Faults).Reason, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    public void Dispose() => _here.Dispose();

    private RatingsRead Read(string text) => _here.Reader.Read(new StringReader(text));
}
