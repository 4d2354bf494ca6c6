using Analytics.Warehouse;

namespace Analytics.Portal.Api.Core;

/// <summary>What holds for every answer from the warehouse: bad parameters are refused, what the client has is not sent again, and all of it is of one state.</summary>
internal sealed class AnswerFilter(WarehouseDatabase warehouse) : IEndpointFilter
{
    private const int MostTries = 5;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.Arguments.OfType<ApiRequest>().Single();
        if (request.Faults.Count > 0) return ApiProblem.Of(request.Faults);
        for (var tries = 1; ; tries++)
        {
            request.Edition = Edition.Of(warehouse);
            if (EditionTag.Apply(context.HttpContext, request.Edition)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
            var answer = await next(context);

            // An answer of several statements may have seen a load in between; while files pour in, one of the later tries is good enough.
            if (warehouse.Version == request.Edition.Version || tries == MostTries) return answer;
        }
    }
}
