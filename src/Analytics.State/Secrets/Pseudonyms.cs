using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;

namespace Analytics.State.Secrets;

/// <summary>
/// Names for people and interviews that say nothing without the secret in the state file: keyed hashes (HMAC-SHA256), the same for the same one as long as
/// that file is kept. Every member may throw <see cref="StateUnavailableException"/>.
/// </summary>
public sealed class Pseudonyms(StateFile file)
{
    private const string Name = "pseudonym";
    private const int Shown = 8;
    private byte[]? _key;

    /// <summary>An interview: <c>interview-1f2e3d4c5b6a7988</c>.</summary>
    /// <param name="interviewId">Its public id.</param>
    public string OfInterview(long interviewId) => "interview-" + Short(HashOf("interview", interviewId.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A candidate: <c>candidate-1f2e3d4c5b6a7988</c>.</summary>
    /// <param name="code">The candidate code.</param>
    public string OfCandidate(string code) => "candidate-" + Short(HashOf("candidate", code));

    /// <summary>The whole keyed hash of something; what is hashed for one purpose never equals what is hashed for another.</summary>
    public byte[] HashOf(string purpose, string what) => HMACSHA256.HashData(Key(), Encoding.UTF8.GetBytes(purpose + '\u001F' + what));

    private static string Short(byte[] hash) => Convert.ToHexStringLower(hash.AsSpan(0, Shown));

    private byte[] Key() => _key ??= file.Ask(connection => Read(connection)) ?? file.Change(connection =>
    {
        connection.Execute("insert or ignore into secret values ($Name, $value)", new { Name, value = RandomNumberGenerator.GetBytes(32) });
        return Read(connection)!;
    });

    private static byte[]? Read(Microsoft.Data.Sqlite.SqliteConnection connection) => connection.QueryFirstOrDefault<byte[]>("select value from secret where name = $Name", new { Name });
}
