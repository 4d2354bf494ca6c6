using Analytics.Portal.Access;
using Analytics.State.Access;

namespace Analytics.Portal.Tests.Support;

/// <summary>People who look at pages.</summary>
internal static class Viewers
{
    /// <summary>Somebody who may see and do everything.</summary>
    public static readonly Viewer Everything = Of(Role.Admin);

    /// <summary>Somebody with one role and all positions.</summary>
    public static Viewer Of(Role role) => new(role.ToString(), [role], null);
}
