using Analytics.Cli.Tests.Support;

namespace Analytics.Cli.Tests;

public sealed class MappingCommandTests : IDisposable
{
    private const string Call = """
        { "call_id": "call_x", "agent_name": "Nurse", "start_timestamp": 1793696400250,
          "transcript_object": [{ "role": "agent", "content": "Which patient first?", "words": [] }, { "role": "user", "content": "The one who breathes badly.", "words": [] }],
          "call_analysis": { "custom_analysis_data": { "triage": "4/5" } } }
        """;

    private const string Own = """
        { "mapping": 1, "title": "Ours", "source": "https://example.org", "recognise": "said", "interview": { "id": "id", "turns": { "each": "said", "speaker": "who", "text": "what" } } }
        """;

    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task List_NamesThoseThatComeAlong_AndOnesOwn()
    {
        _line.Write("mine/ours.json", Own);
        var outcome = await _line.RunAsync(["mapping", "list", "--mappings", "mine"]);
        Assert.Equal(0, outcome.Exit);
        Assert.StartsWith("ours", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("elevenlabs", outcome.Out, StringComparison.Ordinal);
        Assert.Equal(8, (await _line.RunAsync(["mapping", "list", "--mappings", "mine", "--json"])).Json.GetArrayLength());
    }

    [Fact]
    public async Task List_WithARefusedMapping_SaysSoAndEndsWithReservations()
    {
        _line.Write("mine/broken.json", "{}");
        var outcome = await _line.RunAsync(["mapping", "list", "--mappings", "mine"]);
        Assert.Equal(2, outcome.Exit);
        Assert.Contains("broken.json is refused", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_TellsEveryMistake()
    {
        _line.Write("broken.json", "{ \"mapping\": 1,\n \"titel\": \"x\" }");
        var outcome = await _line.RunAsync(["mapping", "check", "broken.json"]);
        Assert.Equal(2, outcome.Exit);
        Assert.Contains("line 2, $.titel: There is no such member", outcome.Out, StringComparison.Ordinal);
        Assert.False((await _line.RunAsync(["mapping", "check", "broken.json", "--json"])).Json.GetProperty("usable").GetBoolean());
        _line.Write("ours.json", Own);
        Assert.Equal(0, (await _line.RunAsync(["mapping", "check", "ours.json"])).Exit);
    }

    [Fact]
    public async Task Show_IsAMappingThatCanBeUsed()
    {
        _line.Write("copy.json", (await _line.RunAsync(["mapping", "show", "vapi"])).Out);
        Assert.Equal(0, (await _line.RunAsync(["mapping", "check", "copy.json"])).Exit);
        Assert.Contains("there are captions", (await _line.RunAsync(["mapping", "show", "nobody"])).FailedWithOneSentence(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("auto", 0, "Read by retell: 1 interview, 0 kept out.")]
    [InlineData("retell", 0, "2 turns, 1 questions, 1 scores")]
    [InlineData("vapi", 2, "A mapping would need")]
    public async Task Try_SaysWhatWouldBeRead(string mapping, int exit, string says)
    {
        _line.Write("call.json", Call);
        var outcome = await _line.RunAsync(["mapping", "try", mapping, "call.json"]);
        Assert.Equal(exit, outcome.Exit);
        Assert.Contains(says, outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Try_ByAFile_WritesJson()
    {
        _line.Write("ours.json", Own);
        _line.Write("said.json", "{ \"id\": \"s1\", \"said\": [{ \"who\": \"bot\", \"what\": \"Why?\" }] }");
        var json = (await _line.RunAsync(["mapping", "try", "ours.json", "said.json", "--json"])).Json;
        Assert.Equal(("ours", "s1"), (json.GetProperty("mapping").GetString(), json.GetProperty("interviews")[0].GetProperty("interview").GetProperty("id").GetString()));
        Assert.Contains("No mapping is called", (await _line.RunAsync(["mapping", "try", "nobody", "said.json"])).FailedWithOneSentence(), StringComparison.Ordinal);
        Assert.Contains("cannot be read", (await _line.RunAsync(["mapping", "try", "auto", "gone.json"])).FailedWithOneSentence(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_AndConvert_ReadThroughMappings()
    {
        _line.Write("calls/call.json", Call);
        _line.Write("mine/ours.json", Own);
        _line.Write("calls/said.json", "{ \"id\": \"s1\", \"said\": [{ \"who\": \"bot\", \"what\": \"Why?\" }] }");
        var loaded = await _line.RunAsync(["ingest", "calls", "-w", "w.duckdb", "--mappings", "mine", "--json"]);
        Assert.Equal((0, 2), (loaded.Exit, loaded.Json.GetProperty("loaded").GetInt32()));
        Assert.Equal(0, (await _line.RunAsync(["convert", "calls", "--out", "all.jsonl", "--mappings", "mine"])).Exit);
        Assert.Equal(2, File.ReadLines(_line.At("all.jsonl")).Count());
        Assert.Contains("There is no folder", (await _line.RunAsync(["ingest", "calls", "-w", "w.duckdb", "--mappings", "none"])).FailedWithOneSentence(), StringComparison.Ordinal);
    }
}
