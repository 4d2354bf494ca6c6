namespace Analytics.State.Access;

/// <summary>A token as it is kept: all but itself.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Role">The role it has.</param>
/// <param name="Scopes">What it may be used for.</param>
/// <param name="Positions">The positions whose interviews it shows; null for all.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="ExpiresAt">The first moment at which it is good for nothing, UTC.</param>
/// <param name="RevokedAt">When it was taken back, UTC; null when it was not.</param>
/// <param name="LastUsedAt">When it was last used, UTC, to the minute; null when never.</param>
public sealed record AccessToken(
    long Id, string Name, string Owner, Role Role, IReadOnlyList<TokenScope> Scopes, IReadOnlyList<string>? Positions,
    DateTime CreatedAt, DateTime ExpiresAt, DateTime? RevokedAt, DateTime? LastUsedAt)
{
    /// <summary>What has become of it.</summary>
    /// <param name="utc">Now.</param>
    public TokenState At(DateTime utc) => RevokedAt is not null ? TokenState.Revoked : utc < ExpiresAt ? TokenState.Active : TokenState.Expired;
}

/// <summary>What has become of a token.</summary>
public enum TokenState
{
    /// <summary>It opens what it is for.</summary>
    Active,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>It was taken back.</summary>
    Revoked,
}

/// <summary>A token to make.</summary>
/// <param name="Name">What it is for, 1 to 100 characters.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Role">The role it has.</param>
/// <param name="Scopes">What it may be used for, at least one.</param>
/// <param name="Positions">The positions whose interviews it shows; null for all.</param>
/// <param name="Days">Days until it expires, 1 to <see cref="AccessTokens.MostDays"/>.</param>
public sealed record TokenWish(string? Name, string Owner, Role Role, IReadOnlyList<TokenScope> Scopes, IReadOnlyList<string>? Positions, int Days);
