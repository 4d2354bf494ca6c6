using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Portal.Tests.Host;

/// <summary>A portal in this process on a free port, with a temporary warehouse and inbox, and a client that keeps cookies and follows nothing.</summary>
public sealed partial class RunningPortal : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-").FullName;
    private readonly string[] _settings;
    private WebApplication? _app;

    public RunningPortal() : this([])
    {
    }

    /// <param name="settings">More of the command line.</param>
    internal RunningPortal(params string[] settings) => _settings = settings;

    public HttpClient Client { get; private set; } = new();

    public string Inbox => Path.Combine(_folder, "inbox");

    public IServiceProvider Services => _app!.Services;

    public string StateFile => Path.Combine(_folder, "test.state");

    public async ValueTask InitializeAsync()
    {
        _app = PortalApp.Build([.. Arguments(_folder), .. _settings]);
        await _app.StartAsync();
        var address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Client.Dispose();
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        TestFolder.Delete(_folder);
    }

    /// <summary>The command line of a portal that keeps everything in a folder and is open to its machine; tests of who may ask what close it.</summary>
    public static string[] Arguments(string folder) =>
    [
        "--urls", "http://127.0.0.1:0", "--Warehouse:Path", Path.Combine(folder, "test.duckdb"), "--Inbox:Path", Path.Combine(folder, "inbox"), "--Inbox:Samples", "", "--Access:Open", "true",
    ];

    /// <summary>The token that the forms of the Data page carry.</summary>
    public async Task<string> TokenAsync() => TokenPattern().Match(await Client.GetStringAsync("/data")).Groups[1].Value;

    /// <summary>Posts a form of the Data page; what the page it leads to says.</summary>
    public async Task<string> PostAsync(string address, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", await TokenAsync()), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using var answer = await Client.PostAsync(address, form);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return await Client.GetStringAsync(answer.Headers.Location);
    }

    /// <summary>Asks an address until it says what is awaited, or for long enough.</summary>
    public async Task<string> UntilAsync(string address, Func<string, bool> isReached)
    {
        for (var tries = 0; ; tries++)
        {
            using var answer = await Client.GetAsync(address);
            var text = await answer.Content.ReadAsStringAsync();
            if (isReached(text) || tries == 400) return text;
            await Task.Delay(100);
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenPattern();
}
