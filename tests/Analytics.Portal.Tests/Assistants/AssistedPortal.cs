using System.Text.Json;
using Analytics.Portal.Tests.Access;
using Analytics.State.Access;
using Analytics.Warehouse;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Role = Analytics.State.Access.Role;

namespace Analytics.Portal.Tests.Assistants;

/// <summary>A closed portal with the sample corpus, and the official client as an assistant with tokens of every kind.</summary>
public sealed class AssistedPortal : IAsyncLifetime
{
    /// <summary>The position of those who may read one.</summary>
    public const string Own = "Supply Planner";

    private readonly Dictionary<string, McpClient> _clients = [];

    internal ClosedPortal Portal { get; } = new();

    public IReadOnlyList<InterviewRow> Interviews { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await Portal.InitializeAsync();
        var warehouse = Portal.Services.GetRequiredService<WarehouseDatabase>();
        await new IngestPipeline(warehouse, new IngestLimits(), TimeProvider.System).IngestAsync(new IngestRequest([Support.Samples.Folder]));
        Interviews = new InterviewList(warehouse).Read(Cohort.All, InterviewOrder.Default, 1, 1000);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients.Values) await client.DisposeAsync();
        await Portal.DisposeAsync();
    }

    /// <summary>An assistant with the token of somebody of one role.</summary>
    public async Task<McpClient> AsAsync(Role role, params IReadOnlyList<string> positions)
    {
        var who = $"{role}-{string.Join(',', positions)}";
        return _clients.TryGetValue(who, out var client) ? client : _clients[who] = await ConnectAsync(Portal.Address, Token(who, role, [TokenScope.Read], positions));
    }

    /// <summary>A token.</summary>
    public string Token(string owner, Role role, IReadOnlyList<TokenScope> scopes, params IReadOnlyList<string> positions) =>
        Portal.Services.GetRequiredService<AccessTokens>().Create(new TokenWish("assistant", owner, role, scopes, positions.Count == 0 ? null : positions, 1)).Secret;

    /// <summary>Connects the official client.</summary>
    public static Task<McpClient> ConnectAsync(Uri portal, string? token, string path = "/mcp", params IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        var sent = headers.ToDictionary();
        if (token is not null) sent["Authorization"] = "Bearer " + token;
        return McpClient.CreateAsync(new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(portal, path), AdditionalHeaders = sent, TransportMode = HttpTransportMode.StreamableHttp }));
    }
}

/// <summary>Short ways to ask.</summary>
internal static class Asking
{
    /// <summary>Asks and expects an answer.</summary>
    public static async Task<JsonElement> AskAsync(this McpClient client, string tool, object? arguments = null)
    {
        var result = await client.CallAsync(tool, arguments);
        Assert.False(result.IsError, result.Text());
        return result.StructuredContent!.Value;
    }

    /// <summary>Asks; an answer or a refusal.</summary>
    public static async Task<CallToolResult> CallAsync(this McpClient client, string tool, object? arguments = null) => await client.CallToolAsync(
        tool, JsonSerializer.SerializeToElement(arguments ?? new object()).EnumerateObject().ToDictionary(member => member.Name, member => (object?)member.Value));

    /// <summary>The short text.</summary>
    public static string Text(this CallToolResult result) => ((TextContentBlock)result.Content[0]).Text;
}
