using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Transcripts;
using Microsoft.Extensions.Options;

namespace Analytics.Warehouse;

/// <summary>Gathers the faults of one options class, a sentence each: the key, the value, what is allowed.</summary>
internal sealed class OptionsCheck(string section)
{
    private readonly List<string> _faults = [];

    public OptionsCheck Between(string key, long value, long least, long most)
    {
        if (value < least || value > most) Add(key, Number(value), $"allowed are {Number(least)} to {Number(most)}");
        return this;
    }

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

    public OptionsCheck Path(string key, string value)
    {
        if (string.IsNullOrWhiteSpace(value) || value.IndexOfAny(System.IO.Path.GetInvalidPathChars()) >= 0) Add(key, value, "a file's path is needed");
        else if (Directory.Exists(value)) Add(key, value, "that is a folder; a file's path is needed");
        return this;
    }

    public ValidateOptionsResult Result() => _faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(_faults);

    private void Add(string key, string value, string allowed) => _faults.Add($"{section}:{key} is \"{value}\"; {allowed}.");

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
