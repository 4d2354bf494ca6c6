using System.Net;
using Analytics.Portal.Tests.Api;

namespace Analytics.Portal.Tests.Agreement;

/// <summary>The recalibration as a file, and the report for programs, over samples that nobody rated.</summary>
public sealed class RepairFileTests(SampledPortal portal)
{
    [Theory]
    [InlineData("scored_by=rubric-7b&map=linear", HttpStatusCode.NotFound, "There is no such recalibration")]
    [InlineData("profile=brave", HttpStatusCode.BadRequest, "profile \"brave\"")]
    public async Task Get_WhatIsNotThere_IsRefusedInWords(string query, HttpStatusCode status, string words)
    {
        using var answer = await portal.Client.GetAsync("/agreement/map.json?" + query);

        Assert.Equal(status, answer.StatusCode);
        Assert.StartsWith(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Api_WithoutRatings_SaysWhereToBegin()
    {
        var answer = await portal.GetAsync("agreement?profile=strong");

        Assert.Equal("profile=strong", answer.Text("cohort/query"));
        var report = Assert.Single(answer.List("evaluators"));
        Assert.StartsWith("Rate 100 answers", report.Text("next"), StringComparison.Ordinal);
        Assert.Equal("no_data", report.Text("overall/verdict"));
        Assert.Empty(answer.List("differences"));
    }
}
