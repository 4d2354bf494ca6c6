namespace Analytics.Warehouse;

/// <summary>A statement of a user's cannot be run; the message says why.</summary>
public sealed class ReadOnlySqlException : Exception
{
    /// <summary>Makes one with its sentence.</summary>
    public ReadOnlySqlException(string message, Exception? inner = null) : base(message, inner)
    {
    }
}
