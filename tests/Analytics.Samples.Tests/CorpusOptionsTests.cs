namespace Analytics.Samples.Tests;

public sealed class CorpusOptionsTests
{
    public static TheoryData<CorpusOptions, string> Faulty => new()
    {
        { CorpusOptions.Samples with { Interviews = 5 }, "Interviews is 5; it must be at least the number of runs, 12." },
        { CorpusOptions.Samples with { Interviews = 20_000_000 }, "Interviews is 20000000; at most 10000000 can be made at once." },
        { CorpusOptions.Samples with { Runs = 0 }, "Runs is 0; it must be 1 to 10000." },
        { CorpusOptions.Samples with { Interviews = 20_000, Runs = 10_001 }, "Runs is 10001; it must be 1 to 10000." },
        { CorpusOptions.Samples with { Positions = 0 }, $"Positions is 0; it must be 1 to {CorpusOptions.MostPositions}." },
        { CorpusOptions.Samples with { Positions = 201 }, $"Positions is 201; it must be 1 to {CorpusOptions.MostPositions}." },
        { CorpusOptions.Samples with { Evaluators = [] }, "Evaluators is empty; name at least one of calibrated, lenient, harsh, drifting, verbosity." },
        { CorpusOptions.Samples with { Evaluators = [(EvaluatorCharacter)9] }, "Evaluators holds 9; allowed are calibrated, lenient, harsh, drifting, verbosity." },
        { CorpusOptions.Samples with { FirstRun = new DateTime(1999, 1, 1) }, "FirstRun is 1999-01-01; it must lie between 2000 and 2100." },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Validate_OneFault_SaysWhatIsAllowed(CorpusOptions options, string sentence)
    {
        Assert.Equal([sentence], options.Validate());
        Assert.Contains(sentence, Assert.Throws<ArgumentException>(() => CorpusGenerator.Generate(options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_SeveralFaults_NamesAll() =>
        Assert.Equal(3, (CorpusOptions.Samples with { Interviews = 0, Positions = 0, Evaluators = [] }).Validate().Count);

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 2, 1)]
    [InlineData(7, 3, 2)]
    [InlineData(100, 100, 12)]
    [InlineData(333, 7, 5)]
    public void Generate_SmallOrOddSizes_MakesExactlyAsManyAsAsked(int interviews, int runs, int positions)
    {
        var made = CorpusGenerator.Generate(CorpusOptions.Samples with { Interviews = interviews, Runs = runs, Positions = positions }).ToList();

        Assert.Equal(interviews, made.Count);
        Assert.Equal(runs, made.Select(i => i.Run.Folder).Distinct().Count());
        Assert.InRange(made.Select(i => i.Truth.Position).Distinct().Count(), 1, positions);
        Assert.Equal(interviews, made.Select(i => (i.Run.Folder, i.FileName)).Distinct().Count());
    }

    [Fact]
    public void Generate_MorePositionsThanTheCatalogueHas_NumbersThem()
    {
        var positions = CorpusGenerator.Generate(CorpusOptions.Samples with { Interviews = 400, Runs = 1, Positions = 200 }).Select(i => i.Text.Split('\n').First(line => line.StartsWith("Position: ", StringComparison.Ordinal))).Distinct().ToList();
        Assert.True(positions.Count > 100, $"{positions.Count} positions");
        Assert.Contains(positions, position => position.EndsWith(" 2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1000, 7)]
    [InlineData(1001, 1)]
    public void Generate_RunsOfACorpus_AreAWeekApartUnlessThereAreTooMany(int runs, int days)
    {
        var starts = CorpusGenerator.Generate(CorpusOptions.Samples with { Interviews = runs, Runs = runs }).Take(2).Select(i => i.Run.StartedAt.Date).ToList();
        Assert.Equal(days, (starts[1] - starts[0]).Days);
    }
}
