using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Tests.Support;

namespace Analytics.Warehouse.Tests;

/// <summary>The real transcripts, where they are at hand beside the repository.</summary>
public class CorpusTests
{
    [Fact]
    public async Task Ingest_RealCorpus_HasTheCountsItIsJudgedBy()
    {
        var corpus = Find() ?? "";
        Assert.SkipWhen(corpus.Length == 0, "There is no folder shared/corpus beside the repository.");
        using var fixture = new WarehouseFixture();

        var summary = await fixture.IngestAsync(corpus);

        Assert.Equal((13, 13, 0), (summary.Files, summary.Loaded, summary.Quarantined.Count));
        Assert.Equal(4, fixture.Scalar<long>("select count(*) from runs where date_source = 'folder'"));
        Assert.Equal("234|123", fixture.Scalar<string>("select concat_ws('|', count(*), count(*) filter (speaker = 'recruiter')) from turns"));
        Assert.Equal("37|23|6|2", fixture.Scalar<string>(
            "select concat_ws('|', count(declared_type), count(relevance), count(*) filter (struggled), count(*) filter (explained)) from questions"));
        Assert.Equal("56|13", fixture.Scalar<string>("select concat_ws('|', count(*), count(*) filter (section = 'project')) from evaluations"));
        Assert.Equal(["not_a_fit 3", "reservations 3", "proceed 7"], fixture.Column<string>(
            "select recommendation || ' ' || count(*) from interviews group by recommendation order by recommendation"));
        Assert.Equal(["C008", "C013"], fixture.Column<string>(
            "select candidate_code from interviews where recommendation_source = 'report' and layout > 1 order by candidate_code"));
        Assert.Equal(1, fixture.Scalar<long>("select count(*) from findings where code = 'interview_cut_off'"));
        Assert.Equal(13, (await fixture.IngestAsync(corpus)).Unchanged);
    }

    [Fact]
    public async Task Ingest_RealCorpusInSmallBatches_ComesToTheSame()
    {
        var corpus = Find() ?? "";
        Assert.SkipWhen(corpus.Length == 0, "There is no folder shared/corpus beside the repository.");
        using var whole = new WarehouseFixture();
        using var parts = new WarehouseFixture { Limits = new IngestLimits { BatchFiles = 2 } };

        await whole.IngestAsync(corpus);
        await parts.IngestAsync(corpus);

        const string Text = "select md5(string_agg(concat_ws('|', interview_id, turn_no, speaker, kind, text, words), chr(10) order by interview_id, turn_no)) from turns";
        Assert.Equal(whole.Scalar<string>(Text), parts.Scalar<string>(Text));
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var corpus = Path.Combine(folder.FullName, "shared", "corpus");
            if (Directory.Exists(corpus)) return corpus;
        }

        return null;
    }
}
