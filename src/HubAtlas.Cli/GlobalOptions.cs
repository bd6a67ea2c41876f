using System.CommandLine;
using System.Globalization;

namespace HubAtlas.Cli;

/// <summary>The options that every command takes.</summary>
internal static class GlobalOptions
{
    public static readonly Option<string> Workspace = new("--workspace")
    {
        Description = "Folder of the store and the editions.",
        DefaultValueFactory = _ => "./atlas-workspace",
        Recursive = true,
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
}
