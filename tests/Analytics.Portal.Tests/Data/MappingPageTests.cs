using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Analytics.Portal.Tests.Host;

namespace Analytics.Portal.Tests.Data;

public sealed partial class MappingPageTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const string Retell = """
        { "call_id": "call_x", "agent_name": "Nurse", "start_timestamp": 1793696400250,
          "transcript_object": [{ "role": "agent", "content": "Which patient first? <b>", "words": [] }, { "role": "user", "content": "The one who breathes badly.", "words": [] }],
          "call_analysis": { "custom_analysis_data": { "triage": 8, "recommendation": "Strong hire" } } }
        """;

    [Fact]
    public async Task Try_FileOfAVendor_ShowsWhatWouldBeRead_AndLoadsNothing()
    {
        var page = await TryAsync([("call.json", Retell)]);

        Assert.Contains("The mapping retell reads 1 interview.", page, StringComparison.Ordinal);
        Assert.Contains("2 turns, 1 question, 1 score", page, StringComparison.Ordinal);
        Assert.Contains("Strong hire", page, StringComparison.Ordinal);
        Assert.Contains("1 to 10 by 1", page, StringComparison.Ordinal);
        Assert.Contains("does not say on which scale", page, StringComparison.Ordinal);
        Assert.Contains("Which patient first? <b>", page, StringComparison.Ordinal);
        Assert.Contains("Nothing is loaded yet", await portal.Client.GetStringAsync("/data"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Try_CaptionsWithTheirTable_ReadsBoth() =>
        Assert.Contains("2 turns, 1 question, 1 score", await TryAsync([("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Bot>Why?\n\n00:03.000 --> 00:04.000\n<v Ada>So.\n"), ("a.csv", "criterion,score\ndepth,4/5\n")]), StringComparison.Ordinal);

    [Fact]
    public async Task Try_PastedText_ByAnotherMapping_SaysWhatItLooksLike() =>
        Assert.Contains("A mapping would need", await TryAsync([], ("text", Retell), ("mapping", "vapi")), StringComparison.Ordinal);

    [Fact]
    public async Task Try_OwnMappingWithMistakes_ShowsThemAll()
    {
        var page = await TryAsync([("call.json", Retell)], ("own", "{ \"mapping\": 1 }"));
        Assert.Contains("is refused", page, StringComparison.Ordinal);
        Assert.Contains("`title` is missing", page, StringComparison.Ordinal);
        Assert.Contains("`interview` is missing", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Try_OwnMapping_IsUsed() =>
        Assert.Contains("The mapping yours reads 1 interview.", await TryAsync([], ("text", "{ \"said\": [{ \"who\": \"bot\", \"what\": \"Why?\" }] }"), ("own", """
            { "mapping": 1, "title": "Mine", "source": "https://example.org", "recognise": "said", "interview": { "turns": { "each": "said", "speaker": "who", "text": "what" } } }
            """)), StringComparison.Ordinal);

    [Fact]
    public async Task Try_Nothing_SaysWhatToChoose() => Assert.Contains("Choose a file or paste its text", await TryAsync([]), StringComparison.Ordinal);

    [Fact]
    public async Task Page_TrialThatIsGone_SaysSo() => Assert.Contains("no longer kept", await portal.Client.GetStringAsync("/data/mapping?try=nothing"), StringComparison.Ordinal);

    [Fact]
    public async Task Post_WithoutTheFormsToken_IsRefused()
    {
        using var form = new MultipartFormDataContent { { new StringContent("x"), "text" } };
        using var answer = await portal.Client.PostAsync("/data/mapping/try", form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<string> TryAsync((string Name, string Text)[] files, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent { { new StringContent(Token().Match(await portal.Client.GetStringAsync("/data/mapping")).Groups[1].Value), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        foreach (var (name, text) in files)
        {
            var content = new StringContent(text);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(content, "file", name);
        }

        using var answer = await portal.Client.PostAsync("/data/mapping/try", form);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return WebUtility.HtmlDecode(await portal.Client.GetStringAsync(answer.Headers.Location));
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="([^"]+)""")]
    private static partial Regex Token();
}
