using System.Security.Cryptography;

namespace Analytics.Handouts.Webhooks;

/// <summary>The keys that requests are signed with: <c>whsec_</c> and base64 of 24 to 64 bytes, as Standard Webhooks writes them.</summary>
public static class WebhookSecret
{
    private const string Prefix = "whsec_";
    private const int LeastBytes = 24;
    private const int MostBytes = 64;
    private const int NewBytes = 32;

    /// <summary>A new one.</summary>
    public static string New() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(NewBytes));

    /// <summary>What is wrong with one that somebody wrote, in a sentence; null when it can be used.</summary>
    public static string? Fault(string? written) => written is not null && Bytes(written) is { Length: >= LeastBytes and <= MostBytes }
        ? null
        : $"A webhook's key is {Prefix} and base64 of {LeastBytes} to {MostBytes} bytes; leave it empty to have one made.";

    /// <summary>Its bytes; null when it is none.</summary>
    internal static byte[]? Bytes(string secret)
    {
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var bytes = new byte[secret.Length];
        return Convert.TryFromBase64String(secret[Prefix.Length..], bytes, out var length) ? bytes[..length] : null;
    }
}
