using System.Globalization;
using System.Net;
using System.Text.Json;
using Analytics.Portal.Tests.Host;
using Analytics.Warehouse;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(Analytics.Portal.Tests.Api.SampledPortal))]

namespace Analytics.Portal.Tests.Api;

/// <summary>One portal in this process, for all tests that only ask, with the repository's sample corpus in a real warehouse file, and the rows of the public views to compute from.</summary>
public sealed class SampledPortal : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-").FullName;
    private WebApplication? _app;

    public HttpClient Client { get; private set; } = new();

    public IServiceProvider Services => _app!.Services;

    public async ValueTask InitializeAsync()
    {
        _app = PortalApp.Build(RunningPortal.Arguments(_folder));
        await _app.Services.GetRequiredService<IngestPipeline>().IngestAsync(new IngestRequest([Path.Combine(Portal.Host.RepositoryRoot.Find(), "data", "samples")]));
        await _app.StartAsync();
        Client.Dispose();
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()),
        };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app!.StopAsync();
        await _app.DisposeAsync();
        TestFolder.Delete(_folder);
    }

    /// <summary>An answer of the API.</summary>
    public async Task<JsonElement> GetAsync(string address) => JsonDocument.Parse(await Client.GetStringAsync("/api/v1/" + address)).RootElement;

    /// <summary>A refusal of the API: its problem details.</summary>
    public async Task<JsonElement> ProblemAsync(string address, HttpStatusCode expected = HttpStatusCode.BadRequest)
    {
        using var answer = await Client.GetAsync(address);
        Assert.Equal((expected, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal((int)expected, problem.GetProperty("status").GetInt32());
        return problem;
    }

    /// <summary>The interview of C001_Ji-ho_Han.txt in run 20260831_080000: ids are hashes of run and file, the same everywhere.</summary>
    public const long FirstInterview = 5721092849282452318;

    /// <summary>Rows of the public views, cell by cell, as the figures are computed from by hand.</summary>
    public IReadOnlyList<object?[]> Rows(string sql)
    {
        using var connection = Services.GetRequiredService<WarehouseDatabase>().OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        return rows;
    }

    /// <summary>Every evaluation item with its interview's profile, position and run; score null where there is none.</summary>
    internal IReadOnlyList<Item> Items() => [.. Rows("""
        select i.interview_id, i.quality_profile::varchar, i.position, i.run_id, i.evaluator, e.section, e.score
        from interviews i left join evaluations e using (interview_id)
        """).Select(r => new Item(Convert.ToInt64(r[0], CultureInfo.InvariantCulture), (string)r[1]!, (string?)r[2], (string)r[3]!, (string)r[4]!, (string?)r[5], r[6] is double score ? (int)score : null))];

    /// <summary>The only list of a query, to compare with.</summary>
    public T Query<T>() where T : IWarehouseQuery => Services.GetRequiredService<T>();
}

/// <summary>One evaluation item, or an interview without any.</summary>
internal sealed record Item(long Interview, string Profile, string? Position, string Run, string Evaluator, string? Section, int? Score);

/// <summary>Short ways into an answer.</summary>
internal static class Answers
{
    public static JsonElement At(this JsonElement element, string path) => path.Split('/').Aggregate(element, (at, name) => at.GetProperty(name));

    public static List<JsonElement> List(this JsonElement element, string path) => [.. element.At(path).EnumerateArray()];

    public static double? Number(this JsonElement element, string path) => element.At(path) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    public static int Count(this JsonElement element, string path) => element.At(path).GetInt32();

    public static string? Text(this JsonElement element, string path) => element.At(path).GetString();
}
