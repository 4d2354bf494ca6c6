using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Transcripts;
using Microsoft.Extensions.Options;

namespace Analytics.Warehouse;

/// <summary>Gathers the faults of one options class, a sentence each: the key, the value, what is allowed.</summary>
/// <param name="section">The configuration section its keys stand in.</param>
public sealed class OptionsCheck(string section)
{
    private readonly List<string> _faults = [];

    /// <summary>A number from the least to the most, both included.</summary>
    public OptionsCheck Between(string key, long value, long least, long most)
    {
        if (value < least || value > most) Add(key, Number(value), $"allowed are {Number(least)} to {Number(most)}");
        return this;
    }

    /// <summary>Whatever else a value must be.</summary>
    /// <param name="isAllowed">Whether it is that.</param>
    /// <param name="key">Its key.</param>
    /// <param name="value">It.</param>
    /// <param name="allowed">What is allowed or needed, as the rest of a sentence.</param>
    public OptionsCheck That(bool isAllowed, string key, string value, string allowed)
    {
        if (!isAllowed) Add(key, value, allowed);
        return this;
    }

    /// <summary>A regular expression.</summary>
    public OptionsCheck Pattern(string key, string value)
    {
        try
        {
            _ = new Regex(value);
            if (value.Length is 0 or > 500) Add(key, value, "1 to 500 characters are needed");
        }
        catch (ArgumentException fault)
        {
            Add(key, value, $"a regular expression is needed ({fault.Message})");
        }

        return this;
    }

    /// <summary>Wordings of recommendations.</summary>
    public OptionsCheck Levels(string key, IReadOnlyDictionary<string, string> words)
    {
        var levels = Enum.GetValues<RecommendationLevel>().Select(SnakeCase.Of).ToList();
        foreach (var (said, level) in words)
        {
            if (!levels.Contains(level)) Add($"{key}:{said}", level, $"allowed are {string.Join(", ", levels)}");
            if (!said.Any(char.IsLetterOrDigit)) Add(key, said, "words are needed");
        }

        return this;
    }

    /// <summary>The path of a file, there or not.</summary>
    public OptionsCheck Path(string key, string value)
    {
        if (string.IsNullOrWhiteSpace(value) || value.IndexOfAny(System.IO.Path.GetInvalidPathChars()) >= 0) Add(key, value, "a file's path is needed");
        else if (Directory.Exists(value)) Add(key, value, "that is a folder; a file's path is needed");
        return this;
    }

    /// <summary>All faults, or none.</summary>
    public ValidateOptionsResult Result() => _faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(_faults);

    private void Add(string key, string value, string allowed) => _faults.Add($"{section}:{key} is \"{value}\"; {allowed}.");

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
