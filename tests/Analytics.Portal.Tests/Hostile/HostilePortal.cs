using Analytics.Exports;
using Analytics.Portal.Charts;
using Analytics.Portal.Tests.Host;
using Analytics.Warehouse;
using Analytics.Warehouse.Loading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Portal.Tests.Hostile;

/// <summary>A portal over a warehouse of hostile texts, asked at every address it has.</summary>
internal sealed class HostilePortal : IAsyncDisposable
{
    private static readonly string[] Pages = ["/", "/scores", "/relevance", "/calibration", "/contradictions", "/cohorts", "/interviews", "/data", "/cut-score"];
    private static readonly string[] Splits = ["profile", "position", "run", "evaluator", "section", "recommendation"];
    private readonly string _folder = Directory.CreateTempSubdirectory("hostile-").FullName;
    private readonly WebApplication _app;

    private HostilePortal() => _app = PortalApp.Build(RunningPortal.Arguments(_folder));

    private HttpClient Client { get; set; } = new();

    public static async Task<HostilePortal> StartAsync(IEnumerable<TranscriptInMemory> corpus)
    {
        var portal = new HostilePortal();
        await portal._app.Services.GetRequiredService<IngestPipeline>().IngestAsync(corpus, "hostile");
        await portal._app.StartAsync();
        portal.Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(portal._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()),
        };
        return portal;
    }

    public long Count(string sql) => (long)Rows(sql)[0][0];

    /// <summary>Every page, chart, export and address of the API, split by everything that splits, then narrowed to values the warehouse holds.</summary>
    /// <param name="values">How many of each kind of value are asked for.</param>
    /// <param name="interviews">How many interviews are opened.</param>
    /// <param name="oneIn">Of pictures, files and figures, one in so many is asked for, another one each time.</param>
    public IEnumerable<string> Addresses(int values, int interviews, int oneIn)
    {
        var first = Random.Shared.Next(oneIn);
        foreach (var address in Pages.Concat(Charts().Concat(Exports()).Concat(Api()).Where((_, at) => at % oneIn == first))) yield return address;
        foreach (var by in Splits.Where((_, at) => at % oneIn == first))
        {
            foreach (var address in new[] { "/scores", "/relevance", "/cohorts", "/charts/score-distribution.svg", "/charts/score-strip.svg", "/charts/score-sections.svg", "/charts/score-trend.svg" })
                yield return $"{address}?by={by}&panels=2";
        }

        foreach (var address in Cohorts(values).SelectMany(cohort => new[] { "/", "/scores", "/interviews", "/charts/score-heat.svg", "/export/interviews.csv", "/api/v1/summary" }.Select(page => $"{page}?{cohort}")))
            yield return address;
        foreach (var id in Rows($"select interview_id from interviews order by interview_id limit {interviews}").Select(row => row[0]))
        {
            yield return $"/interviews/{id}?q=word";
            yield return $"/api/v1/interviews/{id}";
        }
    }

    /// <summary>Asks an address; what is wrong with the answer, null for nothing.</summary>
    public async Task<string?> AskAsync(string address)
    {
        using var answer = await Client.GetAsync(address);
        await answer.Content.ReadAsByteArrayAsync();
        return (int)answer.StatusCode >= 500 ? $"{(int)answer.StatusCode} {address}" : null;
    }

    /// <summary>What an address answers.</summary>
    public Task<string> TextAsync(string address) => Client.GetStringAsync(address);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        TestFolder.Delete(_folder);
    }

    private IEnumerable<string> Charts() =>
        _app.Services.GetRequiredService<ChartGallery>().Names.Order(StringComparer.Ordinal).SelectMany(name => new[] { $"/charts/{name}.svg", $"/charts/{name}.png?by=position&ratio=1" });

    private IEnumerable<string> Exports()
    {
        var catalogue = _app.Services.GetRequiredService<Exporter>().Catalogue;
        return catalogue.Tables.SelectMany(table => new[] { "csv", "xlsx", "parquet" }.Select(format => $"/export/{table.Name}.{format}"))
            .Concat(catalogue.Books.Select(book => $"/export/{book.Name}.xlsx"));
    }

    private IEnumerable<string> Api() => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/'))
        .Where(pattern => pattern.StartsWith("/api/v1/", StringComparison.Ordinal) && !pattern.Contains('{', StringComparison.Ordinal)).Distinct()
        .SelectMany(pattern => new[] { pattern, $"{pattern}?by=position" });

    private IEnumerable<string> Cohorts(int values) =>
        Rows("""
            select 'position', position from interviews where position is not null union select 'run', run_id from runs union select 'evaluator', evaluator from runs
            union select 'q', candidate from interviews
            """)
            .Select(row => (Name: (string)row[0], Value: (string)row[1])).GroupBy(pair => pair.Name).SelectMany(group => group.OrderBy(pair => pair.Value.Length).ThenBy(pair => pair.Value, StringComparer.Ordinal).Where((_, at) => at % Math.Max(1, group.Count() / values) == 0).Take(values))
            .Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}");

    private List<object[]> Rows(string sql)
    {
        using var connection = _app.Services.GetRequiredService<WarehouseDatabase>().OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        return rows;
    }
}
