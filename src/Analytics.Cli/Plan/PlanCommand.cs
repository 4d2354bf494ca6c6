using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using Analytics.Calibration.Planning;
using Analytics.Cli.Calibration;

namespace Analytics.Cli.Plan;

/// <summary><c>analytics plan</c>: how many candidates the verdicts need, before they are interviewed.</summary>
internal sealed class PlanCommand : Command
{
    private static readonly PlanAssumptions Usual = new();
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    private readonly Shell _shell;
    private readonly CalibrationSettings _settings;
    private readonly Option<string> _format = new Option<string>("--format", "-f") { Description = "How to write the plan", DefaultValueFactory = _ => "text" }.AcceptOnlyFromAmong("text", "json");
    private readonly Option<double> _deviation = Number("--sd", "Spread (standard deviation) of interview means within a profile, in points", Usual.Deviation, 0.001, 2);
    private readonly Option<double> _width = Number("--width", "Half width wanted of a profile's mean, in points", Usual.HalfWidth, 0.001, 2);
    private readonly Option<double> _bias = Number("--bias", "Bias assumed, in points", Usual.Bias, -4, 4);
    private readonly Option<double> _auc = Number("--auc", "AUC assumed between two neighbouring profiles", Usual.Auc, 0, 1);
    private readonly Option<double> _share = Number("--false-proceed", "Share of weak candidates assumed to be told to proceed", Usual.FalseProceed, 0, 1);
    private readonly Option<double> _relative = Number("--relative-width", "Half width wanted of the smallest detectable change, as a share of it", Usual.RelativeWidth, 0.01, 2);
    private readonly Option<double> _power = Number("--power", "Chance of showing what is true", Usual.Power, 0.5, 0.99);

    public PlanCommand(Shell shell)
        : base("plan", "How many candidates the calibration verdicts need, for intervals of a wanted width and with a wanted power.")
    {
        (_shell, _settings) = (shell, new CalibrationSettings(shell));
        foreach (var option in new Option[] { _format, _deviation, _width, _bias, _auc, _share, _relative, _power }) Add(option);
        _settings.AddFileTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult line)
    {
        var assumed = new PlanAssumptions
        {
            Deviation = line.GetValue(_deviation),
            HalfWidth = line.GetValue(_width),
            Bias = line.GetValue(_bias),
            Auc = line.GetValue(_auc),
            FalseProceed = line.GetValue(_share),
            RelativeWidth = line.GetValue(_relative),
            Power = line.GetValue(_power),
        };
        var plan = CalibrationPlan.Of(assumed, _settings.Read(line).Thresholds);
        if (line.GetValue(_format) == "json")
        {
            _shell.Out.WriteLine(JsonSerializer.Serialize(new { Sentence = CalibrationPlan.Sentence(plan), Assumed = assumed, Plan = plan }, Json));
            return ExitCode.Done;
        }

        _shell.Out.WriteLine(CalibrationPlan.Sentence(plan));
        _shell.Out.WriteLine();
        foreach (var row in plan) _shell.Out.WriteLine($"{row.Needed?.ToString("N0", CultureInfo.InvariantCulture) ?? "no number",9} {row.Of,-30} {row.Question}");
        return ExitCode.Done;
    }

    private static Option<double> Number(string name, string description, double usual, double least, double most)
    {
        var option = new Option<double>(name) { Description = description, DefaultValueFactory = _ => usual, HelpName = "NUMBER", CustomParser = result => Read(result, least, most) };
        return option;
    }

    private static double Read(ArgumentResult result, double least, double most)
    {
        var written = result.Tokens[0].Value;
        if (double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        result.AddError(string.Create(CultureInfo.InvariantCulture, $"\"{Printable.OneLine(written)}\" is not a number from {least} to {most}."));
        return 0;
    }
}
