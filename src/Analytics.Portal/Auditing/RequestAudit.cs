using System.Globalization;
using Analytics.Portal.Access;
using Analytics.State;
using Analytics.State.Audit;
using Analytics.State.Secrets;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Portal.Auditing;

/// <summary>Tells the audit log what was answered: interviews opened, exports, searches. Of what was asked, only what names nobody.</summary>
public sealed partial class RequestAudit(AuditLog audit, Pseudonyms names, IConfiguration configuration, ILogger<RequestAudit> log)
{
    /// <summary>The key of the setting by which nothing is answered that the log cannot be told of.</summary>
    public const string Required = "Audit:Required";

    private const int MostCharacters = 400;
    private const string Interviews = "interviews/";

    // Names and words are left out: what else a cohort is made of is what interviews have in common.
    private static readonly HashSet<string> Nameless = new(StringComparer.OrdinalIgnoreCase)
    {
        "position", "profile", "run", "evaluator", "recommendation", "score", "kind", "finding", "from", "to", "last", "scale", "by", "per", "sort", "contradiction",
    };

    private static readonly string[] WordParameters = ["q", "vs.q", "not.q", "vs.not.q", "text"];

    private readonly bool _isRequired = configuration.GetValue(Required, false);

    /// <summary>Tells of an answer that is about to leave, where there is anything to tell.</summary>
    /// <exception cref="StateUnavailableException">It cannot be told, and is required.</exception>
    public void Tell(HttpContext context, Endpoint endpoint)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(endpoint);
        if (!HttpMethods.IsGet(context.Request.Method) || context.Response.StatusCode is not (StatusCodes.Status200OK or StatusCodes.Status206PartialContent or StatusCodes.Status304NotModified)) return;
        var route = (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "";
        if (endpoint.Metadata.GetMetadata<AuditedAttribute>() is { } audited) Write(context, audited.Action, () => Subject(context, route), Details(context, route));
        if (Words(context.Request.Query) is > 0 and var letters && !route.StartsWith("/charts", StringComparison.Ordinal) && !route.StartsWith("/pdf", StringComparison.Ordinal))
            Write(context, AuditAction.Search, () => null, [("route", route), ("characters", letters.ToString(CultureInfo.InvariantCulture)), .. Cohort(context.Request.Query)]);
    }

    private void Write(HttpContext context, AuditAction action, Func<string?> subject, IReadOnlyList<(string, string)> details)
    {
        var actor = Viewer.Of(context.User).Name is { Length: > 0 } name ? name : "nobody";
        try
        {
            audit.Append(action, actor, subject(), details);
        }
        catch (StateUnavailableException fault)
        {
            NotWritten(action, actor, fault.Message);
            if (_isRequired) throw;
        }
    }

    // The interview a page, an export or a PDF is of.
    private string? Subject(HttpContext context, string route)
    {
        if (ShownInterview.Of(context) is { } shown) return names.OfInterview(shown);
        var values = context.Request.RouteValues;
        var page = values["page"]?.ToString() ?? "";
        var id = page.StartsWith(Interviews, StringComparison.Ordinal) ? page[Interviews.Length..]
            : route.Contains(Interviews, StringComparison.Ordinal) ? values["id"]?.ToString()
            : route.StartsWith("/export/", StringComparison.Ordinal) ? context.Request.Query["id"].ToString() : null;
        return long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var interview) ? names.OfInterview(interview) : null;
    }

    private static List<(string, string)> Details(HttpContext context, string route)
    {
        var values = context.Request.RouteValues;
        var what = values["file"]?.ToString() ?? (values["page"]?.ToString() is { } page && !page.StartsWith(Interviews, StringComparison.Ordinal) ? page : null);
        return [("route", route), .. what is null ? Array.Empty<(string, string)>() : [("what", Cut(what))], .. Cohort(context.Request.Query)];
    }

    private static IEnumerable<(string, string)> Cohort(IQueryCollection query)
    {
        var cohort = string.Join('&', query.Where(parameter => Nameless.Contains(Bare(parameter.Key))).SelectMany(parameter => parameter.Value.Select(value => $"{parameter.Key}={value}")));
        return cohort.Length == 0 ? [] : [("cohort", Cut(cohort))];
    }

    private static string Bare(string name) => Without(CohortDimension.Not, Without("vs.", name));

    private static string Without(string prefix, string name) => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? name[prefix.Length..] : name;

    private static int Words(IQueryCollection query) => WordParameters.Sum(name => query[name].Sum(value => value?.Trim().Length ?? 0));

    private static string Cut(string text) => text.Length > MostCharacters ? text[..MostCharacters] : text;

    [LoggerMessage(LogLevel.Error, "Not in the audit log: {Action} by {Actor}. {Reason}")]
    private partial void NotWritten(AuditAction action, string actor, string reason);
}
