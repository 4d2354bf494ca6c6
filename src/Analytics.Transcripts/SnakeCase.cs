using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Analytics.Transcripts;

/// <summary>The names by which enum values are known outside the code: in views, JSON, addresses and options.</summary>
public static class SnakeCase
{
    /// <summary>The value's name in snake_case: <c>NotAFit</c> is <c>not_a_fit</c>.</summary>
    /// <typeparam name="TEnum">An enum of <see cref="int"/> with distinct values.</typeparam>
    public static string Of<TEnum>(TEnum value) where TEnum : struct, Enum =>
        Names<TEnum>.All.ByNumber.TryGetValue(Unsafe.BitCast<TEnum, int>(value), out var name) ? name : value.ToString();

    /// <summary>The value that has this name in snake_case; false when none has.</summary>
    /// <typeparam name="TEnum">An enum of <see cref="int"/> with distinct values.</typeparam>
    public static bool TryParse<TEnum>(string? name, out TEnum value) where TEnum : struct, Enum
    {
        var number = 0;
        var isKnown = name is not null && Names<TEnum>.All.ByName.TryGetValue(name, out number);
        value = isKnown ? Unsafe.BitCast<int, TEnum>(number) : default;
        return isKnown;
    }

    private static class Names<TEnum> where TEnum : struct, Enum
    {
        public static readonly EnumNames All = new(typeof(TEnum));
    }

    // By number and not by value: dictionaries of each enum would be compiled one by one wherever the program starts.
    private sealed class EnumNames
    {
        public EnumNames(Type type)
        {
            var names = Enum.GetNames(type);
            var numbers = (int[])Enum.GetValuesAsUnderlyingType(type);
            for (var at = 0; at < names.Length; at++)
            {
                var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(names[at]);
                ByNumber.Add(numbers[at], name);
                ByName.Add(name, numbers[at]);
            }
        }

        public Dictionary<int, string> ByNumber { get; } = [];

        public Dictionary<string, int> ByName { get; } = new(StringComparer.Ordinal);
    }
}
