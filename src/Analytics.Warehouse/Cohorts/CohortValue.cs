using System.Buffers;
using System.Globalization;
using System.Text;
using Analytics.Transcripts;

namespace Analytics.Warehouse.Cohorts;

/// <summary>The values of a cohort's parameters, from and to the text of a query string.</summary>
public static class CohortValue
{
    /// <summary>Longest text of one value, in UTF-16 characters.</summary>
    public const int MaxLength = 200;

    /// <summary>Reads a value; gives what is wrong with it as the end of a sentence, or null.</summary>
    internal delegate string? Reader<T>(string value, out T parsed);

    internal static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Of<T>(T? value) where T : struct, Enum => value is { } known ? SnakeCase.Of(known) : Cohort.Unknown;

    internal static string? ReadText(string value, out string parsed)
    {
        parsed = value;
        return value.Length > MaxLength ? $"is longer than {MaxLength} characters"
            : value.Any(char.IsControl) ? "holds a control character"
            : !IsWellFormed(value) ? "is not valid Unicode text"
            : null;
    }

    internal static string? ReadName<T>(string value, out T parsed) where T : struct, Enum =>
        SnakeCase.TryParse(value, out parsed) ? null : $"is not one of {Names<T>()}";

    internal static string? ReadNameOrUnknown<T>(string value, out T? parsed) where T : struct, Enum
    {
        parsed = SnakeCase.TryParse<T>(value, out var known) ? known : null;
        return parsed is null && value != Cohort.Unknown ? $"is not one of {Names<T>()}, {Cohort.Unknown}" : null;
    }

    internal static string? ReadScore(string value, out int parsed)
    {
        parsed = value is ['1' or '2' or '3' or '4' or '5'] ? value[0] - '0' : 0;
        return parsed == 0 ? "is not a score from 1 to 5" : null;
    }

    internal static string? ReadDay(string value, out DateOnly parsed) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out parsed) ? null : "is not a date like 2026-09-07";

    private static string Names<T>() where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(SnakeCase.Of));

    // A lone surrogate cannot be written to a query string and read back.
    private static bool IsWellFormed(string value)
    {
        for (var rest = value.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var consumed) != OperationStatus.Done) return false;
            rest = rest[consumed..];
        }

        return true;
    }
}
