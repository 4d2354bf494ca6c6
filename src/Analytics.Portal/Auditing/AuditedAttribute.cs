using Analytics.State.Audit;

namespace Analytics.Portal.Auditing;

/// <summary>Says that an answer of a page or an address is told to the audit log; it stands beside the route.</summary>
/// <param name="action">As what.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AuditedAttribute(AuditAction action) : Attribute
{
    /// <summary>As what.</summary>
    public AuditAction Action { get; } = action;
}
