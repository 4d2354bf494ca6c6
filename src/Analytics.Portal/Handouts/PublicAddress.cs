using Analytics.Handouts;
using Microsoft.Extensions.Options;

namespace Analytics.Portal.Handouts;

/// <summary>What the section <c>Portal</c> says.</summary>
public sealed record PortalOptions
{
    /// <summary>The configuration section these are read from.</summary>
    public const string Section = "Portal";

    /// <summary>Where people reach the portal, path included: <c>https://hiring.example.org/analytics</c>; null or empty for this machine's own address.</summary>
    public string? PublicAddress { get; init; }
}

/// <summary>What the section <c>Portal</c> may say.</summary>
internal sealed class PortalOptionsCheck : IValidateOptions<PortalOptions>
{
    public ValidateOptionsResult Validate(string? name, PortalOptions options) =>
        string.IsNullOrEmpty(options.PublicAddress) || (Uri.TryCreate(options.PublicAddress, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Query.Length == 0 && address.Fragment.Length == 0)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Portal:PublicAddress is \"{options.PublicAddress}\"; allowed is an http or https address such as https://hiring.example.org/analytics.");
}

/// <summary>Links for mails and webhooks: at the address people know, whatever the portal itself listens at.</summary>
public sealed class PublicAddress(IOptions<PortalOptions> options, PortalAddress own) : IPortalLink
{
    /// <inheritdoc />
    public Uri LinkTo(string page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return options.Value.PublicAddress is { Length: > 0 } address ? new Uri(address.TrimEnd('/') + page) : own.LinkTo(page);
    }
}
