using System.Text.Encodings.Web;
using Analytics.Portal.Access.Local;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Analytics.Portal.Access;

/// <summary>Takes everybody for whoever started the portal.</summary>
internal sealed class OpenHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(ViewerClaims.Of(LocalSignIn.Owner, AccessSchemes.Open), AccessSchemes.Open)));
}
