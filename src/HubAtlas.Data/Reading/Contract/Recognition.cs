namespace HubAtlas.Data.Reading.Contract;

/// <summary>What a reader makes of a file's beginning.</summary>
public sealed record Recognition
{
    /// <summary><see cref="What"/> of a file without content.</summary>
    public const string EmptyFile = "empty file";

    /// <summary><see cref="What"/> of a file that cannot be read to its beginning's end; the reason stands in <see cref="Missing"/>.</summary>
    public const string DamagedFile = "damaged file";

    /// <summary><see cref="What"/> of what was found and is no file to read; the reason stands in <see cref="Missing"/>.</summary>
    public const string PassedOver = "no file to read";

    public required string Source { get; init; }

    /// <summary>0: certainly not, 1: certainly.</summary>
    public required double Sureness { get; init; }

    /// <summary>What it is, in a few words (<c>table g_inventor_disambiguated</c>).</summary>
    public string What { get; init; } = "";

    /// <summary>The table within a format of several tables, else empty.</summary>
    public string Role { get; init; } = "";

    /// <summary>Whether it has but titles or abstracts, in which keywords are looked for: no part of what an import is known by.</summary>
    public bool IsText { get; init; }

    /// <summary>Column names or top-level keys, in the file's order.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>What an import needs and the file lacks, one sentence each, with the nearest candidates.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>
    /// What to do where nobody in the whole file turns out to have an address, as a clause; empty where that can be so, and the people stay
    /// unlocated.
    /// </summary>
    public string CureForNoAddress { get; init; } = "";

    /// <summary>What the user should know before importing.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether an import can take the file as it is.</summary>
    public bool IsUsable => Sureness > 0 && Missing.Count == 0;

    public static Recognition None(string source) => new() { Source = source, Sureness = 0 };
}
