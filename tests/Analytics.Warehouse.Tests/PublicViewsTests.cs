using Dapper;

namespace Analytics.Warehouse.Tests;

public class PublicViewsTests
{
    private const string Profile = "ENUM('weak', 'average', 'strong', 'exceptional')";
    private const string Level = "ENUM('not_a_fit', 'reservations', 'proceed')";

    [Theory]
    [InlineData("runs", "run_id VARCHAR, started_at TIMESTAMP, date_source VARCHAR, evaluator VARCHAR, relevance_scale VARCHAR, interviews BIGINT, source VARCHAR")]
    [InlineData("interviews", $"interview_id BIGINT, run_id VARCHAR, candidate_code VARCHAR, candidate VARCHAR, quality_profile {Profile}, position VARCHAR, "
        + "evaluator VARCHAR, started_at TIMESTAMP, total_turns INTEGER, reported_mean_relevance DOUBLE, reported_mean_score DOUBLE, mean_score DOUBLE, "
        + $"scored_items INTEGER, mean_relevance DOUBLE, measured_questions INTEGER, recommendation {Level}, recommendation_text VARCHAR, "
        + "recommendation_source VARCHAR, layout INTEGER, source_file VARCHAR, content_sha256 VARCHAR, language VARCHAR")]
    [InlineData("turns", "interview_id BIGINT, turn_no INTEGER, speaker VARCHAR, kind VARCHAR, text VARCHAR, words INTEGER, at_seconds DOUBLE")]
    [InlineData("questions", "interview_id BIGINT, question_no INTEGER, turn_no INTEGER, declared_type VARCHAR, kind VARCHAR, reported_relevance DOUBLE, "
        + "relevance DOUBLE, answer_words INTEGER, struggled BOOLEAN, explained BOOLEAN")]
    [InlineData("evaluations", "interview_id BIGINT, item_no INTEGER, section VARCHAR, item VARCHAR, heading VARCHAR, score DOUBLE, justification VARCHAR, "
        + "question_no INTEGER, turn_no INTEGER, criterion VARCHAR, scale_min DOUBLE, scale_max DOUBLE, rater VARCHAR, rater_kind VARCHAR")]
    [InlineData("ratings", "interview_id BIGINT, item_no INTEGER, criterion VARCHAR, score DOUBLE, scale_min DOUBLE, scale_max DOUBLE, rater VARCHAR, justification VARCHAR, question_no INTEGER, turn_no INTEGER, "
        + "rated_at TIMESTAMP, blind BOOLEAN, purpose VARCHAR, probability DOUBLE, text_is_current BOOLEAN")]
    [InlineData("report_sections", "interview_id BIGINT, section VARCHAR, text VARCHAR")]
    [InlineData("skills", "interview_id BIGINT, skill VARCHAR")]
    [InlineData("findings", "interview_id BIGINT, code VARCHAR, severity VARCHAR, line INTEGER, detail VARCHAR")]
    [InlineData("quarantine", "source_file VARCHAR, run_id VARCHAR, code VARCHAR, line INTEGER, detail VARCHAR, seen_at TIMESTAMP")]
    [InlineData("ingest_files", "run_id VARCHAR, source_file VARCHAR, origin VARCHAR, content_sha256 VARCHAR, size_bytes BIGINT, modified_at TIMESTAMP, "
        + "status VARCHAR, interview_id BIGINT, batch_id BIGINT, seen_at TIMESTAMP, note VARCHAR")]
    public void View_OfTheContract_HasItsColumnsAndTypes(string view, string columns)
    {
        using var warehouse = WarehouseDatabase.InMemory();
        using var connection = warehouse.OpenConnection();

        var described = connection.Query<(string Name, string Type)>(
            "select column_name, data_type from duckdb_columns() where schema_name = 'main' and table_name = $view order by column_index", new { view });

        Assert.Equal(columns, string.Join(", ", described.Select(column => $"{column.Name} {column.Type}")));
    }

    [Fact]
    public void Views_OfAnEmptyWarehouse_AreEmpty()
    {
        using var warehouse = WarehouseDatabase.InMemory();
        using var connection = warehouse.OpenConnection();
        var views = connection.Query<string>("select view_name from duckdb_views() where schema_name = 'main' and not internal").ToList();

        Assert.Equal(11, views.Count);
        Assert.All(views, view => Assert.Equal(0, connection.ExecuteScalar<long>($"select count(*) from {view}")));
    }
}
