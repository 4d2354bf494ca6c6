using MimeKit;

namespace Analytics.Handouts.Mail;

/// <summary>Who gets mail, as people write it.</summary>
public static class MailRecipients
{
    /// <summary>Most addresses of one schedule.</summary>
    public const int Most = 50;

    private static readonly char[] Between = [',', ';', '\n', '\r', ' ', '\t'];

    /// <summary>Reads addresses with commas, semicolons or white space between them.</summary>
    /// <param name="written">What somebody wrote; may be empty.</param>
    /// <returns>The addresses, each once, and those parts that are none.</returns>
    public static (IReadOnlyList<string> Addresses, IReadOnlyList<string> Faulty) Read(string? written)
    {
        var parts = (written ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return ([.. parts.Where(IsAddress)], [.. parts.Where(part => !IsAddress(part))]);
    }

    private static bool IsAddress(string part) =>
        part.Length <= 254 && part.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < part.Length - 1 && MailboxAddress.TryParse(part, out var address) && address.Address == part;
}
