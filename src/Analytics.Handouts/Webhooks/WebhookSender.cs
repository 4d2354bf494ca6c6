using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Analytics.Handouts.Webhooks;

/// <summary>
/// Posts JSON to an address, signed so that the receiver can tell who sent it: the id, the time and the body under HMAC-SHA256, in the headers of Standard Webhooks
/// (<c>webhook-id</c>, <c>webhook-timestamp</c>, <c>webhook-signature</c>). Any 2xx is taken for "received"; a redirect is not followed.
/// </summary>
public sealed class WebhookSender(HttpClient http, TimeProvider clock)
{
    /// <summary>How long a receiver may take.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>The client it needs: none of the receiver's redirects, cookies or proxies of its own choosing.</summary>
    public static HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(2) }) { Timeout = Longest };

    /// <summary>Posts one message.</summary>
    /// <param name="address">Where to; checked as <see cref="WebhookAddress"/> does.</param>
    /// <param name="secret">The key, as <see cref="WebhookSecret"/> writes it.</param>
    /// <param name="key">The same at every repetition: by it the receiver drops what it has already.</param>
    /// <param name="json">The body.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="DeliveryRefusedException">Address or key cannot be used, or the receiver says that it is gone for good (410).</exception>
    /// <exception cref="DeliveryFailedException">The receiver is away, too slow, or does not take it now.</exception>
    public async Task SendAsync(string address, string secret, string key, string json, CancellationToken cancellationToken)
    {
        if ((WebhookAddress.Fault(address) ?? WebhookSecret.Fault(secret)) is { } fault) throw new DeliveryRefusedException(fault);
        using var request = Request(address, secret, key, json);
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (answer.IsSuccessStatusCode) return;
            if (answer.StatusCode == HttpStatusCode.Gone) throw new DeliveryRefusedException($"{Host(address)} answered that the webhook is gone (410); give the rule another address.");
            throw new DeliveryFailedException($"{Host(address)} did not take the webhook: it answered with status {(int)answer.StatusCode}{((int)answer.StatusCode is >= 300 and < 400 ? ", and redirects are not followed" : "")}.");
        }
        catch (HttpRequestException away)
        {
            throw new DeliveryFailedException($"{Host(address)} cannot be reached: {away.Message.ReplaceLineEndings(" ")}", away);
        }
        catch (OperationCanceledException slow) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DeliveryFailedException(string.Create(CultureInfo.InvariantCulture, $"{Host(address)} did not answer within {Longest.TotalSeconds:0} seconds."), slow);
        }
    }

    /// <summary>The signature of a message, as a receiver computes it again.</summary>
    /// <param name="secret">The key, as <see cref="WebhookSecret"/> writes it.</param>
    /// <param name="key">The header <c>webhook-id</c>.</param>
    /// <param name="timestamp">The header <c>webhook-timestamp</c>: seconds since 1970.</param>
    /// <param name="body">The body, byte for byte.</param>
    public static string Sign(string secret, string key, string timestamp, string body)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var bytes = WebhookSecret.Bytes(secret) ?? throw new ArgumentException(WebhookSecret.Fault(secret), nameof(secret));
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(bytes, Encoding.UTF8.GetBytes($"{key}.{timestamp}.{body}")));
    }

    private HttpRequestMessage Request(string address, string secret, string key, string json)
    {
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Add("webhook-id", key);
        request.Headers.Add("webhook-timestamp", timestamp);
        request.Headers.Add("webhook-signature", Sign(secret, key, timestamp, json));
        request.Headers.UserAgent.ParseAdd("InterviewAnalytics");
        return request;
    }

    private static string Host(string address) => new Uri(address).Authority;
}
