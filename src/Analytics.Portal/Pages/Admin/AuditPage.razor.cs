using System.Globalization;
using Analytics.Portal.Components;
using Analytics.State;
using Analytics.State.Audit;
using Analytics.State.Secrets;
using Analytics.Transcripts;
using Microsoft.AspNetCore.Components;

namespace Analytics.Portal.Pages.Admin;

/// <summary>Who did what.</summary>
public sealed partial class AuditPage(AuditLog audit, Pseudonyms names)
{
    /// <summary>Its route.</summary>
    public const string Path = "/admin/audit";

    private const int PageSize = 100;

    private IReadOnlyList<AuditEntry> _entries = [];
    private IReadOnlyList<string> _actors = [];
    private AuditVerification? _verified;
    private string? _unavailable;

    [SupplyParameterFromQuery] private string? Action { get; set; }

    [SupplyParameterFromQuery] private string? Actor { get; set; }

    [SupplyParameterFromQuery] private string? Subject { get; set; }

    [SupplyParameterFromQuery] private string? From { get; set; }

    [SupplyParameterFromQuery] private string? To { get; set; }

    [SupplyParameterFromQuery] private long? Before { get; set; }

    private string Answer => _verified switch
    {
        null => "Who did what, each entry bound to the one before it.",
        { IsWhole: true } whole => $"{Figure.Of(whole.Entries, "entry", "entries")}, as they were written.",
        var broken => $"{Figure.Of(broken.Entries, "entry", "entries")}, not as they were written.",
    };

    private string Earlier => $"{Path}?" + string.Join('&', new[] { ("action", Action), ("actor", Actor), ("subject", Subject), ("from", From), ("to", To), ("before", _entries[^1].Sequence.ToString(CultureInfo.InvariantCulture)) }
        .Where(parameter => !string.IsNullOrEmpty(parameter.Item2)).Select(parameter => $"{parameter.Item1}={Uri.EscapeDataString(parameter.Item2!)}"));

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        try
        {
            _entries = audit.Read(Question());
            _actors = audit.Actors();
            _verified = audit.Verify();
        }
        catch (StateUnavailableException fault)
        {
            _unavailable = fault.Message;
        }
    }

    private AuditQuestion Question() => new(
        SnakeCase.TryParse<AuditAction>(Action, out var action) ? action : null, Given(Actor), SubjectOf(Given(Subject)), DayOf(From), DayOf(To)?.AddDays(1), Before, PageSize);

    private string? SubjectOf(string? given) => long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var interview) ? names.OfInterview(interview) : given;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static DateTime? DayOf(string? text) => DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
