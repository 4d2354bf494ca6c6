using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Analytics.Portal.Access;

/// <summary>Lets the browser that prints a page open it as whoever has it printed, for as long as it prints.</summary>
public sealed class PrintTickets
{
    private const string Prefix = "Print ";

    private readonly ConcurrentDictionary<string, Viewer> _printing = [];

    /// <summary>A ticket; disposing it ends it.</summary>
    /// <param name="viewer">Whose rights it has.</param>
    public PrintTicket Issue(Viewer viewer)
    {
        var header = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        _printing[header] = viewer;
        return new PrintTicket(header, () => _printing.TryRemove(header, out _));
    }

    /// <summary>Whether a header is meant for here.</summary>
    internal static bool IsMeant(string authorization) => authorization.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Whose ticket a header is; null when it is none, or has ended.</summary>
    internal Viewer? Find(string authorization) => _printing.GetValueOrDefault(authorization);
}

/// <summary>A ticket that opens pages until it is disposed.</summary>
/// <param name="authorization">The header that carries it.</param>
/// <param name="end">Ends it.</param>
public sealed class PrintTicket(string authorization, Action end) : IDisposable
{
    /// <summary>The value of the header <c>Authorization</c>.</summary>
    public string Authorization { get; } = authorization;

    /// <inheritdoc />
    public void Dispose() => end();
}

/// <summary>Knows requests of the browser that prints.</summary>
internal sealed class PrintTicketHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, PrintTickets tickets)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(tickets.Find(Request.Headers.Authorization.ToString()) is { } viewer
        ? AuthenticateResult.Success(new AuthenticationTicket(ViewerClaims.Of(viewer, AccessSchemes.Print), AccessSchemes.Print))
        : AuthenticateResult.NoResult());
}
