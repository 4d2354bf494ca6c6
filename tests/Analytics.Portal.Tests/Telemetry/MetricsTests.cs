using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Analytics.Jobs.Monitoring;
using Analytics.Portal.Host;
using Analytics.Portal.Telemetry;
using Analytics.Portal.Tests.Access;
using Analytics.Portal.Tests.Host;
using Analytics.Portal.Tests.Support;
using Analytics.State.Access;
using Analytics.Warehouse;
using Analytics.Warehouse.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Portal.Tests.Telemetry;

/// <summary>What Prometheus reads of a portal that was used, held against what is written down about it.</summary>
public sealed partial class MetricsTests(MeasuredPortal measured) : IClassFixture<MeasuredPortal>
{
    private static readonly string Docs = Path.Combine(RepositoryRoot.Find(), "docs");

    private IReadOnlySet<string> Names => NameOfSample().Matches(measured.Scrape).Select(match => match.Groups[1].Value).ToHashSet();

    [Fact]
    public void Dashboard_NamesOnlyMetricsThatThereAre()
    {
        using var dashboard = JsonDocument.Parse(File.ReadAllText(Path.Combine(Docs, "grafana-dashboard.json")));
        var asked = Expressions(dashboard.RootElement).ToList();
        Assert.NotEmpty(asked);
        Assert.All(asked, expression => Assert.All(MetricsOf(expression), name => Assert.Contains(name, Names)));
    }

    [Fact]
    public void Document_NamesOnlyMetricsThatThereAre_InItsLimits()
    {
        var document = File.ReadAllText(Path.Combine(Docs, "operations.md"));
        var watched = CodeSpan().Matches(document).Select(match => match.Groups[1].Value).SelectMany(code => MetricsOf(code, needsOne: false)).ToList();
        Assert.NotEmpty(watched);
        Assert.All(watched, name => Assert.Contains(name, Names));
    }

    [Fact]
    public void Document_TellsOfEveryInstrument_WithItsUnit()
    {
        var document = File.ReadAllText(Path.Combine(Docs, "operations.md"));
        var instruments = Instruments();
        Assert.True(instruments.Count > 12);
        Assert.All(instruments, one => Assert.Contains($"| `{one.Name}` | {one.Unit} |", document, StringComparison.Ordinal));
        Assert.All(instruments, one => Assert.EndsWith(".", one.Description, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryInstrument_HasASample() => Assert.All(Instruments(), one => Assert.Contains(Names, name => name.StartsWith(one.Name.Replace('.', '_'), StringComparison.Ordinal)));

    [Fact]
    public void Labels_AreFewAndOurOwn()
    {
        var people = measured.Portal.Services.GetRequiredService<WarehouseDatabase>().Texts("select distinct unnest([candidate, candidate_code, run_id, source_file]) from store.interview");
        Assert.NotEmpty(people);
        Assert.All(people, word => Assert.DoesNotContain($"\"{word}\"", measured.Scrape, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(MeasuredPortal.Searched, measured.Scrape, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("http_route=\"/scores\"", measured.Scrape, StringComparison.Ordinal);
        Assert.DoesNotContain("http_route=\"_", measured.Scrape, StringComparison.Ordinal);
        Assert.DoesNotContain("http_route=\"/_blazor", measured.Scrape, StringComparison.Ordinal);
        Assert.DoesNotContain("http_route=\"/health", measured.Scrape, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_AreCountedByWhatBecameOfThem()
    {
        Assert.True(Value("analytics_ingest_files_total", "analytics_ingest_outcome=\"loaded\"") > 200);
        Assert.True(Value("analytics_ingest_rows_total", "") > 1000);
        Assert.True(Value("db_client_operation_duration_seconds_count", "db_query_summary=\"ScoreSummary\"") > 0);
        Assert.True(Value("analytics_cache_requests_total", "analytics_cache_name=\"answers\",analytics_cache_result=\"hit\"") > 0);
        Assert.True(Value("analytics_statement_slow_total", "") > 0);
        Assert.True(Value("aspnetcore_diagnostics_exceptions_total", "") > 0);
        Assert.True(Value("analytics_job_servers", "") > 0);
        Assert.Equal(0, Value("analytics_replica_lag_seconds", ""));
    }

    [Fact]
    public async Task Scrape_WithoutTheSetting_SaysHowToHaveIt()
    {
        await using var portal = new RunningPortal();
        await portal.InitializeAsync();
        using var answer = await portal.Client.GetAsync("/metrics");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Telemetry:Metrics", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scrape_IsForATokenThatIsForIt_OfWhoMayReadEverything()
    {
        await using var portal = new ClosedPortal("--Telemetry:Metrics", "true");
        await portal.InitializeAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(portal.Nobody));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(portal.As(Role.Analyst)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(portal.As(Role.Engineer)));
        Assert.Equal(HttpStatusCode.OK, await TokenStatusAsync(portal, TokenScope.Metrics, null));
        Assert.Equal(HttpStatusCode.Forbidden, await TokenStatusAsync(portal, TokenScope.Read, null));
        Assert.Equal(HttpStatusCode.Forbidden, await TokenStatusAsync(portal, TokenScope.Metrics, ["Engineer"]));
    }

    private static async Task<HttpStatusCode> TokenStatusAsync(ClosedPortal portal, TokenScope scope, IReadOnlyList<string>? positions)
    {
        using var program = new HttpClient { BaseAddress = portal.Address };
        var (_, secret) = portal.Services.GetRequiredService<AccessTokens>().Create(new TokenWish("prometheus", "Watch", Role.Engineer, [scope], positions, 1));
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return await StatusAsync(program);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client)
    {
        using var answer = await client.GetAsync("/metrics");
        return answer.StatusCode;
    }

    private double Value(string name, string labels) => measured.Scrape.Split('\n')
        .Where(line => line.StartsWith(name + "{", StringComparison.Ordinal) || line.StartsWith(name + " ", StringComparison.Ordinal))
        .Where(line => labels.Split(',').All(label => line.Contains(label, StringComparison.Ordinal)))
        .Sum(line => double.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture));

    private static List<Instrument> Instruments()
    {
        List<Instrument> found = [];
        using var listener = new MeterListener
        {
            InstrumentPublished = (one, _) =>
            {
                if (one.Meter.Name is WarehouseInstruments.Name or JobInstruments.Name or PortalInstruments.Name) found.Add(one);
            },
        };
        listener.Start();
        return [.. found.DistinctBy(one => one.Name)];
    }

    private static IEnumerable<string> Expressions(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.NameEquals("expr") ? [p.Value.GetString()!] : Expressions(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Expressions),
        _ => [],
    };

    // What stands in braces and behind "by" are labels.
    private static List<string> MetricsOf(string expression, bool needsOne = true)
    {
        var names = NameOfMetric().Matches(Labels().Replace(expression, "")).Select(match => match.Value).ToList();
        if (needsOne) Assert.True(names.Count > 0, expression);
        return names;
    }

    [GeneratedRegex(@"^([a-z_]+)[{ ]", RegexOptions.Multiline)]
    private static partial Regex NameOfSample();

    [GeneratedRegex(@"\b(analytics|db|http|aspnetcore|dotnet|kestrel)_[a-z_]+")]
    private static partial Regex NameOfMetric();

    [GeneratedRegex(@"\{[^}]*\}|by \([^)]*\)")]
    private static partial Regex Labels();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex CodeSpan();
}
