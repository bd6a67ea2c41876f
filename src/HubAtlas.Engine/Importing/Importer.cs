using System.Diagnostics;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;

namespace HubAtlas.Engine.Importing;

/// <summary>Reads files or folders into the store: each file whole or not at all, one file a core, none twice.</summary>
/// <param name="divide">The share rule.</param>
public sealed class Importer(AtlasStore store, Func<Document, IReadOnlyList<Contribution>> divide)
{
    /// <summary>Imports what the paths hold. A file that fails midway leaves nothing behind; the others are stored.</summary>
    /// <param name="onPlan">Told what was found before the first file is read.</param>
    /// <param name="onProgress">Called from several threads.</param>
    /// <exception cref="AtlasException">A named file cannot be read at all; nothing was stored.</exception>
    public ImportSummary Import(
        IReadOnlyList<string> paths, ImportOptions options,
        Action<ImportPlan>? onPlan = null, Action<ImportProgress>? onProgress = null, CancellationToken cancellation = default)
    {
        var plan = ImportPlan.Make(paths, options.Source, options.ToReadOptions(null), options.Threads);
        onPlan?.Invoke(plan);
        return Import(plan, options, onProgress, cancellation);
    }

    /// <summary>Imports what was planned.</summary>
    public ImportSummary Import(ImportPlan plan, ImportOptions options, Action<ImportProgress>? onProgress, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var (fresh, known) = SetApartKnown(plan, options.Keywords?.Patterns);
        var watch = new ProgressWatch(fresh.Sum(set => set.Set.Bytes), fresh.Count, onProgress);
        var run = new ImportRun(store, divide, options, watch);
        run.ReadAll(fresh, cancellation);
        var accounts = Recount(run.Stored);
        return new ImportSummary
        {
            Files = [.. accounts.Select(account => account.File)],
            Accounts = accounts,
            AlreadyImported = [.. known.Select(set => set.Set.Name)],
            Skipped = plan.Skipped,
            Failures = [.. plan.Damaged, .. run.Failures],
            People = run.Tally.People,
            Doubts = run.Doubts,
            Mentions = run.Tally.Mentions,
            Organisations = run.Tally.Organisations,
            Xpac = run.Tally.Xpac,
            Rejects = run.Tally.Rejects,
            Remarks = run.Tally.Remarks,
            Keywords = options.Keywords is { } keywords ? run.Tally.Keywords(keywords.Patterns) : null,
            Seconds = clock.Elapsed.TotalSeconds,
        };
    }

    /// <exception cref="InvalidOperationException">A record was lost between reader and store: a bug.</exception>
    private List<FileAccount> Recount(IReadOnlyList<FileAccount> stored)
    {
        var now = store.Files().ToDictionary(file => file.Sha256, StringComparer.Ordinal);
        var accounts = stored.Select(account => account with { File = now.GetValueOrDefault(account.File.Sha256, account.File) }).ToList();
        return accounts.Find(account => !account.IsBalanced) is not { } lost ? accounts : throw new InvalidOperationException(
            $"{lost.File.Name}: {lost.Documents} documents were read, {lost.File.Documents} are stored, {lost.File.Duplicates} are duplicates; of {lost.Observations} figures "
            + $"{lost.File.Observations} are stored, {lost.File.DuplicateObservations} are duplicates.");
    }

    /// <summary>Content that the store holds, or that comes a second time in the same plan, is not read again.</summary>
    private (List<PlannedSet> Fresh, List<PlannedSet> Known) SetApartKnown(ImportPlan plan, IReadOnlyList<KeywordPatterns>? keywords)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var fresh = plan.Sets.Where(set => seen.Add(set.Sha256) && !store.Knows(set.Sha256, keywords)).ToList();
        return (fresh, [.. plan.Sets.Except(fresh)]);
    }
}
