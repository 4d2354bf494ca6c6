using System.Text.Json.Nodes;
using Analytics.Portal.Api.Core;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Analytics.Portal.Api.Documents;

/// <summary>Describes the parameters of an operation by what the endpoint reads them by, so that the two cannot differ.</summary>
internal static class ParameterDescription
{
    public static Task Apply(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var taken = context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiParameters>().FirstOrDefault()?.All ?? [];
        operation.Parameters = [.. (operation.Parameters ?? []).Where(p => p.In == ParameterLocation.Path).Select(Path), .. taken.Select(Query)];
        return Task.CompletedTask;
    }

    private static IOpenApiParameter Path(IOpenApiParameter parameter) => new OpenApiParameter
    {
        Name = parameter.Name,
        In = ParameterLocation.Path,
        Required = true,
        Description = parameter.Name == "view" ? "The view's number, as the list gives it." : "The interview's key, as lists give it.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" },
        Example = JsonValue.Create(1),
    };

    private static IOpenApiParameter Query(ApiParameter parameter)
    {
        var one = Schema(parameter);
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Description = parameter.Description,
            Explode = true,
            Schema = parameter.IsRepeatable ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = one } : one,
            Example = parameter.IsRepeatable ? new JsonArray(Example(parameter)) : Example(parameter),
        };
    }

    private static OpenApiSchema Schema(ApiParameter parameter) => new()
    {
        Type = parameter.IsNumber ? JsonSchemaType.Integer : JsonSchemaType.String,
        Minimum = parameter.IsNumber ? "1" : null,
        Maximum = parameter.Name == "page_size" ? ApiParameter.MostRows.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
        Format = parameter.Name is "from" or "to" or "vs.from" or "vs.to" ? "date" : null,
        Enum = parameter.Allowed is { } allowed ? [.. allowed.Select(value => (JsonNode)JsonValue.Create(value))] : null,
    };

    private static JsonValue Example(ApiParameter parameter) =>
        parameter.IsNumber ? JsonValue.Create(int.Parse(parameter.Example, System.Globalization.CultureInfo.InvariantCulture)) : JsonValue.Create(parameter.Example);
}
