using System.Globalization;
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
