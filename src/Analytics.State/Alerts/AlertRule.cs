namespace Analytics.State.Alerts;

/// <summary>What a rule watches for.</summary>
public enum AlertKind
{
    /// <summary>A calibration card turns to not met.</summary>
    CardFails,

    /// <summary>A calibration card that was met is not met any more, and the figure has moved provably.</summary>
    CardLeavesPass,

    /// <summary>The newest run is scored unlike the one before it.</summary>
    Drift,

    /// <summary>A figure lies above a limit.</summary>
    FigureAbove,

    /// <summary>A figure lies below a limit.</summary>
    FigureBelow,

    /// <summary>More files are kept out than before.</summary>
    QuarantineGrows,

    /// <summary>No new run for some days.</summary>
    NoNewRun,
}

/// <summary>What is asked for when a rule is made or changed. Whether kind, subject and limit go together, whoever evaluates rules says.</summary>
/// <param name="Name">What somebody called it, 1 to 100 characters; no two alike, upper and lower case aside.</param>
/// <param name="Kind">What it watches for.</param>
/// <param name="Subject">The card or figure, by its id; empty where the kind says all.</param>
/// <param name="Limit">The limit in the figure's own unit, files or days; null where the kind has none.</param>
/// <param name="Cohort">Which interviews, as a query string without a question mark; empty for all.</param>
/// <param name="InARow">Looks in a row at which it must hold, 1 to 5; the same number without lets an alert go.</param>
/// <param name="Recipients">Mail addresses.</param>
/// <param name="WebhookUrl">An http or https address; null for none.</param>
/// <param name="WebhookSecret">The key its requests are signed with, <c>whsec_</c> and base64; null for none.</param>
public sealed record AlertRuleWish(
    string? Name, AlertKind Kind, string Subject, double? Limit, string Cohort, int InARow, IReadOnlyList<string> Recipients, string? WebhookUrl, string? WebhookSecret);

/// <summary>A rule as it is kept.</summary>
/// <param name="Id">Its number, from 1; never given twice.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it watches for.</param>
/// <param name="Subject">The card or figure; empty where the kind says all.</param>
/// <param name="Limit">The limit; null where the kind has none.</param>
/// <param name="Cohort">Which interviews, as a query string; empty for all.</param>
/// <param name="InARow">Looks in a row at which it must hold.</param>
/// <param name="Recipients">Mail addresses.</param>
/// <param name="WebhookUrl">Where it is posted to; null for nowhere.</param>
/// <param name="WebhookSecret">The key requests are signed with; null without a webhook.</param>
/// <param name="IsPaused">Whether it looks at nothing for now.</param>
/// <param name="Revision">Counts its changes: what was judged by an earlier one is not kept.</param>
public sealed record AlertRule(
    long Id, string Name, AlertKind Kind, string Subject, double? Limit, string Cohort, int InARow, IReadOnlyList<string> Recipients, string? WebhookUrl, string? WebhookSecret,
    bool IsPaused, long Revision);
