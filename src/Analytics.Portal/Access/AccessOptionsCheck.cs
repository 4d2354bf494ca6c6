using System.Globalization;
using Microsoft.Extensions.Options;

namespace Analytics.Portal.Access;

/// <summary>Says at start which setting of the section <c>Access</c> cannot be used, and what it may be.</summary>
internal sealed class AccessOptionsCheck : IValidateOptions<AccessOptions>
{
    private const int MostOfAGroup = 1000;

    public ValidateOptionsResult Validate(string? name, AccessOptions options) => options.SmallestGroup is >= 2 and <= MostOfAGroup
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail(string.Create(CultureInfo.InvariantCulture, $"Access:SmallestGroup is {options.SmallestGroup}; it must be from 2 to {MostOfAGroup} candidates."));
}
