using Analytics.Review.Files;
using Analytics.State.Review;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Review.Tests;

public sealed class GoldenMakingTests : IAsyncLifetime, IDisposable
{
    private ReviewedWarehouse _here = null!;

    public async ValueTask InitializeAsync() => _here = await ReviewedWarehouse.OpenAsync();

    [Fact]
    public void Preview_TakesWhatIsAgreedOn_AndCountsTheRest()
    {
        var all = _here.All();
        Rate(all[0], 4, 4);
        Rate(all[1], 2, 5);
        Rate(all[2], 1, 2);
        Rate(all[3], 3);
        Rate(all[4] with { Dialogue = 1 }, 3, 3);
        _here.Agreed.Agree(all[1], 3, "half right", "Cy");

        var preview = _here.Golden.Preview(Cohort.All, 2);

        Assert.Equal([(all[0].Key, 4.0, GoldenBasis.Unanimous), (all[1].Key, 3.0, GoldenBasis.Adjudicated)],
            preview.Items.Select(item => (item.Answer.Key, item.Score, item.Basis)).OrderByDescending(item => item.Score));
        Assert.Equal((1, 1, 1), (preview.Differing, preview.TooFew, preview.Older));
        Assert.Equal([GoldenBasis.OneRater], _here.Golden.Preview(Cohort.All, 1).Items.Where(item => item.Answer.Key == all[3].Key).Select(item => item.Basis));
        Assert.Empty(_here.Golden.Preview(Cohort.All with { Positions = ["No such position"] }, 1).Items);
    }

    [Fact]
    public async Task Write_OfASet_HasAColumnForEachThing()
    {
        var all = _here.All();
        Rate(all[0], 4, 4);
        using var file = new MemoryStream();
        await RatingFile.WriteAsync(new GoldenSet(1, "Spring", "", "Ann", DateTime.UtcNow, _here.Golden.Preview(Cohort.All, 2).Items), file);

        var lines = System.Text.Encoding.UTF8.GetString(file.ToArray()).Split("\r\n");
        Assert.Equal("interview_id,item_no,criterion,question_no,turn_no,score,scale_min,scale_max,text,basis", lines[0]);
        Assert.EndsWith($",4,1,5,t{all[0].Dialogue},unanimous", lines[1], StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    public void Dispose() => _here.Dispose();

    private void Rate(ReviewedAnswer answer, params double[] scores)
    {
        foreach (var (i, score) in scores.Index()) _here.Rate(answer, $"Rater {i}", score);
    }
}
