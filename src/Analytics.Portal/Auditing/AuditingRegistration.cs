using System.Text;
using Analytics.Portal.Access;
using Analytics.Portal.Api.Core;
using Analytics.State;
using Analytics.State.Access;
using Analytics.State.Audit;

namespace Analytics.Portal.Auditing;

/// <summary>The one place at which answers are told to the audit log, and the log as a file.</summary>
public static class AuditingRegistration
{
    /// <summary>The address of the log as CSV.</summary>
    public const string FilePath = "/admin/audit.csv";

    /// <summary>Registers <see cref="RequestAudit"/>.</summary>
    public static IServiceCollection AddAuditing(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(all => new RequestAudit(
            all.GetRequiredService<AuditLog>(), all.GetRequiredService<State.Secrets.Pseudonyms>(), configuration, all.GetRequiredService<ILogger<RequestAudit>>()));

    /// <summary>Has what an address answers told to the audit log.</summary>
    /// <param name="route">The address.</param>
    /// <param name="action">As what.</param>
    public static T Audited<T>(this T route, AuditAction action) where T : IEndpointConventionBuilder => route.WithMetadata(new AuditedAttribute(action));

    /// <summary>Tells of every answer before its first byte leaves. It stands where it is known who asks.</summary>
    public static IApplicationBuilder UseAuditing(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // Taken now: a page that says what went wrong is another endpoint.
        if (context.GetEndpoint() is { } endpoint)
        {
            context.Response.OnStarting(() =>
            {
                context.RequestServices.GetRequiredService<RequestAudit>().Tell(context, endpoint);
                return Task.CompletedTask;
            });
        }

        return next(context);
    });

    /// <summary>Answers the log as CSV.</summary>
    public static void MapAuditFile(this IEndpointRouteBuilder app) => app.MapGet(FilePath, (AuditLog audit) =>
    {
        try
        {
            var lines = new StringBuilder(AuditCsv.Header).Append("\r\n");
            audit.ForEach(entry => lines.Append(AuditCsv.Line(entry)).Append("\r\n"));
            return Results.File(Encoding.UTF8.GetBytes(lines.ToString()), "text/csv; charset=utf-8", "audit.csv");
        }
        catch (StateUnavailableException fault)
        {
            return ApiProblem.Of(StatusCodes.Status503ServiceUnavailable, "The audit log cannot be read.", fault.Message);
        }
    }).Allow(Role.Admin).Audited(AuditAction.Export).ExcludeFromDescription();
}
