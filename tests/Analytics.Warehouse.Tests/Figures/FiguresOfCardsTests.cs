using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using CsCheck;
using Dapper;
using DuckDB.NET.Data;
using Xunit;

namespace Analytics.Warehouse.Tests.Figures;

/// <summary>Every macro that adds a cohort's figures up from cards, against the rows of the same interviews, and against the cells where these can tell.</summary>
public sealed class FiguresOfCardsTests
{
    private const string Arguments = "($positions, $profiles, $runs, $evaluators, $recommendations, $scores, $kinds, $findings, $from, $to, $q, $sections, $means, $relevances, $scales)";

    private static readonly (string Macro, string Measures)[] Figures =
    [
        ("cohort_cells", "counted_cell"),
        ("cohort_sections", "counted_cell_section"),
        ("cohort_means", "counted_cell_mean"),
        ("cohort_relevance", "counted_cell_relevance"),
        ("cohort_relevance_means", "counted_cell_relevance_mean"),
        ("cohort_questions", "counted_cell_question"),
        ("cohort_relevance_levels", "counted_cell_relevance_level"),
        ("cohort_findings", "counted_cell_finding"),
        ("cohort_slopes", "counted_cell_slope"),
        ("cohort_relevance_scores", "counted_run_relevance_score"),
    ];

    [Fact]
    public async Task EveryFigure_AnyCorpusAndCohort_IsWhatTheRowsSay() =>
        await Gen.Int[0, 1_000_000].SampleAsync(
            async seed =>
            {
                using var corpus = new InventedCorpus(seed);
                await corpus.AddAsync(40);
                await corpus.ReplaceSomeAsync();
                await corpus.RemoveSomeAsync();
                using var connection = corpus.Warehouse.OpenConnection();
                for (var i = 0; i < 3; i++)
                {
                    var parameters = new QueryParameters().Add(corpus.Cohort(ofRows: i > 0)).FoundIn(corpus.Warehouse);
                    foreach (var (macro, measures) in Figures)
                    {
                        // Evaluator and start are of the run; measures of rows do not repeat them.
                        var columns = Columns(connection, macro, parameters, "started_at", "evaluator");
                        AssertSame(
                            connection, parameters, $"select {columns} from of_rows.{macro}{Arguments}",
                            $"select {columns} from store.{measures}((select list(interview_id) from cohort_interviews{Arguments}))");
                    }
                }
            },
            iter: 4,
            threads: 1);

    [Fact]
    public async Task EveryFigure_OfAllInterviews_IsWhatTheCellsSay() =>
        await Gen.Int[0, 1_000_000].SampleAsync(
            async seed =>
            {
                using var corpus = new InventedCorpus(seed);
                await corpus.AddAsync(40);
                await corpus.RemoveSomeAsync();
                using var connection = corpus.Warehouse.OpenConnection();
                var parameters = new QueryParameters().Add(Cohort.All).FoundIn(corpus.Warehouse);
                foreach (var (macro, _) in Figures)
                {
                    var columns = Columns(connection, macro, parameters);
                    AssertSame(connection, parameters, $"select {columns} from of_rows.{macro}{Arguments}", $"select {columns} from of_cells.{macro}{Arguments}");
                }
            },
            iter: 4,
            threads: 1);

    [Fact]
    public async Task Cards_OfAWarehouseFromBefore_AreFiledInTheOrderOfLoading()
    {
        using var corpus = new InventedCorpus(18);
        await corpus.AddAsync(40);
        await corpus.RemoveSomeAsync();
        await corpus.Warehouse.WriteAsync(connection =>
        {
            connection.Execute("drop table store.interview_card; create table store.interview_card (interview_id bigint)");
            return connection.Execute("delete from store.schema_script where number = 18");
        });

        using var connection = corpus.Warehouse.OpenConnection();
        Schema.SchemaScripts.Apply(connection, "it", DateTime.UtcNow);

        Assert.Equal(corpus.Interviews.Select(i => i.Id).Order(), connection.Query<long>("select interview_id from store.interview_card order by rowid"));
        AssertSame(connection, new QueryParameters(), "from store.interview_card", "from store.filed_interview_card((select list(interview_id) from store.interview))");
    }

    private static string Columns(DuckDBConnection connection, string macro, QueryParameters parameters, params string[] but) => string.Join(
        ", ",
        connection.Query<string>($"select column_name from (describe select * from of_rows.{macro}{Arguments})", parameters).Except(but));

    // One row too many on either side shows, whatever it says.
    private static void AssertSame(DuckDBConnection connection, QueryParameters parameters, string one, string other) =>
        Assert.Equal(0, connection.ExecuteScalar<long>($"select count(*) from ((({one}) except all ({other})) union all (({other}) except all ({one})))", parameters));
}
