using Analytics.Warehouse;

namespace Analytics.Portal.Host;

/// <summary>Checks every section before anything is opened, so that all faults are said at once.</summary>
public static class PortalSettings
{
    /// <summary>The warehouse's options, when every section can work.</summary>
    /// <exception cref="StartFaultException">One sentence per fault of any section.</exception>
    public static WarehouseOptions Check(IConfiguration configuration)
    {
        var warehouse = WarehouseConfiguration.Read(configuration);
        return warehouse.Faults.Count == 0 ? warehouse.Options : throw new StartFaultException(warehouse.Faults);
    }
}
