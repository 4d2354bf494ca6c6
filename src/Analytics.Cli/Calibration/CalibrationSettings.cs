using System.CommandLine;
using Analytics.Calibration;
using Analytics.Reports.Reading;
using Microsoft.Extensions.Configuration;

namespace Analytics.Cli.Calibration;

/// <summary>Thresholds and expected bands, from where the portal takes them: a settings file and the environment.</summary>
internal sealed class CalibrationSettings(Shell shell)
{
    private readonly Option<string?> _file = new("--settings")
    {
        Description = "A JSON file with a section Calibration, such as the portal's appsettings.json: thresholds and expected bands [default: those of the product]",
        HelpName = "FILE",
    };

    private readonly Option<string?> _groups = new("--groups")
    {
        Description = "A CSV file candidate_code,group with the groups candidates say they belong to, for parity between groups [default: what the settings say, else not computable]",
        HelpName = "FILE",
    };

    /// <summary>Adds the settings file alone, for what asks nothing of candidates.</summary>
    public void AddFileTo(Command command) => command.Add(_file);

    public void AddTo(Command command)
    {
        AddFileTo(command);
        command.Add(_groups);
    }

    /// <summary>The groups of the command line, else of the settings.</summary>
    /// <exception cref="CommandFailure">The file cannot be read.</exception>
    public SelfIdentification Groups(ParseResult line, CalibrationOptions options)
    {
        var path = line.GetValue(_groups) is { } written ? shell.FullPath(written) : options.SelfIdentification;
        try
        {
            return path is null ? SelfIdentification.None : SelfIdentification.Read(path);
        }
        catch (InvalidDataException fault)
        {
            throw new CommandFailure(fault.Message, fault);
        }
    }

    /// <exception cref="CommandFailure">The file is not there or not JSON, or a value is not allowed.</exception>
    public CalibrationOptions Read(ParseResult line)
    {
        var builder = new ConfigurationBuilder();
        if (line.GetValue(_file) is { } written)
        {
            var path = shell.FullPath(written);
            if (!File.Exists(path)) throw new CommandFailure($"There is no settings file {path}. Name another with --settings, or leave it out.");
            builder.AddJsonFile(path);
        }

        var options = Bind(builder.AddEnvironmentVariables());
        return options.Faults() is [var fault, ..] ? throw new CommandFailure(fault) : options;
    }

    private static CalibrationOptions Bind(IConfigurationBuilder builder)
    {
        try
        {
            return builder.Build().GetSection(CalibrationOptions.Section).Get<CalibrationOptions>() ?? new CalibrationOptions();
        }
        catch (Exception failure) when (failure is InvalidDataException or InvalidOperationException or FormatException)
        {
            throw new CommandFailure($"The settings cannot be read: {(failure.InnerException ?? failure).Message}", failure);
        }
    }
}
