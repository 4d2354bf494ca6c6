using System.Net;
using Analytics.Portal.Components;
using Analytics.Portal.Tests.Api;
using Analytics.Portal.Tests.Support;
using Bunit;

namespace Analytics.Portal.Tests.Exports;

public sealed class ExportEndpointTests(SampledPortal portal)
{
    [Theory]
    [InlineData("interviews.csv?profile=strong&sort=-score", "text/csv", "interviews_")]
    [InlineData("interviews.xlsx?profile=strong", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "interviews_")]
    [InlineData("interviews.parquet", "application/vnd.apache.parquet", "interviews_all_")]
    [InlineData("scores-distribution.csv?by=profile", "text/csv", "scores-distribution_")]
    [InlineData("scores.xlsx?by=position", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "scores_")]
    [InlineData("files.csv", "text/csv", "files_all_")]
    public async Task Get_AnExport_IsAFileThatSaysWhereItsFiguresComeFrom(string address, string type, string name)
    {
        using var answer = await portal.Client.GetAsync("/export/" + address);
        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.StartsWith(name, answer.Content.Headers.ContentDisposition.FileName, StringComparison.Ordinal);
        foreach (var header in new[] { "X-Cohort", "X-Query", "X-Data-As-Of", "X-Warehouse-Version", "X-Rows" }) Assert.True(answer.Headers.Contains(header), header);
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());

        using var again = new HttpRequestMessage(HttpMethod.Get, "/export/" + address);
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var unchanged = await portal.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task Get_InterviewsAsCsv_AreAsManyAsTheApiSays()
    {
        var lines = (await portal.Client.GetStringAsync("/export/interviews.csv?profile=weak")).Split("\r\n");
        Assert.Equal((await portal.GetAsync("interviews?profile=weak")).Count("total"), lines.Length - 2);
    }

    [Fact]
    public async Task Get_WithAbout_BeginsWithComments() =>
        Assert.StartsWith("# export: Runs\r\n# cohort: strong\r\n", await portal.Client.GetStringAsync("/export/runs.csv?profile=strong&about=1"), StringComparison.Ordinal);

    [Theory]
    [InlineData("nothing.csv", HttpStatusCode.NotFound, "scores-distribution")]
    [InlineData("runs.pdf", HttpStatusCode.NotFound, "csv, xlsx or parquet")]
    [InlineData("scores.csv", HttpStatusCode.BadRequest, "scores-distribution")]
    [InlineData("runs.csv?by=profile", HttpStatusCode.BadRequest, "by \"profile\" is not a parameter")]
    [InlineData("runs.csv?profile=stronk", HttpStatusCode.BadRequest, "stronk")]
    [InlineData("files.csv?profile=strong", HttpStatusCode.BadRequest, "is not a parameter")]
    [InlineData("interviews.csv?column=salary", HttpStatusCode.BadRequest, "column \"salary\" is not a column of this list")]
    [InlineData("interviews.csv?id=first", HttpStatusCode.BadRequest, "id \"first\" is not a whole number")]
    [InlineData("interviews.csv?id=1", HttpStatusCode.BadRequest, "Only 0 of the 1 interviews")]
    [InlineData("scores.xlsx?column=score", HttpStatusCode.BadRequest, "is not a parameter")]
    [InlineData("cut-score.csv?mix.weak=many", HttpStatusCode.BadRequest, "mix.weak \"many\" is not a weight")]
    public async Task Get_WhatCannotBeExported_SaysWhatCan(string address, HttpStatusCode expected, string says) =>
        Assert.Contains(says, (await portal.ProblemAsync("/export/" + address, expected)).Text("detail"), StringComparison.Ordinal);

    [Fact]
    public async Task Get_ChosenInterviewsAndColumns_AreExactlyThese()
    {
        var text = await portal.Client.GetStringAsync($"/export/interviews.csv?profile=weak&sort=score&column=score&id={SampledPortal.FirstInterview}");
        Assert.Equal("interview_id,candidate_code,candidate,mean_score,scored_items", text.TrimStart('\uFEFF').Split("\r\n")[0]);
        Assert.StartsWith($"{SampledPortal.FirstInterview},C001,", text.Split("\r\n")[1], StringComparison.Ordinal);
        Assert.Equal(3, text.Split("\r\n").Length);
    }

    [Fact]
    public async Task CutScorePage_OffersTheWorkbookOfItsMix()
    {
        var page = WebUtility.HtmlDecode(await portal.Client.GetStringAsync("/cut-score?profile=weak&profile=strong&cut=4.2&mix.weak=40&mix.strong=60"));
        Assert.Contains("href=\"/export/cut-score.xlsx?profile=weak&profile=strong&mix.weak=40&mix.average=0&mix.strong=60&mix.exceptional=0\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InterviewsPage_OffersExactlyItsList()
    {
        var page = WebUtility.HtmlDecode(await portal.Client.GetStringAsync("/interviews?profile=strong&sort=-score&page=2"));
        Assert.Contains("href=\"/export/interviews.csv?profile=strong&sort=-score\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/export/interviews.parquet?profile=strong&sort=-score\"", page, StringComparison.Ordinal);
    }
}

public sealed class ExportMenuTests : PortalContext
{
    [Fact]
    public void Render_ATable_OffersThreeKindsOfFile()
    {
        var menu = Render<ExportMenu>(p => p.Add(c => c.Name, "scores-trend").Add(c => c.What, "scores per run").Add(c => c.Query, "profile=strong&by=position"));
        Assert.Equal(["CSV", "Excel", "Parquet"], menu.FindAll("a").Select(a => a.TextContent));
        Assert.All(menu.FindAll("a"), a => Assert.EndsWith("?profile=strong&by=position", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal("Export scores per run", menu.Find("summary").GetAttribute("aria-label"));
    }

    [Fact]
    public void Render_AWorkbook_OffersExcelOnly()
    {
        var menu = Render<ExportMenu>(p => p.Add(c => c.Name, "scores").Add(c => c.What, "this page").Add(c => c.IsWorkbook, true));
        Assert.Equal("/export/scores.xlsx", menu.Find("a").GetAttribute("href"));
    }
}
