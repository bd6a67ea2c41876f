using System.Text.RegularExpressions;
using HubAtlas.Core.Model;

namespace HubAtlas.Engine.Fetching;

/// <summary>
/// What one release of the snapshot consists of. A release replaces the one before in place: parts that it no longer lists hold works as they
/// were, and those that were deleted since.
/// </summary>
/// <param name="Wanted">The parts to be taken, then the lists of works that are no more.</param>
/// <param name="Works">Every part of works that the manifest lists, wanted or not.</param>
public sealed partial record SnapshotRelease(IReadOnlyList<SnapshotPart> Wanted, IReadOnlyList<SnapshotPart> Works)
{
    private static readonly string[] JsonLinesFolders = ["data/jsonl/works", "data/works", "legacy-data/works"];
    private static readonly string[] ParquetFolders = ["data/parquet/works"];

    private static readonly EnumerationOptions Plain = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    private bool IsParquet => Works.Any(part => part.Path.EndsWith(".parquet", StringComparison.Ordinal));

    /// <summary>Files of partitions in a folder of downloads that this release does not have, by their path below it, with forward slashes.</summary>
    public IReadOnlyList<string> OutdatedIn(string folder)
    {
        var listed = Works.Select(part => part.Path).ToHashSet(StringComparer.Ordinal);
        return [.. (IsParquet ? ParquetFolders : JsonLinesFolders).Select(works => Path.Combine(folder, works)).Where(Directory.Exists)
            .SelectMany(works => Directory.EnumerateFiles(works, "part_*", Plain))
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => InPartition().Match(path) is { Success: true } found && !listed.Contains(found.Groups[1].Value))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Deletes files that <see cref="OutdatedIn"/> found, and the folders that are empty then.</summary>
    /// <returns>How many.</returns>
    public static int Remove(string folder, IReadOnlyList<string> outdated)
    {
        foreach (var path in outdated.Select(path => Path.Combine(folder, path)))
        {
            File.Delete(path);
            var partition = Path.GetDirectoryName(path)!;
            if (!Directory.EnumerateFileSystemEntries(partition).Any()) Directory.Delete(partition);
        }

        return outdated.Count;
    }

    /// <summary>Imported parts that still hold documents and that this release does not have: not by that name, or not of that size.</summary>
    public IReadOnlyList<InputFile> OutdatedAmong(IReadOnlyList<InputFile> inputs)
    {
        var listed = Works.SelectMany(part => new[] { (part.Name, part.Bytes), (Last(part.Name), part.Bytes) }).ToHashSet();
        return [.. inputs.Where(file => file is { Source: "openalex", Documents: > 0 } && PartName().IsMatch(Last(file.Name))
            && !listed.Contains((file.Name, file.Bytes)) && !listed.Contains((file.Name, null)))];
    }

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>Whole files and unfinished ones: the first group is the path of the part.</summary>
    [GeneratedRegex(@"^(.+/updated_date=[^/]+/part_\d+\.(?:gz|parquet))(?:\.(?:\d+\.)?part)?$")]
    private static partial Regex InPartition();

    [GeneratedRegex(@"^part_\d+\.(gz|parquet)$")]
    private static partial Regex PartName();
}
