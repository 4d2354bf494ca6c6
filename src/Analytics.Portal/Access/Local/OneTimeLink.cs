using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Analytics.Portal.Access.Local;

/// <summary>The link that signs in whoever started the portal: 256 random bits that only the console shows. Each works once; then there is another.</summary>
public sealed class OneTimeLink
{
    /// <summary>Where it leads, without its token.</summary>
    public const string Path = "/sign-in/";

    private readonly Lock _using = new();
    private string _token = NewToken();

    /// <summary>The link that works now.</summary>
    /// <param name="portal">Where the portal listens.</param>
    public Uri Of(Uri portal)
    {
        lock (_using) return new Uri(portal, Path + _token);
    }

    /// <summary>Uses a token up; false when it is not the one that works now.</summary>
    public bool TryUse(string token)
    {
        lock (_using)
        {
            if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(_token))) return false;
            _token = NewToken();
            return true;
        }
    }

    private static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
