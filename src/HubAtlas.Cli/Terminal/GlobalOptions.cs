using System.CommandLine;
using System.Globalization;

namespace HubAtlas.Cli.Terminal;

/// <summary>The options that every command takes.</summary>
internal static class GlobalOptions
{
    public static readonly Option<string> Workspace = new("--workspace")
    {
        Description = "Folder of the store and the editions.",
        DefaultValueFactory = _ => "./atlas-workspace",
        Recursive = true,
        Validators =
        {
            given =>
            {
                if (given.Tokens is [{ Value.Length: 0 }, ..]) given.AddError("Found --workspace ''; expected the path of a folder.");
            },
        },
    };

    public static readonly Option<int> Threads = new("--threads")
    {
        Description = "Threads to use; results never depend on it.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
        Recursive = true,
        Validators =
        {
            given =>
            {
                var text = given.Tokens is [var token, ..] ? token.Value : "1";
                if (int.TryParse(text, CultureInfo.InvariantCulture, out var threads) && threads < 1) given.AddError($"Found --threads {threads}; expected 1 or more.");
            },
        },
    };

    public static readonly Option<bool> Quiet = new("--quiet")
    {
        Description = "No progress, only results and errors.",
        Recursive = true,
    };

    /// <summary>The workspace's whole path, made once and here, so that nothing depends on the folder in which a part of the program looks.</summary>
    public static string WorkspaceOf(ParseResult parsed) => Path.GetFullPath(parsed.GetRequiredValue(Workspace));
}
