using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Engine.Importing;

/// <summary>Files that will be read together by one reader.</summary>
/// <param name="Sha256">Of the files' content and of whatever else decides the outcome.</param>
public sealed record PlannedSet(IReader Reader, SourceSet Set, string Sha256)
{
    /// <summary>Whether no record at all is an answer, too: where only some of what a file holds is wanted.</summary>
    public bool MayBeEmpty { get; init; }
}

/// <summary>A file that will not be read, and why.</summary>
public sealed record SkippedFile(string Name, string Why);

/// <summary>What an import would do, found out before anything is stored.</summary>
public sealed record ImportPlan(IReadOnlyList<PlannedSet> Sets, IReadOnlyList<SkippedFile> Skipped)
{
    /// <summary>
    /// What is wrong with the files of folders that are damaged at their beginning, and with sets that lack a table; the others are imported.
    /// </summary>
    public IReadOnlyList<string> Damaged { get; init; } = [];

    /// <summary>Below this a format is a guess that the user should confirm by naming it.</summary>
    private const double LeastSureness = 0.5;

    public long Bytes => Sets.Sum(set => set.Set.Bytes);

    /// <param name="threads">Files hashed at the same time.</param>
    /// <exception cref="AtlasException">A named file cannot be read, or a folder holds none that can; the message lists them.</exception>
    public static ImportPlan Make(IReadOnlyList<string> paths, string? source, ReadOptions options, int threads)
    {
        var files = InputFiles.Expand(paths).Select(file => Formats.Recognise(file, options, source)).ToList();
        var usable = files.Where(file => Why(file, source, options) is null).ToList();
        var skipped = files.Except(usable).ToList();
        RefuseNamedFiles(paths, usable, skipped, source, options);
        HashAll(usable.Where(file => !file.Recognition.IsText), threads);
        var grouped = GroupedSets.Of(usable, skipped);
        var damaged = skipped.Where(file => file.Recognition.What == Recognition.DamagedFile).ToList();
        return new ImportPlan(
            [.. grouped.Sets.Select(found => Plan(found.Reader, found.Set, options))],
            [
                .. skipped.Except(damaged).Select(file => new SkippedFile(file.File.Name, Why(file, source, options)!)),
                .. grouped.Claimed.Select(file => new SkippedFile(file.File.Name, "bears the name of a table of a delivery beside it, but not its columns")),
            ])
        {
            Damaged = [.. damaged.Select(file => file.Recognition.Missing[0]), .. grouped.Refused.Select(refused => refused.Why)],
        };
    }

    /// <summary>Each file keeps its hash.</summary>
    private static void HashAll(IEnumerable<RecognisedFile> files, int threads)
    {
        try
        {
            Parallel.ForEach(
                files.OrderByDescending(file => file.File.Bytes), new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) },
                file => _ = file.File.Sha256);
        }
        catch (AggregateException errors)
        {
            ExceptionDispatchInfo.Throw(errors.InnerExceptions[0]);
        }
    }

    private static void RefuseNamedFiles(
        IReadOnlyList<string> paths, List<RecognisedFile> usable, List<RecognisedFile> skipped, string? source, ReadOptions options)
    {
        var named = skipped.Where(file => file.File.Entry is null && paths.Contains(file.File.Path, StringComparer.Ordinal)).ToList();
        if (named.Count == 0 && usable.Count > 0) return;
        var refused = named.Count > 0 ? named : skipped;
        if (refused.Count == 0) throw new AtlasException($"{string.Join(", ", paths)}: no files found.");
        var reasons = refused.Select(file => $"\n  - {file.File.Name}: {Why(file, source, options)}");
        throw new AtlasException($"Nothing was imported:{string.Concat(reasons)}");
    }

    private static string? Why(RecognisedFile file, string? source, ReadOptions options)
    {
        var found = file.Recognition;
        if (found.What == Recognition.EmptyFile) return "the file is empty";
        if (found.What is Recognition.DamagedFile or Recognition.PassedOver) return found.Missing[0];
        if (found.Sureness <= 0) return source is null ? "not a format that HubAtlas knows" : $"not {Formats.Of(source).Title}{LooksLike(file.File, options)}";
        if (found.Missing.Count > 0) return $"looks like {found.What}; missing: {string.Join("; ", found.Missing)}";
        if (found.Sureness < LeastSureness && source is null) return $"may be {found.What}; if so, say: import {found.Source} …";
        return null;
    }

    /// <summary>What a file is that was named as something else.</summary>
    private static string LooksLike(SourceFile file, ReadOptions options)
    {
        var found = Formats.Recognise(file, options).Recognition;
        if (found.Missing.Count > 0) return $"; looks like {found.What}, which lacks {string.Join("; ", found.Missing)}";
        return found.Sureness < LeastSureness ? "" : $"; looks like {Formats.Of(found.Source).Title}: leave the format out, or say import {found.Source} …";
    }

    private static PlannedSet Plan(IReader reader, SourceSet set, ReadOptions options)
    {
        var identity = reader.Identity(options);
        if (set.Files.Count == 1 && identity.Length == 0) return new PlannedSet(reader, set, set.First.Sha256);
        var parts = set.Files.Where(file => !file.Recognition.IsText).Select(file => file.File.Sha256).Order(StringComparer.Ordinal).Append($"{reader.Source}:{identity}");
        return new PlannedSet(reader, set, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)))));
    }
}
