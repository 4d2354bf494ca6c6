using Microsoft.OpenApi;

namespace Analytics.Portal.Api.Documents;

/// <summary>The API's description of itself, at <c>/openapi/v1.json</c>.</summary>
public static class ApiDocument
{
    /// <summary>Registers the document.</summary>
    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddOperationTransformer(ParameterDescription.Apply);
        options.AddSchemaTransformer((schema, context, _) =>
        {
            // A run's time comes from a folder's name: the clock on the wall of whoever ran it, with no zone to tell.
            if (context.JsonPropertyInfo?.Name == "started_at") schema.Format = "date-time-local";
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            Introduce(document);
            return Task.CompletedTask;
        });
    });

    private static void Introduce(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Interview Analytics",
            Version = "v1",
            Description = "What a corpus of AI-conducted interviews says. Every answer says which interviews its figures are of, how old the data is, and how many observations are behind a figure. "
                + "Undefined is null, never 0. Numbers are not rounded. Answers carry an ETag: send it back in If-None-Match and an unchanged answer is 304. "
                + "Times called started_at are local to whoever ran the interviews and have no offset, as the folders they come from name none; all other times are UTC. "
                + "A parameter that is unknown or cannot be read is refused with 400 and problem details (RFC 9457) that name it.",
        };
        document.Servers = [new OpenApiServer { Url = "/" }];

        // HEAD answers as GET without a body; listed twice, every address would look like two.
        foreach (var path in document.Paths.Values) path.Operations?.Remove(HttpMethod.Head);
    }
}
