using System.Net;
using System.Text.RegularExpressions;
using Analytics.Portal.Access;
using Analytics.Portal.Tests.Access;
using Analytics.State.Access;
using Analytics.State.Review;
using Analytics.Warehouse;
using Analytics.Warehouse.Loading;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Portal.Tests.Review;

/// <summary>A closed portal with the sample corpus, and people who rate.</summary>
public sealed partial class ReviewPortal : IAsyncLifetime
{
    /// <summary>The position one of them is held to.</summary>
    public const string OnePosition = "Supply Planner";

    private readonly ClosedPortal _portal = new();

    public IServiceProvider Services => _portal.Services;

    internal Ratings Ratings => Services.GetRequiredService<Ratings>();

    internal ReviewQueues Queues => Services.GetRequiredService<ReviewQueues>();

    internal HttpClient Leadership => _portal.As(Role.Leadership);

    internal Person Ann { get; private set; } = null!;

    internal Person Bo { get; private set; } = null!;

    /// <summary>May read one position.</summary>
    internal Person Ines { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await new IngestPipeline(Services.GetRequiredService<WarehouseDatabase>(), new IngestLimits(), TimeProvider.System).IngestAsync(new IngestRequest([Support.Samples.Folder]));
        (Ann, Bo, Ines) = (Of("Ann", null), Of("Bo", null), Of("Ines", [OnePosition]));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in new[] { Ann, Bo, Ines }) person.Dispose();
        await _portal.DisposeAsync();
    }

    private Person Of(string name, IReadOnlyList<string>? positions) => new(_portal.Address, _portal.CookieOf(new Viewer(name, [Role.Analyst], positions)));

    /// <summary>Somebody at a browser that keeps cookies.</summary>
    internal sealed partial class Person : IDisposable
    {
        private readonly HttpClient _client;

        public Person(Uri address, string session)
        {
            var cookies = new CookieContainer();
            var parts = session.Split('=', 2);
            cookies.Add(address, new Cookie(parts[0], parts[1]));
            _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = address };
        }

        public async Task<string> GetAsync(string address) => WebUtility.HtmlDecode(await _client.GetStringAsync(address));

        public async Task<HttpStatusCode> StatusAsync(string address)
        {
            using var answer = await _client.GetAsync(address);
            return answer.StatusCode;
        }

        /// <summary>Posts a form; where it leads to, or what is answered instead.</summary>
        public async Task<string> PostAsync(string address, params (string Name, string Value)[] fields)
        {
            using var form = new FormUrlEncodedContent([await TokenAsync(), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
            return await PostAsync(address, form);
        }

        /// <summary>Posts a file.</summary>
        public async Task<string> PostFileAsync(string address, string content)
        {
            var (name, token) = await TokenAsync();
            using var form = new MultipartFormDataContent { { new StringContent(token), name }, { new StringContent(content), "file", "ratings.csv" } };
            return await PostAsync(address, form);
        }

        public void Dispose() => _client.Dispose();

        private async Task<string> PostAsync(string address, HttpContent form)
        {
            using var answer = await _client.PostAsync(address, form);
            return answer.StatusCode == HttpStatusCode.SeeOther ? answer.Headers.Location!.ToString() : $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
        }

        private async Task<KeyValuePair<string, string>> TokenAsync() =>
            new("__RequestVerificationToken", TokenPattern().Match(await _client.GetStringAsync("/review")).Groups[1].Value);

        [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
        private static partial Regex TokenPattern();
    }
}
