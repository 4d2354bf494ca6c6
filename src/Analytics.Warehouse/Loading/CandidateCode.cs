using System.Text.RegularExpressions;
using Analytics.Transcripts;

namespace Analytics.Warehouse.Loading;

/// <summary>Finds the candidate code in a transcript's file name.</summary>
internal sealed class CandidateCode
{
    /// <summary>
    /// The leading token when it holds a digit: <c>C017</c> of <c>C017_Alex_Thompson</c>, <c>CAND-12</c>, <c>A12</c>, <c>1234</c>; else the first later one of
    /// capitals and digits: <c>C3</c> of <c>Alex_C3</c>.
    /// </summary>
    public const string UsualPattern = @"^(?:\p{L}{1,10}-)?\p{L}*\d[\p{L}\d]*(?![\p{L}\d])|(?<=[_\- .])[A-Z]{1,10}-?\d+(?![\p{L}\d])";

    // A pattern comes from a setting, a file name from anybody.
    private static readonly TimeSpan MostTime = TimeSpan.FromMilliseconds(100);

    private readonly Regex _pattern;

    /// <summary>Finds codes by a pattern; what its first group, or without one the whole of it, matches in the name without ending is the code.</summary>
    /// <exception cref="ArgumentException">It is no regular expression.</exception>
    public CandidateCode(string pattern) => _pattern = new Regex(pattern, RegexOptions.CultureInvariant, MostTime);

    /// <summary>The code; the name without its ending where nothing in it is one.</summary>
    /// <param name="path">The file's name or path.</param>
    public string Of(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        try
        {
            return Shown(_pattern.Match(name) is { Success: true } match && CodeOf(match) is { Length: > 0 } code ? code : name);
        }
        catch (RegexMatchTimeoutException)
        {
            return Shown(name);
        }
    }

    // A file's name may hold anything; one that cannot be shown at all is known by its number of characters.
    private static string Shown(string code) => ShownName.Of(code) is { Length: > 0 } shown ? shown : $"({code.Length} characters)";

    private static string CodeOf(Match match) => match.Groups.Count > 1 ? match.Groups[1].Value : match.Value;
}
