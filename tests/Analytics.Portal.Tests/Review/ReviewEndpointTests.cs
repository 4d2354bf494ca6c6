using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Analytics.State.Audit;
using Analytics.State.Review;
using Analytics.Warehouse;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Portal.Tests.Review;

/// <summary>A queue is drawn, rated by two people, settled, made a golden set of, taken out and in, over HTTP.</summary>
public sealed partial class ReviewEndpointTests(ReviewPortal portal) : IClassFixture<ReviewPortal>
{
    [Fact]
    public async Task Rate_ByTwo_SettleAndMakeASetOfIt()
    {
        var queue = await DrawAsync("By two", ("double", "100"), ("size", "10"));
        foreach (var (person, level) in new[] { (portal.Ann, "3"), (portal.Bo, "3"), (portal.Ann, "4"), (portal.Bo, "1") }) await RateNextAsync(person, queue, level);
        // They go through a sample in orders of their own: have the two meet on what one rated.
        foreach (var item in portal.Queues.Of(queue)) foreach (var person in new[] { portal.Ann, portal.Bo }) await person.PostAsync("/review/rating", ("item", Text(item.Id)), ("level", person == portal.Ann ? "4" : "2"));

        // Whoever rated one of them for another sample has rated it for this one, and keeps one rating.
        var drawn = portal.Queues.Of(queue).Select(item => (item.Answer.InterviewId, item.Answer.ItemNo, item.Answer.Criterion)).ToHashSet();
        Assert.Equal((10, 20), (portal.Queues.Find(queue)!.Done, portal.Ratings.Read().Count(rating => drawn.Contains((rating.Answer.InterviewId, rating.Answer.ItemNo, rating.Answer.Criterion)))));
        Assert.Contains("Nothing is left for you here", await portal.Ann.GetAsync($"/review/rate?queue={queue}"), StringComparison.Ordinal);
        var page = await portal.Bo.GetAsync("/review/adjudicate");
        Assert.Contains("What counts", page, StringComparison.Ordinal);
        var of = OfPattern().Match(page).Groups[1].Value;
        Assert.Equal("/review/adjudicate?refused=reason_missing", await portal.Bo.PostAsync("/review/agreed", ("of", of), ("level", "2"), ("why", "")));
        Assert.Equal("/review/adjudicate", await portal.Bo.PostAsync("/review/agreed", ("of", of), ("level", "2"), ("why", "half of it is right")));
        Assert.DoesNotContain($"name=\"of\" value=\"{of}\"", await portal.Bo.GetAsync("/review/adjudicate"), StringComparison.Ordinal);

        Assert.Equal("/golden", await portal.Ann.PostAsync("/golden/sets", ("name", "Two"), ("description", "")));
        var set = portal.Services.GetRequiredService<GoldenSets>().Find("Two")!;
        Assert.Contains(set.Items, item => item is { Basis: GoldenBasis.Adjudicated, Score: 3 });
        Assert.Equal("/golden?refused=name_taken", await portal.Ann.PostAsync("/golden/sets", ("name", "two"), ("description", "")));
        Assert.StartsWith("interview_id,", await portal.Ann.GetAsync($"/golden/{set.Id}.csv"), StringComparison.Ordinal);
        Assert.StartsWith("403", await portal.Bo.PostAsync($"/golden/{set.Id}/delete"), StringComparison.Ordinal);
        Assert.Equal("/golden", await portal.Ann.PostAsync($"/golden/{set.Id}/delete"));
        Assert.Equal(HttpStatusCode.NotFound, await portal.Ann.StatusAsync($"/golden/{set.Id}.csv"));
    }

    [Fact]
    public async Task Rate_Blind_ShowsTheEvaluatorsScoreAfterwardsAlone()
    {
        var queue = await DrawAsync("Blind");
        var page = await portal.Ann.GetAsync($"/review/rate?queue={queue}");
        var item = portal.Queues.Item(ItemOf(page))!;
        var said = Column<string>($"select justification from evaluations where interview_id = {item.Answer.InterviewId} and item_no = {item.Answer.ItemNo}").Single();
        Assert.DoesNotContain(said, page, StringComparison.Ordinal);
        Assert.DoesNotContain("drawn at random", page, StringComparison.Ordinal);
        Assert.Equal(item.Id, ItemOf(await portal.Ann.GetAsync($"/review/rate?queue={queue}")));

        var done = await portal.Ann.PostAsync("/review/rating", ("item", Text(item.Id)), ("level", "3"), ("note", "clear"), ("open", "0"));
        var rating = portal.Ratings.Read()[^1];
        Assert.Equal($"/review/rate?queue={queue}&done={rating.Id}", done);
        Assert.Equal((4.0, "Ann", "clear", true, ReviewPurpose.Sample), (rating.Given.Score, rating.Given.Rater, rating.Given.Note, rating.Given.IsBlind, rating.Given.Purpose));
        var rated = rating.Given.Probability!.Value * SampleDraw.Read(item.Drawn.Why)!.Answers;
        Assert.Equal(Math.Max(1, Math.Round(rated)), rated, 6);

        var after = await portal.Ann.GetAsync(done);
        Assert.Contains(said, after, StringComparison.Ordinal);
        Assert.Contains("drawn at random", after, StringComparison.Ordinal);
        Assert.DoesNotContain(said, await portal.Bo.GetAsync(done), StringComparison.Ordinal);

        Assert.Equal(done, await portal.Ann.PostAsync("/review/rating", ("item", Text(item.Id)), ("level", "0"), ("open", "0")));
        Assert.Equal(4.0, portal.Ratings.Find(rating.Id)!.Given.Score);
        Assert.Equal(done, await portal.Ann.PostAsync("/review/rating", ("correct", Text(rating.Id)), ("queue", Text(queue)), ("level", "0"), ("note", "clearer")));
        Assert.Equal((1.0, false, "clearer"), portal.Ratings.Find(rating.Id) is { } corrected ? (corrected.Given.Score, corrected.Given.IsBlind, corrected.Given.Note) : default);
        Assert.Equal("/review?refused=gone", await portal.Bo.PostAsync("/review/rating", ("correct", Text(rating.Id)), ("queue", Text(queue)), ("level", "4"), ("note", "")));
    }

    [Fact]
    public async Task Rate_WithTheScoreShown_IsNotBlind()
    {
        var queue = await DrawAsync("Open");
        var item = ItemOf(await portal.Ann.GetAsync($"/review/rate?queue={queue}&shown=1"));
        await portal.Ann.PostAsync("/review/rating", ("item", Text(item)), ("level", "1"), ("open", "1"));
        Assert.False(portal.Ratings.Read()[^1].Given.IsBlind);
        Assert.StartsWith("400", await portal.Ann.PostAsync("/review/rating", ("item", Text(portal.Queues.Of(queue).First(other => other.Id != item).Id)), ("level", "5"), ("open", "0")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Skip_WithAReason_ComesToTheNext_WithoutOneItStays()
    {
        var queue = await DrawAsync("Skips");
        var item = ItemOf(await portal.Ann.GetAsync($"/review/rate?queue={queue}"));
        Assert.EndsWith("refused=reason_missing", await portal.Ann.PostAsync("/review/skip", ("item", Text(item)), ("reason", " ")), StringComparison.Ordinal);
        Assert.Equal(item, ItemOf(await portal.Ann.GetAsync($"/review/rate?queue={queue}")));
        Assert.Equal($"/review/rate?queue={queue}", await portal.Ann.PostAsync("/review/skip", ("item", Text(item)), ("reason", "cut off")));
        Assert.NotEqual(item, ItemOf(await portal.Ann.GetAsync($"/review/rate?queue={queue}")));
        // Of what she rated for other queues some may have been drawn here too.
        Assert.Matches("Ann: [0-9]+, 1 skipped", await portal.Bo.GetAsync("/review"));
    }

    [Fact]
    public async Task Queue_ForNamedPeople_IsRatedByThemAlone()
    {
        var queue = await DrawAsync("For Bo", ("raters", "bo, Cy"));
        Assert.Contains("Others are asked", await portal.Ann.GetAsync($"/review/rate?queue={queue}"), StringComparison.Ordinal);
        Assert.Equal("/review?refused=gone", await portal.Ann.PostAsync("/review/rating", ("item", Text(portal.Queues.Of(queue)[0].Id)), ("level", "1")));
        await RateNextAsync(portal.Bo, queue, "1");
        Assert.StartsWith("403", await portal.Bo.PostAsync($"/review/{queue}/delete"), StringComparison.Ordinal);
        Assert.Equal("/review", await portal.Ann.PostAsync($"/review/{queue}/delete"));
        Assert.Null(portal.Queues.Find(queue));
    }

    [Fact]
    public async Task Draw_ThatCannotBe_SaysWhyAndKeepsNothing()
    {
        Assert.Contains("draw at least 8", await portal.Ann.PostAsync("/review/draw", ("name", "Few"), ("purpose", "sample"), ("size", "3"), ("seed", "1"), ("mark", "3.5")), StringComparison.Ordinal);
        Assert.Contains("whole numbers", await portal.Ann.PostAsync("/review/draw", ("name", "Few"), ("purpose", "sample"), ("size", "many"), ("seed", "1"), ("mark", "3.5")), StringComparison.Ordinal);
        Assert.Contains("is not in the warehouse", await portal.Ann.PostAsync("/review/draw?position=Nobody", ("name", "Few"), ("purpose", "sample"), ("size", "30"), ("seed", "1"), ("mark", "3.5")), StringComparison.Ordinal);
        Assert.DoesNotContain(portal.Queues.Read(), queue => queue.Wish.Name == "Few");
    }

    [Fact]
    public async Task WhoMayReadOnePosition_RatesAndReadsOfItAlone()
    {
        var queue = await DrawAsync("All positions", ("size", "200"));
        var others = portal.Queues.Of(queue).Where(item => !OfOnePosition(item.Answer.InterviewId)).ToList();
        Assert.Equal("/review?refused=gone", await portal.Ines.PostAsync("/review/rating", ("item", Text(others[0].Id)), ("level", "1")));
        await portal.Ann.PostAsync("/review/rating", ("item", Text(others[1].Id)), ("level", "1"));
        await RateNextAsync(portal.Ines, queue, "2");

        Assert.True(OfOnePosition(portal.Ratings.Read().Last(rating => rating.Given.Rater == "Ines").Answer.InterviewId));
        var lines = (await portal.Ines.GetAsync("/review/ratings.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..];
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.True(OfOnePosition(long.Parse(line.Split(',')[0], CultureInfo.InvariantCulture))));
        var positions = Column<string>($"select distinct position from interviews where position is not null and position <> '{ReviewPortal.OnePosition}'");
        foreach (var page in new[] { "/review", "/golden", "/review/adjudicate", $"/review/rate?queue={queue}" })
            Assert.DoesNotContain(positions, position => portal.Ines.GetAsync(page).GetAwaiter().GetResult().Contains(position, StringComparison.Ordinal));
        foreach (var page in new[] { "/review", "/golden", "/review/ratings.csv" })
        {
            using var answer = await portal.Leadership.GetAsync(page);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Import_IsAllOrNothing_AndReachesTheView()
    {
        var item = Column<string>("select concat_ws(',', interview_id, item_no, criterion) from evaluations where score is not null order by all limit 1").Single();
        var good = $"interview_id,item_no,criterion,score,rater\n{item},2,Zed\n";
        var refused = await portal.Ann.PostFileAsync("/review/import", good + $"{item},7,Yan\n");
        Assert.Contains("line 3: The score 7 is outside", refused, StringComparison.Ordinal);
        Assert.DoesNotContain(portal.Ratings.Read(), rating => rating.Given.Rater == "Zed");

        Assert.Equal("/review?imported=1", await portal.Ann.PostFileAsync("/review/import", good));
        Assert.Contains("1 rating is new", await portal.Ann.GetAsync("/review?imported=1"), StringComparison.Ordinal);
        for (var tries = 0; tries < 400 && Column<long>("select count(*) from ratings where rater = 'Zed'").Single() == 0; tries++) await Task.Delay(100);
        Assert.Equal(["2 given true"], Column<string>("select concat_ws(' ', score::integer, purpose, text_is_current) from ratings where rater = 'Zed'"));
    }

    [Fact]
    public async Task Rate_AnInterviewLoadedAnewSinceItWasDrawn_IsOfTheTextThatWasRead()
    {
        var queue = await DrawAsync("Reloaded");
        var item = portal.Queues.Of(queue).First(i => !i.Drawn.Why.EndsWith("unknown", StringComparison.Ordinal));
        using (var connection = portal.Services.GetRequiredService<WarehouseDatabase>().OpenConnection())
        using (var command = connection.CreateCommand())
        {
            command.CommandText = $"update store.evaluation set answer = 77 where interview_no = (select interview_no from store.interview where interview_id = {item.Answer.InterviewId})";
            command.ExecuteNonQuery();
        }

        await portal.Ann.PostAsync("/review/rating", ("item", Text(item.Id)), ("level", "1"));

        Assert.Equal(77, portal.Ratings.Read()[^1].Answer.Dialogue);
        Assert.Equal(1, portal.Queues.Find(queue)!.Done);
    }

    [Fact]
    public async Task Queues_SayWhichSamplesCountAsOne()
    {
        await DrawAsync("Of all", ("size", "20"));
        await DrawAsync("Of all again", ("size", "24"));
        await DrawAsync("Technical ones", ("criterion", "technical"));

        var page = await portal.Ann.GetAsync("/review");
        string Row(string name) => page[page.IndexOf($"""<th scope="row">{name}<""", StringComparison.Ordinal)..].Split("</tr>")[0];

        Assert.Matches("counts as one with[^<]*Of all again", Row("Of all"));
        Assert.Matches("counts as one with[^<]*Of all", Row("Of all again"));
        Assert.Matches("not combined with[^<]*Of all again", Row("Technical ones"));
        Assert.DoesNotMatch("counts as one with[^<]*Of all", Row("Technical ones"));
        Assert.Contains("judged by technical", Row("Technical ones"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rating_IsInTheAudit_UnderPseudonyms()
    {
        var queue = await DrawAsync("Audited");
        await portal.Bo.GetAsync($"/review/rate?queue={queue}");
        await RateNextAsync(portal.Bo, queue, "1");
        var interview = portal.Services.GetRequiredService<Analytics.State.Secrets.Pseudonyms>().OfInterview(portal.Ratings.Read()[^1].Answer.InterviewId);
        var told = new List<AuditEntry>();
        portal.Services.GetRequiredService<AuditLog>().ForEach(told.Add);
        Assert.Contains(told, entry => entry.Action == AuditAction.Rating && entry.Actor == "Bo" && entry.Subject == interview);
        Assert.Contains(told, entry => entry.Action == AuditAction.InterviewOpened && entry.Actor == "Bo" && entry.Subject == interview);
    }

    private async Task<long> DrawAsync(string name, params (string Name, string Value)[] fields)
    {
        var given = new Dictionary<string, string> { ["name"] = name, ["purpose"] = "sample", ["size"] = "12", ["seed"] = Text(name.Length * 31), ["mark"] = "3.5", ["double"] = "0" };
        foreach (var (field, value) in fields) given[field] = value;
        var shown = await portal.Ann.PostAsync("/review/draw", [.. given.Select(pair => (pair.Key, pair.Value))]);
        Assert.StartsWith("/review#queue-", shown, StringComparison.Ordinal);
        return long.Parse(shown.AsSpan("/review#queue-".Length), CultureInfo.InvariantCulture);
    }

    private static async Task RateNextAsync(ReviewPortal.Person person, long queue, string level)
    {
        var item = ItemOf(await person.GetAsync($"/review/rate?queue={queue}"));
        Assert.Contains("&done=", await person.PostAsync("/review/rating", ("item", Text(item)), ("level", level), ("open", "0")), StringComparison.Ordinal);
    }

    private List<T> Column<T>(string sql)
    {
        using var connection = portal.Services.GetRequiredService<WarehouseDatabase>().OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var read = new List<T>();
        while (rows.Read()) read.Add(rows.GetFieldValue<T>(0));
        return read;
    }

    private bool OfOnePosition(long interview) => Column<string>($"select coalesce(position, '') from interviews where interview_id = {interview}").Single() == ReviewPortal.OnePosition;

    private static long ItemOf(string page) => long.Parse(ItemPattern().Match(page).Groups[1].Value, CultureInfo.InvariantCulture);

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("name=\"item\" value=\"(\\d+)\"")]
    private static partial Regex ItemPattern();

    [GeneratedRegex("name=\"of\" value=\"(\\d+)\"")]
    private static partial Regex OfPattern();
}
