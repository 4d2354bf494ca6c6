using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Scopes;
using Analytics.Warehouse.Tests.Support;
using Dapper;

namespace Analytics.Warehouse.Tests.Scopes;

/// <summary>What is read, found and copied of one invented interview by who may not know names.</summary>
public sealed class VeiledCopyTests : IDisposable
{
    private const string Code = "C017";
    private static readonly NameVeil Names = new([1, 2, 3]);
    private readonly WarehouseDatabase _warehouse = WarehouseDatabase.InMemory();
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Copies_OfThePublicViews_SayNoName()
    {
        var name = await LoadAsync();
        using (ReadScope.Everything.Veiled(Names).Enter()) new PublicViewCopy(_warehouse).WriteTo(_folder.Path);

        using var connection = _warehouse.OpenConnection();
        foreach (var view in PublicViewCopy.Views)
        {
            var rows = connection.Query<string>($"select t::varchar from '{System.IO.Path.Combine(_folder.Path, view + ".parquet")}' t").ToList();
            Assert.DoesNotContain(rows, row => name.Split(' ').Any(part => row.Contains(part, StringComparison.OrdinalIgnoreCase)));
            if (view is "quarantine" or "ingest_files") Assert.Empty(rows);
            if (view is "turns" or "interviews") Assert.NotEmpty(rows);
        }

        var shown = connection.QuerySingle<string>($"select candidate from '{System.IO.Path.Combine(_folder.Path, "interviews.parquet")}' where candidate_code = '{Code}'");
        Assert.Equal(Names.Of(Code, name).Shown, shown);
    }

    [Fact]
    public async Task Search_OfTheName_FindsWhereItIsReadAndNowhereElse()
    {
        var name = await LoadAsync();
        var first = name.Split(' ')[0];
        var list = new InterviewListSummary(_warehouse);
        var said = Cohort.All with { Search = first };
        var word = Cohort.All with { Search = "kafka" };

        Assert.Equal((1L, 1L), (list.Read(said).Interviews, list.Read(word).Interviews));
        using (ReadScope.Everything.Veiled(Names).Enter())
        {
            Assert.Equal((0L, 1L), (list.Read(said).Interviews, list.Read(word).Interviews));
            Assert.Equal(1, list.Read(Cohort.All with { Except = said }).Interviews);
        }
    }

    [Fact]
    public async Task WhatTellsOfFiles_IsRefused()
    {
        await LoadAsync();
        using var scope = ReadScope.Everything.Veiled(Names).Enter();

        Assert.Throws<OutOfScopeException>(() => new IngestLedger(_warehouse).Read(null, null, 0, 10));
        Assert.Throws<OutOfScopeException>(() => new QuarantineList(_warehouse).Read(10));
        Assert.Throws<OutOfScopeException>(() => new LedgerExport(_warehouse).Open());
    }

    public void Dispose()
    {
        _warehouse.Dispose();
        _folder.Dispose();
    }

    private async Task<string> LoadAsync()
    {
        var run = Directory.CreateDirectory(System.IO.Path.Combine(_folder.Path, "in", "20260907_090000")).FullName;
        await File.WriteAllTextAsync(System.IO.Path.Combine(run, $"{Code}_Zenobia_Quillfeather.txt"), TranscriptText.Of("Zenobia Quillfeather", answer: "I, Zenobia, moved the ledger to Kafka."));
        await new IngestPipeline(_warehouse, new IngestLimits(), TimeProvider.System).IngestAsync(new IngestRequest([System.IO.Path.Combine(_folder.Path, "in")]));
        return "Zenobia Quillfeather";
    }
}
