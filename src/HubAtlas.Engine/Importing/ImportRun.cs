using System.Collections.Concurrent;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Storing;

namespace HubAtlas.Engine.Importing;

/// <summary>Reads planned sets in parallel and stores them in the plan's order: the store does not depend on who was faster.</summary>
internal sealed class ImportRun(
    AtlasStore store, Func<Document, IReadOnlyList<Contribution>> divide, ImportOptions options, ProgressWatch watch)
{
    private readonly ReadOptions _readOptions = options.ToReadOptions(watch.OnBytes);
    private readonly Lock _lock = new();
    private bool _hasIdleCores;

    public List<FileAccount> Stored { get; } = [];

    public List<string> Failures { get; } = [];

    /// <summary>What is beyond belief in files that were stored.</summary>
    public List<string> Doubts { get; } = [];

    public ImportTally Tally { get; } = new();

    public void ReadAll(IReadOnlyList<PlannedSet> sets, CancellationToken cancellation)
    {
        _hasIdleCores = sets.Count < options.Threads;
        var done = sets.Select(_ => new ManualResetEventSlim()).ToList();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Threads), CancellationToken = cancellation };
        try
        {
            // Indexes are handed out one by one in rising order, so the set that one waits for has always been started.
            var indexes = Partitioner.Create(Enumerable.Range(0, sets.Count), EnumerablePartitionerOptions.NoBuffering);
            Parallel.ForEach(indexes, parallel, index =>
            {
                try
                {
                    ReadOne(sets[index], index == 0 ? null : done[index - 1], cancellation);
                }
                finally
                {
                    done[index].Set();
                }
            });
        }
        catch (AggregateException errors) when (errors.Flatten().InnerExceptions is [var first, ..])
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(
                errors.Flatten().InnerExceptions.FirstOrDefault(error => error is not OperationCanceledException) ?? first);
        }
    }

    private void ReadOne(PlannedSet planned, ManualResetEventSlim? turn, CancellationToken cancellation)
    {
        var set = planned.Set;
        using var import = store.BeginImport(planned.Sha256, set.Name, planned.Reader.Source, set.Bytes, options.IsSimulated, options.Keywords?.Patterns);
        var sink = new DividingSink(import, divide, new Plausibility(set.Name), options.Keywords, watch.OnDocument);
        string? failure = null;
        try
        {
            Read(planned, sink, cancellation);
            if (!planned.MayBeEmpty) failure = FruitlessFile.Message(planned.Reader, set, sink.Tally, sink.Withdrawals, sink.People);
        }
        catch (AtlasException error)
        {
            failure = error.Message;
        }

        turn?.Wait(cancellation);
        lock (_lock)
        {
            failure ??= Keep(import, sink);
            if (failure is not null) Failures.Add(failure);
        }

        watch.OnFile();
    }

    private void Read(PlannedSet planned, DividingSink sink, CancellationToken cancellation)
    {
        if (!_hasIdleCores)
        {
            planned.Reader.Read(planned.Set, _readOptions, sink, cancellation);
            return;
        }

        using var handOver = new HandOverSink(sink);
        planned.Reader.Read(planned.Set, _readOptions, handOver, cancellation);
        handOver.Finish();
    }

    /// <returns>Why the file cannot be part of the store; null when it is.</returns>
    private string? Keep(ImportTransaction import, DividingSink sink)
    {
        try
        {
            var file = import.Commit();
            if (import.Contradiction is { } contradiction) sink.Contradict(contradiction, import.Contradictions);
            Stored.Add(new FileAccount(file, sink.Tally.Documents, sink.Tally.Organisations, sink.Tally.Rejects)
            {
                KeptOut = import.KeptOut,
                Observations = sink.Tally.Observations,
                Remarks = sink.Tally.Remarks,
            });
            Tally.Add(sink.Tally);
            Doubts.AddRange(sink.People.Doubts());
            return null;
        }
        catch (AtlasException error)
        {
            return error.Message;
        }
    }
}
