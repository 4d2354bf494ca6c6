using System.Text;
using Analytics.Formats.OpenFormat;

namespace Analytics.Formats.Tests;

public class InterviewIdentityTests
{
    [Theory]
    [InlineData("""{"id":"a","candidate":{"code":"P1"}}""", "a")]
    [InlineData("""{"candidate":{"name":"Ada","code":"P1"},"started_at":"2026-03-02T09:12:00+02:00"}""", "P1 20260302T071200Z")]
    [InlineData("""{"candidate":{"name":"Ada"}}""", "Ada")]
    [InlineData("""{"id":" ","candidate":{"name":"Ada"}}""", "Ada")]
    [InlineData("""{"id":7}""", null)]
    [InlineData("""{"id":"two\nlines"}""", "two lines")]
    public void Key_IsTheIdElseCandidateAndStart(string json, string? key) => Assert.Equal(key, InterviewIdentity.Of(Encoding.UTF8.GetBytes(json))!.Key);

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}x")]
    [InlineData("\"{}\"")]
    public void Of_WhatIsNoObject_IsNull(string json) => Assert.Null(InterviewIdentity.Of(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Run_IsWhatTheObjectSays()
    {
        var run = InterviewIdentity.Of("""{"turns":[{"id":"no"}],"run":{"id":"spring","started_at":"2026-03-02","evaluator":"m","more":[1]}}"""u8)!.Run!;

        Assert.Equal(new NamedRun("spring", new DateTime(2026, 3, 2), "m", null, null, false), run);
    }
}
