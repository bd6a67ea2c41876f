using System.CommandLine;
using System.CommandLine.Parsing;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Cli.Terminal;

/// <summary>Says what is wrong with a command line: found, and what to do.</summary>
internal static class Misuse
{
    /// <summary>Nothing when the command line can be run.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var complaints = Unknown(parsed, command).ToList();
        if (complaints is []) complaints.AddRange(parsed.Errors.Select(error => error.Message));
        if (complaints is []) return [];
        return [.. complaints, $"Try: hubatlas {(command is RootCommand ? "" : command.Name + " ")}--help"];
    }

    // The parser takes a misspelt option for an argument, and complains of the words after it.
    private static IEnumerable<string> Unknown(ParseResult parsed, Command command)
    {
        foreach (var token in parsed.Tokens.Where(t => t.Type == TokenType.Argument && t.Value.StartsWith("--", StringComparison.Ordinal)))
            yield return $"Found no option '{token.Value}'.{Suggest(token.Value, Options(parsed).SelectMany(o => o.Aliases.Append(o.Name)))}";
        foreach (var name in Empty(parsed, command)) yield return $"Found nothing ('') for {name}; expected a value.";
        if (command is not RootCommand || parsed.UnmatchedTokens is []) yield break;
        var word = parsed.UnmatchedTokens[0];
        if (!word.StartsWith('-')) yield return $"Found no command '{word}'.{Suggest(word, command.Subcommands.Select(c => c.Name))}";
    }

    // An empty path would be taken for the folder one is in, or for nothing at all.
    private static IEnumerable<string> Empty(ParseResult parsed, Command command) =>
        command.Arguments.Where(argument => IsEmpty(parsed.GetResult(argument))).Select(argument => argument.Name)
            .Concat(Options(parsed).Where(option => IsEmpty(parsed.GetResult(option))).Select(option => option.Name));

    private static bool IsEmpty(SymbolResult? result) => result?.Tokens.Any(token => token.Value.Length == 0) == true;

    private static IEnumerable<Option> Options(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.Concat(parsed.RootCommandResult.Command.Options.Where(option => option.Recursive));

    private static string Suggest(string found, IEnumerable<string> known) =>
        Nearest.Of(found, known) is { } nearest ? $" Did you mean {nearest}?" : "";
}
