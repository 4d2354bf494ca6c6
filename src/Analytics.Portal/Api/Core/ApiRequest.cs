using Analytics.Calibration.Reporting;
using Analytics.Warehouse;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Api.Core;

/// <summary>A request as its query string says it. Endpoints take it as an argument; one that cannot be read is answered before they run.</summary>
public sealed class ApiRequest
{
    /// <summary>Which interviews.</summary>
    public required Cohort Cohort { get; init; }

    /// <summary>The interviews to compare with; null when none are named.</summary>
    public Cohort? Compared { get; init; }

    /// <summary>The runs that drift compares; null when none are named.</summary>
    public RunComparison? Sides { get; init; }

    /// <summary>What splits the figures.</summary>
    public By By { get; init; }

    /// <summary>How a list is sorted.</summary>
    public InterviewOrder Order { get; init; } = InterviewOrder.Default;

    /// <summary>Which page of a list, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows on a page.</summary>
    public int PageSize { get; init; } = ApiParameter.UsualRows;

    /// <summary>What cannot be used of the query string.</summary>
    public IReadOnlyList<ParameterFault> Faults { get; init; } = [];

    /// <summary>The state of the warehouse that is answered from.</summary>
    public Edition Edition { get; set; } = Edition.None;

    /// <summary>Reads the query string by the parameters that the endpoint says it takes.</summary>
    public static ValueTask<ApiRequest> BindAsync(HttpContext context)
    {
        var parameters = context.GetEndpoint()!.Metadata.GetMetadata<ApiParameters>()?.All ?? [];
        var reading = new ParameterReading(context.Request.Query, parameters, context.RequestServices.GetRequiredService<HeldValues>().Read());
        reading.RefuseUnknown();
        var takesCohort = parameters.Any(p => p.Name == "position");
        var compared = parameters.Any(p => p.Name == "vs.position") ? reading.Cohort("vs.") : Cohort.All;
        var request = new ApiRequest
        {
            Cohort = takesCohort ? reading.Cohort() : Cohort.All,
            Compared = compared.IsAll ? null : compared,
            Sides = reading.Sides(),
            By = reading.By(),
            Order = reading.Order(),
            Page = reading.Number("page", 1, int.MaxValue),
            PageSize = reading.Number("page_size", ApiParameter.UsualRows, ApiParameter.MostRows),
            Faults = reading.Faults,
            Edition = Edition.Of(context.RequestServices.GetRequiredService<WarehouseDatabase>()),
        };
        return ValueTask.FromResult(request);
    }
}

/// <summary>A state of the warehouse.</summary>
/// <param name="Version">Number of committed changes.</param>
/// <param name="DataAsOf">When the last of them was committed, UTC.</param>
public sealed record Edition(long Version, DateTime DataAsOf)
{
    /// <summary>Before anything is known.</summary>
    public static Edition None { get; } = new(0, DateTime.UnixEpoch);

    /// <summary>The state of this moment.</summary>
    public static Edition Of(WarehouseDatabase warehouse) => new(warehouse.Version, DateTime.SpecifyKind(warehouse.ChangedAt, DateTimeKind.Utc));
}
