using System.IO.Compression;
using System.Text.RegularExpressions;
using Analytics.Warehouse.Schema;
using Analytics.Warehouse.Tests.Support;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Tests;

public sealed partial class WarehouseTemplateTests
{
    // Set, the first test makes the template anew.
    private const string MakeVariable = "ANALYTICS_MAKE_TEMPLATE";

    private const string Objects = """
        select concat_ws(' ', 'table', schema_name, table_name, sql) from duckdb_tables() where not internal
        union all select concat_ws(' ', 'view', schema_name, view_name, sql) from duckdb_views() where not internal
        union all select concat_ws(' ', 'macro', schema_name, function_name, parameters, macro_definition) from duckdb_functions() where not internal
        union all select concat_ws(' ', 'sequence', schema_name, sequence_name, start_value, last_value) from duckdb_sequences()
        union all select concat_ws(' ', 'type', schema_name, type_name, labels) from duckdb_types() where not internal
        union all select concat_ws(' ', 'version', version) from store.schema_version
        order by all
        """;

    [Fact]
    public void Template_HoldsWhatTodaysScriptsMake()
    {
        using var folder = new TempFolder();
        if (Environment.GetEnvironmentVariable(MakeVariable) is not null) Make(folder.At("made.duckdb"));

        Assert.True(
            WarehouseTemplate.PutAt(folder.At("copied.duckdb")),
            $"The scripts of the schema were changed, so new warehouses are made by running them. Run this test with {MakeVariable}=1 in the environment, then build again.");
        using (var scripts = Connect(folder.At("scripts.duckdb"))) WarehouseSchema.Apply(scripts, "scripts");

        // DuckDB writes macros in other words once they were read from a file.
        using var made = Connect(folder.At("scripts.duckdb"));
        using var copied = Connect(folder.At("copied.duckdb"));
        Assert.Equal(ObjectsOf(made), ObjectsOf(copied));
        Assert.Equal(0, copied.QuerySingle<long>("select version from store.warehouse_version"));
    }

    [Fact]
    public void PutAt_OfOtherScripts_MakesNothing()
    {
        using var folder = new TempFolder();

        Assert.False(WarehouseTemplate.PutAt(folder.At("w.duckdb"), new byte[32]));

        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData("w.duckdb")]
    [InlineData("w.duckdb.wal")]
    public void PutAt_WhereSomethingIs_LeavesIt(string there)
    {
        using var folder = new TempFolder();
        folder.Write(there, "something");

        Assert.False(WarehouseTemplate.PutAt(folder.At("w.duckdb")));

        Assert.Equal("something", File.ReadAllText(Assert.Single(Directory.GetFiles(folder.Path))));
    }

    [Fact]
    public void PutAt_WithoutAFolder_MakesNothing()
    {
        using var folder = new TempFolder();

        Assert.False(WarehouseTemplate.PutAt(folder.At("none", "w.duckdb")));
    }

    [Fact]
    public void Open_OfANewFile_ChangedJustNow()
    {
        using var folder = new TempFolder();
        var before = DateTime.UtcNow.AddSeconds(-1);

        using var warehouse = WarehouseDatabase.Open(folder.At("w.duckdb"));

        Assert.InRange(warehouse.ChangedAt, before, DateTime.UtcNow);
        Assert.Equal(0, warehouse.Version);
        Assert.False(File.Exists(folder.At("w.duckdb.new")));
    }

    [Fact]
    public void InMemory_IsWhatTodaysScriptsMake()
    {
        using var folder = new TempFolder();
        var before = DateTime.UtcNow.AddSeconds(-1);
        using (var scripts = Connect(folder.At("scripts.duckdb"))) WarehouseSchema.Apply(scripts, "scripts");

        using var warehouse = WarehouseDatabase.InMemory();

        // DuckDB writes macros in other words once they were read from a file.
        using var made = Connect(folder.At("scripts.duckdb"));
        using var memory = warehouse.OpenConnection();
        Assert.Equal(ObjectsOf(made), ObjectsOf(memory));
        Assert.Equal(0, warehouse.Version);
        Assert.InRange(warehouse.ChangedAt, before, DateTime.UtcNow);
    }

    [Fact]
    public async Task InMemory_OfAFile_BeginsWithItsRowsAndLeavesItAlone()
    {
        using var folder = new TempFolder();
        var file = folder.At("it's.duckdb");
        using (var filled = WarehouseDatabase.Open(file)) await AddRunAsync(filled, "first");

        using (var copy = WarehouseDatabase.InMemory(file))
        {
            Assert.Equal((1, 1), (copy.Runs, copy.Version));
            await AddRunAsync(copy, "second");
            Assert.Equal((2, 2), (copy.Runs, copy.Version));
        }

        using var after = WarehouseDatabase.Open(file);
        Assert.Equal((1, 1), (after.Runs, after.Version));
    }

    [Fact]
    public void Apply_ToAFileOfTheFirstVersion_MakesItWhatTodaysScriptsMake()
    {
        using var folder = new TempFolder();
        foreach (var name in new[] { "today.duckdb", "first.duckdb" })
        {
            using var made = Connect(folder.At(name));
            WarehouseSchema.Apply(made, name);
        }

        using (var first = Connect(folder.At("first.duckdb")))
        {
            first.Execute("create or replace view ratings as select 1 as interview_id; drop table store.rating; alter table store.evaluation drop column scale_step; alter table store.evaluation drop column answer; update store.schema_version set version = 1");
            WarehouseSchema.Apply(first, "first");
        }

        using var upgraded = Connect(folder.At("first.duckdb"));
        using var today = Connect(folder.At("today.duckdb"));
        Assert.Equal(ObjectsOf(today), ObjectsOf(upgraded));
    }

    private static Task<bool> AddRunAsync(WarehouseDatabase warehouse, string run) => warehouse.WriteAsync(connection =>
    {
        connection.Run(run, "kestrel", new DateTime(2026, 9, 7));
        WarehouseVersion.Bump(connection, DateTime.UtcNow);
        return true;
    });

    // DuckDB writes what a macro leaves out in no certain order.
    private static IEnumerable<string> ObjectsOf(DuckDBConnection connection) => connection.Query<string>(Objects)
        .Select(described => LeftOut().Replace(described, match => $"EXCLUDE ({string.Join(", ", match.Groups[1].Value.Split(", ").Order(StringComparer.Ordinal))})"))
        .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"EXCLUDE \(([^)]*)\)")]
    private static partial Regex LeftOut();

    private static DuckDBConnection Connect(string path)
    {
        var connection = new DuckDBConnection($"Data Source={path}");
        connection.Open();
        return connection;
    }

    private static void Make(string path)
    {
        using (var scripts = Connect(path)) WarehouseSchema.Apply(scripts, path);
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "Analytics.sln"))) root = root.Parent;
        using var template = File.Create(Path.Combine(root.FullName, "src", "Analytics.Warehouse", "Schema", "empty.duckdb.gz"));
        template.Write(WarehouseSchema.Hash);
        using var packed = new GZipStream(template, CompressionLevel.SmallestSize);
        packed.Write(File.ReadAllBytes(path));
    }
}
