using System.Net;
using System.Text.RegularExpressions;
using Analytics.State.Access;

namespace Analytics.Portal.Tests.Access;

/// <summary>The SQL page of a running portal: a form, an answer, files, a history of one's own.</summary>
public sealed partial class SqlPageTests(ScopedReadingTests.SamplePortal portal) : IClassFixture<ScopedReadingTests.SamplePortal>
{
    [Fact]
    public async Task Statement_IsAnsweredOnThePageAndAsFiles_AndKeptInTheHistory()
    {
        var page = await RunAsync("select position, count(*) as interviews from interviews where position = 'Supply Planner' group by all");

        Assert.Contains("1 row in", page, StringComparison.Ordinal);
        Assert.Contains("<td>Supply Planner</td>", page, StringComparison.Ordinal);
        var csv = await portal.Engineer.GetStringAsync(CsvPattern().Match(page).Value);
        Assert.StartsWith("position,interviews\r\nSupply Planner,", csv, StringComparison.Ordinal);
        Assert.Contains("select position, count(*)", await portal.Engineer.GetStringAsync("/sql"), StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/sql?again", await portal.Admin.GetStringAsync("/sql"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statement_ThatFails_SaysWhyAndIsKeptInTheForm()
    {
        var page = WebUtility.HtmlDecode(await RunAsync("select nothing from nowhere"));

        Assert.Contains("nowhere does not exist", page, StringComparison.Ordinal);
        Assert.Contains(">select nothing from nowhere</textarea>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_OfAnother_IsNotGiven()
    {
        var csv = CsvPattern().Match(await RunAsync("select 1")).Value;

        using var answer = await portal.Admin.GetAsync(csv);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<string> RunAsync(string sql)
    {
        using var page = await portal.Engineer.GetAsync("/sql");
        using var form = new HttpRequestMessage(HttpMethod.Post, "/sql/run")
        {
            Content = new FormUrlEncodedContent([
                new("__RequestVerificationToken", TokenPattern().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value), new("sql", sql),
            ]),
        };
        var cookies = page.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]);
        form.Headers.Add("Cookie", string.Join("; ", [.. portal.Engineer.DefaultRequestHeaders.GetValues("Cookie"), .. cookies]));
        using var answer = await portal.Engineer.SendAsync(form);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        for (var tries = 0; ; tries++)
        {
            var html = await portal.Engineer.GetStringAsync(answer.Headers.Location);
            if (!html.Contains(">Running<", StringComparison.Ordinal) || tries == 60) return html;
            await Task.Delay(500);
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenPattern();

    [GeneratedRegex(@"/sql/\d+\.csv")]
    private static partial Regex CsvPattern();
}
