using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Analytics.Warehouse.Erasure;
using Analytics.Warehouse.Scopes;
using Dapper;

namespace Analytics.State.Secrets;

/// <summary>
/// Names for people and interviews that say nothing without the secret in the state file: keyed hashes (HMAC-SHA256), the same for the same one as long as
/// that file is kept. Every member may throw <see cref="StateUnavailableException"/>.
/// </summary>
public sealed class Pseudonyms(StateFile file)
{
    private const string Name = "pseudonym";
    private byte[]? _key;

    /// <summary>An interview: <c>interview-1f2e3d4c5b6a7988</c>.</summary>
    /// <param name="interviewId">Its public id.</param>
    public string OfInterview(long interviewId) => KeyedHash.Name(Key(), "interview", interviewId.ToString(CultureInfo.InvariantCulture));

    /// <summary>A candidate: <c>candidate-1f2e3d4c5b6a7988</c>.</summary>
    /// <param name="code">The candidate code.</param>
    public string OfCandidate(string code) => KeyedHash.Name(Key(), "candidate", code);

    /// <summary>What candidates are called for readers who may not know their names; nothing that the audit calls them.</summary>
    public NameVeil OfNames() => new(Key());

    /// <summary>The secret, for other hashes of this installation.</summary>
    internal byte[] Key() => _key ??= file.Ask(connection => Read(connection)) ?? file.Change(connection =>
    {
        connection.Execute("insert into secret values (@Name, @value) on conflict do nothing", new { Name, value = RandomNumberGenerator.GetBytes(32) });
        return Read(connection)!;
    });

    /// <summary>Whether the secret is this one, which it becomes where none was needed yet.</summary>
    internal bool IsOrBecomes(byte[] key)
    {
        file.Change(connection => connection.Execute("insert into secret values (@Name, @key) on conflict do nothing", new { Name, key }));
        return Key().AsSpan().SequenceEqual(key);
    }

    private static byte[]? Read(DbConnection connection) => connection.QueryFirstOrDefault<byte[]>("select value from secret where name = @Name", new { Name });
}
