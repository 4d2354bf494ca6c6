using Microsoft.Extensions.Options;
using MimeKit;

namespace Analytics.Handouts.Mail;

/// <summary>How the connection to the mail server is kept from others' eyes.</summary>
public enum MailSecurity
{
    /// <summary>TLS where the server offers it.</summary>
    Auto,

    /// <summary>TLS from the first byte, usually port 465.</summary>
    Tls,

    /// <summary>TLS after the greeting, or no mail.</summary>
    StartTls,

    /// <summary>None: for a server on this machine.</summary>
    None,
}

/// <summary>The SMTP server that mail goes by. Section <c>Mail</c>, validated at start. Without a host no mail is sent.</summary>
public sealed record MailOptions
{
    /// <summary>The configuration section these are read from.</summary>
    public const string Section = "Mail";

    /// <summary>The server; null or empty for none.</summary>
    public string? Host { get; init; }

    /// <summary>Its port, 1 to 65535.</summary>
    public int Port { get; init; } = 587;

    /// <summary>How the connection is secured.</summary>
    public MailSecurity Security { get; init; } = MailSecurity.Auto;

    /// <summary>Who signs in; null or empty where nobody has to.</summary>
    public string? User { get; init; }

    /// <summary>The password of <see cref="User"/>. Set it by the environment (<c>Mail__Password</c>), not by a file that is committed.</summary>
    public string? Password { get; init; }

    /// <summary>The address that mail comes from; needed where there is a host.</summary>
    public string? From { get; init; }

    /// <summary>Seconds the server may take for an answer, 1 to 600.</summary>
    public int TimeoutSeconds { get; init; } = 30;
}

/// <summary>What the section <c>Mail</c> may say.</summary>
internal sealed class MailOptionsCheck : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var faults = new List<string>();
        Between(nameof(options.Port), options.Port, 1, 65_535);
        Between(nameof(options.TimeoutSeconds), options.TimeoutSeconds, 1, 600);
        if (!string.IsNullOrEmpty(options.Host) && !(MailboxAddress.TryParse(options.From ?? "", out var from) && from.Domain.Length > 0))
            faults.Add($"{MailOptions.Section}:{nameof(options.From)} is \"{options.From}\"; where {MailOptions.Section}:{nameof(options.Host)} names a server, the address that mail comes from is needed.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);

        void Between(string key, int value, int least, int most)
        {
            if (value < least || value > most) faults.Add($"{MailOptions.Section}:{key} is \"{value}\"; allowed are {least} to {most}.");
        }
    }
}
