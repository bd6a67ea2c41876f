using System.Globalization;

namespace HubAtlas.Mutate;

/// <summary>What the command line asks for.</summary>
/// <param name="Room">Folder of the core.</param>
/// <param name="Only">Part of the path of the files whose faults are tried; null: all.</param>
/// <param name="Sample">How many are drawn; null: all.</param>
/// <param name="Least">Share that must be found, 0 to 1.</param>
/// <param name="QuickMilliseconds">Slower tests are left out.</param>
internal sealed record Options(string Room, string? Only, int? Sample, int Seed, double? Least, int Workers, double QuickMilliseconds)
{
    public const string Usage =
        "Usage: HubAtlas.Mutate ROOM [--only FILE] [--sample COUNT] [--seed NUMBER] [--least SHARE] [--workers COUNT] [--quick MILLISECONDS]";

    private static readonly string[] Names = ["--only", "--sample", "--seed", "--least", "--workers", "--quick"];

    /// <returns>Null where the arguments are no such command.</returns>
    public static Options? Of(string[] args)
    {
        if (args.Length % 2 == 0 || args.Where((name, i) => i % 2 == 1 && !Names.Contains(name)).Any()) return null;
        string? Text(string name) => Array.IndexOf(args, name) is > 0 and var at ? args[at + 1] : null;
        int? Count(string name) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
        double? Number(string name) => Text(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;
        return new(args[0], Text("--only"), Count("--sample"), Count("--seed") ?? 1, Number("--least"),
            Count("--workers") ?? Environment.ProcessorCount, Number("--quick") ?? 3_000);
    }
}
