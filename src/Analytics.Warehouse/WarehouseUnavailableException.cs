namespace Analytics.Warehouse;

/// <summary>The warehouse file cannot be opened; the message says which file, why, and what to do.</summary>
public sealed class WarehouseUnavailableException : Exception
{
    /// <summary>Makes one with its sentence.</summary>
    public WarehouseUnavailableException(string message, Exception? inner = null) : base(message, inner)
    {
    }

    /// <summary>Whether the file is there and is no longer what was written.</summary>
    public bool IsDamaged { get; init; }
}
