namespace Analytics.Handouts.Webhooks;

/// <summary>Where a webhook may be posted to.</summary>
public static class WebhookAddress
{
    /// <summary>Most characters of an address.</summary>
    public const int MostCharacters = 2000;

    /// <summary>What is wrong with an address, in a sentence; null when it can be used.</summary>
    /// <param name="written">What somebody wrote.</param>
    public static string? Fault(string? written)
    {
        var shown = written is { Length: > 60 } ? written[..60] + "…" : written;
        if (written is { Length: > MostCharacters }) return $"The webhook's address may have {MostCharacters} characters.";
        if (!Uri.TryCreate(written, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.Host.Length == 0)
            return $"\"{shown}\" is no address a webhook can be posted to; it begins with https:// or http://.";
        if (address.UserInfo.Length > 0) return "A webhook's address holds no user name or password: its requests are signed instead.";
        return address.Fragment.Length > 0 ? $"\"{shown}\" has a part after #, which is never sent; leave it out." : null;
    }
}
