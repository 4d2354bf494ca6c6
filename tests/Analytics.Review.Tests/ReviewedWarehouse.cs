using Analytics.Review.Drawing;
using Analytics.Review.Files;
using Analytics.Review.Golden;
using Analytics.Review.Reading;
using Analytics.Samples;
using Analytics.State;
using Analytics.State.Review;
using Analytics.Warehouse;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;
using Dapper;

namespace Analytics.Review.Tests;

/// <summary>A warehouse in memory with an invented corpus of two runs, and a state file of its own.</summary>
internal sealed class ReviewedWarehouse : IDisposable
{
    private static readonly Lazy<Task<string>> Loaded = new(LoadOnceAsync);

    private readonly string _folder = Directory.CreateTempSubdirectory("review-").FullName;

    private ReviewedWarehouse(string loaded)
    {
        Warehouse = WarehouseDatabase.InMemory(loaded);
        State = new StateFile(Path.Combine(_folder, "analytics.state"));
        Queues = new ReviewQueues(State, TimeProvider.System);
        Ratings = new Ratings(State);
        Agreed = new AgreedRatings(State, Ratings, TimeProvider.System);
        Answers = new AnswerReader(Items, new InterviewTurns(Warehouse));
        Drawing = new QueueDrawing(
            new DrawableAnswers(Warehouse), new DoubtedAnswers(Warehouse, ContradictionRules.Default), new MarkedAnswers(Warehouse), Items, new InterviewsWithin(Warehouse), Queues, Ratings, Rubric.Default);
        Golden = new GoldenMaking(Ratings, Agreed, Answers, new InterviewsWithin(Warehouse));
        Reader = new RatingFileReader(Items, TimeProvider.System);
        Mirror = new RatingMirror(Warehouse, Ratings, TimeProvider.System);
    }

    public WarehouseDatabase Warehouse { get; }

    public StateFile State { get; }

    public ReviewQueues Queues { get; }

    public Ratings Ratings { get; }

    public AgreedRatings Agreed { get; }

    public ReviewedItems Items => new(Warehouse);

    public AnswerReader Answers { get; }

    public QueueDrawing Drawing { get; }

    public GoldenMaking Golden { get; }

    public RatingFileReader Reader { get; }

    public RatingMirror Mirror { get; }

    public static async Task<ReviewedWarehouse> OpenAsync() => new(await Loaded.Value);

    /// <summary>Loads the corpus, each text as it is or changed.</summary>
    public Task<IngestSummary> LoadAsync(Func<string, string> change) => LoadAsync(Warehouse, change);

    private static Task<IngestSummary> LoadAsync(WarehouseDatabase warehouse, Func<string, string> change)
    {
        var texts = CorpusGenerator.Generate(CorpusOptions.Samples with { Interviews = 40, Runs = 2 }).Select(interview => new TranscriptInMemory(interview.Run.Folder, interview.FileName, interview.Run.Evaluator, change(interview.Text)));
        return new IngestPipeline(warehouse, new IngestLimits(), TimeProvider.System).IngestAsync(texts, "test", null, CancellationToken.None);
    }

    // The file that each test's warehouse begins as a copy of.
    private static async Task<string> LoadOnceAsync()
    {
        var folder = Directory.CreateTempSubdirectory("reviewed-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => TestFolder.Delete(folder);
        var file = Path.Combine(folder, "loaded.duckdb");
        using var warehouse = WarehouseDatabase.Open(file);
        await LoadAsync(warehouse, text => text);
        return file;
    }

    public List<T> Column<T>(string sql)
    {
        using var connection = Warehouse.OpenConnection();
        return connection.Query<T>(sql).ToList();
    }

    public RatingGiven Rate(ReviewedAnswer answer, string rater, double score)
    {
        var given = new RatingGiven(null, answer, score, rater, "", new DateTime(2026, 3, 1, 9, 0, 0, DateTimeKind.Utc), true, "1", ReviewPurpose.Sample, 0.5);
        Ratings.Save(given);
        return given;
    }

    public List<ReviewedAnswer> All() => [.. Items.Of(Column<long>("select interview_id from interviews")).Where(item => item.Score is not null).Select(AnswerReader.Of)];

    public void Dispose()
    {
        Warehouse.Dispose();
        State.Dispose();
        TestFolder.Delete(_folder);
    }
}
