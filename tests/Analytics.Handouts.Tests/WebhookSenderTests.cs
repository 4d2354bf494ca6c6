using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Analytics.Handouts.Webhooks;

namespace Analytics.Handouts.Tests;

/// <summary>Webhooks against a real receiver on a free port.</summary>
public sealed class WebhookSenderTests : IAsyncLifetime
{
    private const string Secret = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private readonly WebhookReceiver _receiver = new();
    private readonly HttpClient _client = WebhookSender.Client();

    public ValueTask InitializeAsync() => _receiver.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task Send_IsSignedSoThatTheReceiverCanTell()
    {
        await Sender.SendAsync(_receiver.Address, Secret, "alert-1-x", """{"says":"größer"}""", TestContext.Current.CancellationToken);
        var got = Assert.Single(_receiver.Received);
        Assert.Equal(("alert-1-x", "1767600000", """{"says":"größer"}""", "application/json; charset=utf-8"), (got.Id, got.Timestamp, got.Body, got.ContentType));

        // As a receiver computes it, by nothing of this program.
        var expected = "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(Secret["whsec_".Length..]), Encoding.UTF8.GetBytes($"{got.Id}.{got.Timestamp}.{got.Body}")));
        Assert.Equal(expected, got.Signature);
    }

    // The example of the specification's own libraries.
    [Fact]
    public void Sign_OfThePublishedExample_IsTheirs() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        WebhookSender.Sign("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", """{"test": 2432232314}"""));

    [Theory]
    [InlineData(503, false)]
    [InlineData(404, false)]
    [InlineData(302, false)]
    [InlineData(410, true)]
    public async Task Send_WhereTheReceiverDoesNotTakeIt_SaysWhetherForGood(int status, bool forGood)
    {
        _receiver.Answer(status);
        var fault = await Record.ExceptionAsync(() => Sender.SendAsync(_receiver.Address, Secret, "k", "{}", TestContext.Current.CancellationToken));
        Assert.Equal(forGood ? typeof(DeliveryRefusedException) : typeof(DeliveryFailedException), fault!.GetType());
        Assert.Contains(status == 410 ? "410" : $"status {status}", fault.Message, StringComparison.Ordinal);
        Assert.Single(_receiver.Received);
    }

    [Fact]
    public async Task Send_ToNobody_FailsForNow()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://{listener.LocalEndpoint}/hook";
        listener.Stop();
        Assert.Contains("cannot be reached", (await Assert.ThrowsAsync<DeliveryFailedException>(() => Sender.SendAsync(address, Secret, "k", "{}", TestContext.Current.CancellationToken))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.com/hook?a=1", null)]
    [InlineData("http://127.0.0.1:8080/", null)]
    [InlineData("ftp://example.com/", "begins with https:// or http://")]
    [InlineData("file:///etc/passwd", "begins with https:// or http://")]
    [InlineData("example.com/hook", "begins with https:// or http://")]
    [InlineData("", "begins with https:// or http://")]
    [InlineData(null, "begins with https:// or http://")]
    [InlineData("https://ada:secret@example.com/", "no user name or password")]
    [InlineData("https://example.com/#part", "part after #")]
    public async Task Address_ThatCannotBe_IsSaid(string? address, string? says)
    {
        var fault = WebhookAddress.Fault(address);
        if (says is null) Assert.Null(fault);
        else Assert.Contains(says, fault, StringComparison.Ordinal);
        if (says is not null && address is not null) await Assert.ThrowsAsync<DeliveryRefusedException>(() => Sender.SendAsync(address, Secret, "k", "{}", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public void Address_OfSoManyCharacters(int characters, bool fits) => Assert.Equal(fits, WebhookAddress.Fault("https://example.com/".PadRight(characters, 'x')) is null);

    [Theory]
    [InlineData(23, false)]
    [InlineData(24, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Secret_OfSoManyBytes(int bytes, bool fits) => Assert.Equal(fits, WebhookSecret.Fault("whsec_" + Convert.ToBase64String(new byte[bytes])) is null);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("whsec_not base64 at all, though long enough")]
    [InlineData("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=")]
    public void Secret_ThatIsNone_IsSaid(string? secret) => Assert.NotNull(WebhookSecret.Fault(secret));

    [Fact]
    public void Secret_MadeNew_CanBeUsedAndIsAnotherEachTime()
    {
        Assert.Null(WebhookSecret.Fault(WebhookSecret.New()));
        Assert.NotEqual(WebhookSecret.New(), WebhookSecret.New());
    }

    private WebhookSender Sender => new(_client, new FixedClock());

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeSeconds(1_767_600_000);
    }
}
