using Analytics.State.Audit;

namespace Analytics.Portal.Access.Audit;

/// <summary>Says that asking a page or an address is written into the audit log. It stands beside the route.</summary>
/// <param name="action">As what.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AuditedAttribute(AuditAction action) : Attribute
{
    /// <summary>As what it is written down.</summary>
    public AuditAction Action { get; } = action;
}
