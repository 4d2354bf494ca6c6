using System.Text.Json;

namespace Analytics.Transcripts;

/// <summary>The names by which enum values are known outside the code: in views, JSON, addresses and options.</summary>
public static class SnakeCase
{
    /// <summary>The value's name in snake_case: <c>NotAFit</c> is <c>not_a_fit</c>.</summary>
    /// <typeparam name="TEnum">An enum with distinct values.</typeparam>
    public static string Of<TEnum>(TEnum value) where TEnum : struct, Enum =>
        Names<TEnum>.ByValue.TryGetValue(value, out var name) ? name : value.ToString();

    /// <summary>The value that has this name in snake_case; false when none has.</summary>
    /// <typeparam name="TEnum">An enum with distinct values.</typeparam>
    public static bool TryParse<TEnum>(string? name, out TEnum value) where TEnum : struct, Enum
    {
        value = default;
        return name is not null && Names<TEnum>.ByName.TryGetValue(name, out value);
    }

    private static class Names<TEnum> where TEnum : struct, Enum
    {
        public static readonly Dictionary<TEnum, string> ByValue = Enum.GetValues<TEnum>().ToDictionary(v => v, v => JsonNamingPolicy.SnakeCaseLower.ConvertName(v.ToString()));
        public static readonly Dictionary<string, TEnum> ByName = ByValue.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);
    }
}
