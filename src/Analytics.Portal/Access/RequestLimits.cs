using System.Globalization;
using System.Threading.RateLimiting;
using Analytics.Portal.Api.Core;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Analytics.Portal.Access;

/// <summary>How much one person, or one token, may ask, so that the portal stays usable for the others. Files for everybody cost nothing and are not counted.</summary>
internal static class RequestLimits
{
    // A page asks for its pictures all at once; what waits is answered in its turn.
    private const int AtOnce = 6;
    private const int Waiting = 60;

    public static IServiceCollection AddRequestLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<AccessOptions>>((limits, access) =>
        {
            var perSecond = access.Value.RequestsPerSecondInForce;
            if (perSecond > 0) limits.GlobalLimiter = PartitionedRateLimiter.CreateChained(Of(person => PerSecond(person, perSecond)), Of(TogetherAtOnce));
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = RefuseAsync;
        });
        return services;
    }

    private static PartitionedRateLimiter<HttpContext> Of(Func<string, RateLimitPartition<string>> partition) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => PersonOf(context) is { } person ? partition(person) : RateLimitPartition.GetNoLimiter(""));

    // Ten seconds' worth may come at once: whoever opens a few pages must not notice.
    private static RateLimitPartition<string> PerSecond(string person, int perSecond) => RateLimitPartition.GetTokenBucketLimiter(person, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = perSecond * 10,
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    });

    private static RateLimitPartition<string> TogetherAtOnce(string person) => RateLimitPartition.GetConcurrencyLimiter(person, _ => new ConcurrencyLimiterOptions { PermitLimit = AtOnce, QueueLimit = Waiting });

    // The connection of a page that is live lasts as long as the page, and would take a place all that time.
    private static string? PersonOf(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<AllowAttribute>() is null || context.WebSockets.IsWebSocketRequest) return null;
        return Viewer.Of(context.User) is { IsSomebody: true } viewer ? $"{viewer.Name}\n{context.User.FindFirst(ViewerClaims.Token)?.Value}" : null;
    }

    private static async ValueTask RefuseAsync(OnRejectedContext refused, CancellationToken cancellationToken)
    {
        var context = refused.HttpContext;
        var wait = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var given) ? given : TimeSpan.FromSeconds(1);
        var seconds = ((int)Math.Max(1, Math.Ceiling(wait.TotalSeconds))).ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.RetryAfter = seconds;
        context.Response.Headers.CacheControl = "no-store";
        if (!AccessAnswers.IsBrowser(context.Request))
            await ApiProblem.Of(StatusCodes.Status429TooManyRequests, "Too many requests.", $"This portal answers others too; ask again in {seconds} s, and fewer at once.").ExecuteAsync(context);
    }
}
