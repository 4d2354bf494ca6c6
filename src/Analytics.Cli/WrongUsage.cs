using System.CommandLine;
using System.CommandLine.Parsing;

namespace Analytics.Cli;

/// <summary>Says what is wrong with a command line, and where its help is; the help itself would bury the sentence.</summary>
internal static class WrongUsage
{
    public static int Write(ParseResult line, TextWriter error)
    {
        foreach (var sentence in Sentences(line)) error.WriteLine(sentence);
        error.WriteLine($"{NameOf(line.CommandResult)} --help says what it takes.");
        return ExitCode.Failed;
    }

    private static IEnumerable<string> Sentences(ParseResult line)
    {
        if (line.CommandResult.Command is RootCommand && line.UnmatchedTokens is [var unknown, ..]) return [$"There is no command \"{Printable.OneLine(unknown)}\"."];
        return line.Errors.Select(fault => Printable.OneLine(fault.Message).TrimEnd());
    }

    private static string NameOf(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{NameOf(parent)} {command.Command.Name}" : command.Command.Name;
}
