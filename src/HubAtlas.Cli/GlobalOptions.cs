using System.CommandLine;

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
    };

    public static readonly Option<bool> Quiet = new("--quiet")
    {
        Description = "No progress, only results and errors.",
        Recursive = true,
    };
}
