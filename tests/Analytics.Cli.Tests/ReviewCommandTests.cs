using Analytics.Cli.Tests.Support;

namespace Analytics.Cli.Tests;

public sealed class ReviewCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Ratings_TakenIn_StandInTheView_AndComeOutAgain()
    {
        var items = await LoadAsync();
        _line.Write("in.csv", "interview_id,item_no,criterion,score,rater,blind\n" + string.Join('\n', items.Take(3).SelectMany(item => new[] { $"{item},4,Ann,true", $"{item},4,Bo,true" })));

        Assert.Contains("6 ratings taken in, 6 of them new", (await RunAsync("ratings", "import", "in.csv")).Out, StringComparison.Ordinal);
        Assert.Contains("0 of them new", (await RunAsync("ratings", "import", "in.csv")).Out, StringComparison.Ordinal);
        Assert.Equal("6,6,given", await SqlAsync("select count(*), count(*) filter (text_is_current and blind), any_value(purpose) from ratings"));

        Assert.Equal(0, (await RunAsync("ratings", "export", "-o", "out.csv")).Exit);
        Assert.Equal(7, File.ReadAllLines(_line.At("out.csv")).Length);
        Assert.Contains("0 of them new", (await RunAsync("ratings", "import", "out.csv")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ratings_WithABadLine_AreNotTakenIn()
    {
        var items = await LoadAsync();
        _line.Write("in.csv", $"interview_id,item_no,criterion,score,rater\n{items[0]},4,Ann\n{items[0]},6,Bo\n7,1,project,3,Cy\n");

        var outcome = await RunAsync("ratings", "import", "in.csv");

        Assert.Equal((1, ""), (outcome.Exit, outcome.Out));
        Assert.Contains("line 3: The score 6 is outside of its scale, 1 to 5.", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("line 4: There is no interview 7.", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("0", await SqlAsync("select count(*) from ratings"));
        Assert.Contains("There is no file", (await RunAsync("ratings", "import", "none.csv")).FailedWithOneSentence(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Golden_MadeOfWhatPeopleAgreeOn_IsListedShownAndWritten()
    {
        var items = await LoadAsync();
        _line.Write("in.csv", $"interview_id,item_no,criterion,score,rater\n{items[0]},4,Ann\n{items[0]},4,Bo\n{items[1]},2,Ann\n{items[1]},3,Bo\n{items[2]},5,Ann\n");
        await RunAsync("ratings", "import", "in.csv");

        Assert.Contains("1 answers; left out: 1 differ and are not settled, 1 have too few raters, 0 have another text by now.", (await RunAsync("golden", "create", "Spring", "--description", "for the gate")).Out, StringComparison.Ordinal);
        Assert.Contains("There is one of that name already", (await RunAsync("golden", "create", "spring")).FailedWithOneSentence(), StringComparison.Ordinal);
        Assert.Contains("2 answers", (await RunAsync("golden", "create", "Wider", "--raters", "1")).Out, StringComparison.Ordinal);
        Assert.Contains("not a number from 1", (await RunAsync("golden", "create", "None", "--raters", "0")).FailedWithOneSentence(), StringComparison.Ordinal);

        Assert.Equal(["Spring", "Wider"], (await RunAsync("golden", "list", "--json")).Json.EnumerateArray().Select(set => set.GetProperty("name").GetString()!));
        Assert.Contains("unanimous", (await RunAsync("golden", "show", "SPRING")).Out, StringComparison.Ordinal);
        Assert.Equal(4, (await RunAsync("golden", "show", "Spring", "--json")).Json.GetProperty("items")[0].GetProperty("score").GetDouble());
        Assert.Contains("no golden set \"Autumn\"", (await RunAsync("golden", "show", "Autumn")).FailedWithOneSentence(), StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("golden", "export", "Spring", "-o", "spring.csv")).Exit);
        Assert.EndsWith(",unanimous", File.ReadAllLines(_line.At("spring.csv"))[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_IntoAWarehouseMadeAnew_BringsRatingsBack()
    {
        var items = await LoadAsync();
        _line.Write("in.csv", $"interview_id,item_no,criterion,score,rater\n{items[0]},4,Ann\n");
        await RunAsync("ratings", "import", "in.csv");
        foreach (var file in Directory.EnumerateFiles(_line.Folder, "w.duckdb*")) File.Delete(file);

        await RunAsync("ingest", "corpus");

        Assert.Equal("true", await SqlAsync("select text_is_current from ratings"));
    }

    private async Task<List<string>> LoadAsync()
    {
        await Prepared.CopyAsync("6 in w", _line, async line =>
        {
            line.WriteTranscripts("corpus", 6);
            Assert.Equal(0, (await line.RunAsync(["ingest", "corpus", "--warehouse", "w.duckdb"])).Exit);
        });
        return [.. (await RunAsync("sql", "select interview_id, item_no, criterion from evaluations where score is not null order by all", "--format", "csv")).Out.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Skip(1)];
    }

    private async Task<string> SqlAsync(string sql) => (await RunAsync("sql", sql, "--format", "csv")).Out.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)[1];

    private Task<Outcome> RunAsync(params string[] args) => _line.RunAsync([.. args, "--warehouse", "w.duckdb"]);
}
