using System.Buffers.Text;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Analytics.Transcripts;
using Dapper;

namespace Analytics.State.Access;

/// <summary>The tokens of this installation. Every member may throw <see cref="StateUnavailableException"/>.</summary>
public sealed class AccessTokens(StateFile file, TimeProvider clock)
{
    /// <summary>What every token begins with, so that programs that look for secrets in files find them.</summary>
    public const string Prefix = "iat_";

    /// <summary>Days that a token may be good for.</summary>
    public const int MostDays = 365;

    private const int RandomBytes = 32;
    private const string Columns = "select id as Id, name as Name, owner as Owner, role as Role, scopes as Scopes, positions as Positions, created_at as CreatedAt, expires_at as ExpiresAt, revoked_at as RevokedAt, last_used_at as LastUsedAt from access_token";

    // A program may ask hundreds of times a second; the list only says when it last did.
    private static readonly TimeSpan UseNotedAfter = TimeSpan.FromMinutes(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes a token.</summary>
    /// <returns>The token as it is kept, and itself, which cannot be had again.</returns>
    /// <exception cref="StateRefusedException">Its name cannot be kept.</exception>
    /// <exception cref="ArgumentException">It is for nothing, or for too long.</exception>
    public (AccessToken Token, string Secret) Create(TokenWish wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        if (wish.Scopes.Count == 0) throw new ArgumentException("A token is for something; name at least one scope.", nameof(wish));
        if (wish.Days is < 1 or > MostDays) throw new ArgumentException($"A token is good for 1 to {MostDays} days.", nameof(wish));
        var (name, now, secret) = (StateName.Of(wish.Name), Now, Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes)));
        var id = file.Change(connection => connection.ExecuteScalar<long>(
            "insert into access_token (name, owner, role, scopes, positions, hash, created_at, expires_at) values (@name, @owner, @role, @scopes, @positions, @hash, @created, @expires) returning id",
            new
            {
                name,
                owner = wish.Owner,
                role = SnakeCase.Of(wish.Role),
                scopes = string.Join(' ', wish.Scopes.Distinct().Order().Select(SnakeCase.Of)),
                positions = wish.Positions is null ? null : JsonSerializer.Serialize(wish.Positions),
                hash = HashOf(secret),
                created = StateTime.Text(now),
                expires = StateTime.Text(now.AddDays(wish.Days)),
            }));
        return (Read().Single(token => token.Id == id), secret);
    }

    /// <summary>All of them, those that have ended too, the newest first.</summary>
    public IReadOnlyList<AccessToken> Read() => file.Ask(connection => connection.Query<Row>($"{Columns} order by id desc").Select(row => row.ToToken()).ToList());

    /// <summary>Takes a token back, from this moment on.</summary>
    /// <exception cref="StateRefusedException">There is none of that number that is not taken back already.</exception>
    public void Revoke(long id)
    {
        if (file.Change(connection => connection.Execute("update access_token set revoked_at = @now where id = @id and revoked_at is null", new { now = StateTime.Text(Now), id })) == 0)
            throw new StateRefusedException(StateRefusal.Gone);
    }

    /// <summary>The token that somebody shows, and notes that it was used; null when it is none, has expired or was taken back.</summary>
    public AccessToken? Use(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var now = Now;
        var token = file.Ask(connection => connection.QueryFirstOrDefault<Row>($"{Columns} where hash = @hash", new { hash = HashOf(secret) }))?.ToToken();
        if (token?.At(now) != TokenState.Active) return null;
        if (token.LastUsedAt is null || now - token.LastUsedAt >= UseNotedAfter) file.Change(connection => Note(connection, token.Id, now));
        return token;
    }

    private static int Note(DbConnection connection, long id, DateTime now) =>
        connection.Execute("update access_token set last_used_at = @now where id = @id", new { now = StateTime.Text(now), id });

    // 256 random bits need no salt and no slow hash: there is nothing to guess.
    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    private sealed record Row(long Id, string Name, string Owner, string Role, string Scopes, string? Positions, string CreatedAt, string ExpiresAt, string? RevokedAt, string? LastUsedAt)
    {
        // Of a role that this version does not know nothing is known, so its token is for nothing.
        public AccessToken ToToken() => new(
            Id, Name, Owner, SnakeCase.TryParse<Role>(Role, out var role) ? role : default,
            [.. (SnakeCase.TryParse<Role>(Role, out _) ? Scopes : "").Split(' ').Select(scope => SnakeCase.TryParse<TokenScope>(scope, out var known) ? known : (TokenScope?)null).OfType<TokenScope>()],
            Positions is null ? null : JsonSerializer.Deserialize<List<string>>(Positions),
            StateTime.Read(CreatedAt), StateTime.Read(ExpiresAt), RevokedAt is null ? null : StateTime.Read(RevokedAt), LastUsedAt is null ? null : StateTime.Read(LastUsedAt));
    }
}
