using Analytics.Alerts.Reading;
using Analytics.Reports.Views.Words;
using Analytics.State.Alerts;
using Analytics.Transcripts;

namespace Analytics.Portal.Alerts;

/// <summary>One thing a rule can watch for, as the form offers it.</summary>
/// <param name="Kind">What it watches for.</param>
/// <param name="Subject">The card or figure; empty where the kind says all.</param>
/// <param name="Group">What it is offered under.</param>
/// <param name="Words">How it reads.</param>
public sealed record RuleChoice(AlertKind Kind, string Subject, string Group, string Words)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<RuleChoice> All { get; } =
    [
        new(AlertKind.Drift, "", "Calibration", "The newest run drifts from the one before"),
        .. AlertFigure.Cards.SelectMany(card => new RuleChoice[]
        {
            new(AlertKind.CardFails, card, "Calibration", $"{VerdictWords.Title(card)}: turns to not met"),
            new(AlertKind.CardLeavesPass, card, "Calibration", $"{VerdictWords.Title(card)}: was met and has left it"),
        }),
        .. AlertFigure.All.SelectMany(figure => new RuleChoice[]
        {
            new(AlertKind.FigureBelow, figure.Id, "Figures", $"{figure.Name}: wholly below the limit"),
            new(AlertKind.FigureAbove, figure.Id, "Figures", $"{figure.Name}: wholly above the limit"),
        }),
        new(AlertKind.QuarantineGrows, "", "Loading", "More files kept out, so many as the limit"),
        new(AlertKind.NoNewRun, "", "Loading", "No new run for so many days as the limit"),
    ];

    /// <summary>It as the form sends it.</summary>
    public string Value => ValueOf(Kind, Subject);

    /// <summary>A kind and its subject as the form sends them.</summary>
    public static string ValueOf(AlertKind kind, string subject) => $"{SnakeCase.Of(kind)}:{subject}";
}
