using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Analytics.Portal.Access;
using Analytics.State.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Portal.Tests.Access;

public sealed class RequestLimitTests
{
    [Fact]
    public async Task Somebody_WhoAsksTooMuch_IsToldToWait_AndNobodyElseIs()
    {
        await using var portal = new ClosedPortal("--Access:RequestsPerSecond", "1");
        await portal.InitializeAsync();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 30; i++) statuses.Add(await StatusAsync(portal.As(Role.Analyst), "/api/v1/views"));
        Assert.All(statuses.Take(10), status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);

        using var refused = await UntilRefusedAsync(portal.As(Role.Analyst), "/api/v1/views");
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 10);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(portal.As(Role.Analyst), "/css/portal.css"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(portal.As(Role.Admin), "/api/v1/views"));

        using var program = new HttpClient { BaseAddress = portal.Address };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", portal.Services.GetRequiredService<AccessTokens>().Create(new TokenWish("a", "Analyst", Role.Analyst, [TokenScope.Read], null, 1)).Secret);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(program, "/api/v1/views"));
    }

    [Fact]
    public async Task OnOnesOwnMachine_NothingIsCounted()
    {
        await using var portal = new ClosedPortal();
        await portal.InitializeAsync();
        for (var i = 0; i < 300; i++) Assert.Equal(HttpStatusCode.OK, await StatusAsync(portal.As(Role.Analyst), "/api/v1/views"));
    }

    [Fact]
    public void InForce_IsWhatIsSet_ElseAUsualNumberForACompany()
    {
        Assert.Equal(0, new AccessOptions().RequestsPerSecondInForce);
        Assert.Equal(7, new AccessOptions { RequestsPerSecond = 7 }.RequestsPerSecondInForce);
        var company = new AccessOptions { Oidc = new OidcOptions { Authority = "https://login.example", ClientId = "portal" } };
        Assert.Equal(20, company.RequestsPerSecondInForce);
        Assert.Equal(0, (company with { RequestsPerSecond = 0 }).RequestsPerSecondInForce);
    }

    [Theory]
    [InlineData("/theme")]
    [InlineData("/views")]
    [InlineData("/api/v1/views")]
    public async Task ABody_BeyondItsLimit_IsRefused_EvenIfItDoesNotSayHowLongItIs(string address)
    {
        await using var portal = new ClosedPortal();
        await portal.InitializeAsync();
        // Begun so that nothing but its length is wrong with it: what cannot be read is refused for that, if it is seen first.
        var isJson = address.StartsWith("/api", StringComparison.Ordinal);
        using var body = new StreamContent(new Endless(isJson ? "\"" : "a=", 3 * 1024 * 1024));
        body.Headers.ContentType = new MediaTypeHeaderValue(isJson ? "application/json" : "application/x-www-form-urlencoded");
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = body };
        request.Headers.TransferEncodingChunked = true;
        using var answer = await portal.As(Role.Admin).SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.DoesNotContain("   at ", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        return answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> UntilRefusedAsync(HttpClient client, string address)
    {
        while (true)
        {
            var answer = await client.GetAsync(address);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests) return answer;
            answer.Dispose();
        }
    }

    /// <summary>Letters that only end when they are done.</summary>
    private sealed class Endless(string head, long length) : Stream
    {
        private byte[] _head = Encoding.ASCII.GetBytes(head);
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var some = (int)Math.Min(count, _left);
            Array.Fill(buffer, (byte)'a', offset, some);
            _head.CopyTo(buffer, offset);
            _head = [];
            _left -= some;
            return some;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
