using FuzzySharp;

namespace HubAtlas.Data.Reading.Text;

/// <summary>The known word that a misspelt one was most likely meant to be.</summary>
public static class Nearest
{
    /// <summary>Below this ratio (0–100) two words share too little for a helpful guess; tried on the readers' aliases.</summary>
    private const int LeastRatio = 55;

    public static string? Of(string word, IEnumerable<string> candidates) => All(word, candidates, 1).FirstOrDefault();

    /// <summary>What stands where a file was expected: nothing, with the nearest name, or a folder.</summary>
    public static string NoFile(string path) => Directory.Exists(path) ? $"{path}: is a folder; expected a file." : $"{path}: no such file.{FileHint(path)}";

    /// <summary>" Did you mean NAME?", of the file or folder beside a missing one whose name is nearest; empty where none is near.</summary>
    public static string FileHint(string missingPath)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(missingPath));
        var neighbours = Directory.Exists(folder) ? Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName) : [];
        return Of(Path.GetFileName(missingPath), neighbours.OfType<string>()) is { } name ? $" Did you mean {name}?" : "";
    }

    public static IReadOnlyList<string> All(string word, IEnumerable<string> candidates, int count) =>
        [.. candidates
            .Select(candidate => (candidate, Ratio: Fuzz.Ratio(Fold(word), Fold(candidate))))
            .Where(pair => pair.Ratio >= LeastRatio)
            .OrderByDescending(pair => pair.Ratio).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Take(count)
            .Select(pair => pair.candidate)];

    /// <summary>Lower case, letters and digits only: how words are compared that differ in writing alone.</summary>
    public static string Fold(string word) => string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
