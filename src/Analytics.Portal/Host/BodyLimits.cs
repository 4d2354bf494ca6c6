namespace Analytics.Portal.Host;

/// <summary>What is sent may be this long; an upload sets a limit of its own.</summary>
public static class BodyLimits
{
    /// <summary>Bytes of a body that is no upload, whether or not it says how long it is.</summary>
    public const long Most = 1024 * 1024;

    /// <summary>Says what was too long, or could not be read, instead of failing; comes inside of what turns failures into pages.</summary>
    public static IApplicationBuilder UseBodyLimits(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (Exception fault) when (!context.Response.HasStarted && (fault as BadHttpRequestException ?? fault.InnerException as BadHttpRequestException) is { } bad)
        {
            context.Response.Clear();
            await Results.Text(
                bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? $"What was sent is too long; {Most / 1024} KB are the most here." : "What was sent cannot be read.", statusCode: bad.StatusCode).ExecuteAsync(context);
        }
    });
}
