using HubAtlas.Core.Model;
using HubAtlas.Data.Reading;
using HubAtlas.Data.Reading.Contract;

namespace HubAtlas.Engine.Importing;

/// <summary>What an import would take of a set of files that are read together.</summary>
/// <param name="Files">Names of the files.</param>
/// <param name="IsWhole">Whether they were read to their end.</param>
/// <param name="Failure">Why reading stopped; null when it did not.</param>
public sealed record InspectedTake(
    IReadOnlyList<string> Files, PeopleTally People, long Organisations, IReadOnlyList<RejectCount> Rejects, bool IsWhole, string? Failure)
{
    /// <summary>Figures of statistics.</summary>
    public long Observations { get; init; }

    /// <summary>What would be left out of documents, or assumed of them; as <see cref="ImportSummary.Remarks"/>.</summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>What is beyond belief in it, a sentence each.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];
}

public sealed record InspectedFile(RecognisedFile File, string Title);

/// <summary>Says what files are and what an import would take, storing nothing.</summary>
public sealed record Inspection(IReadOnlyList<InspectedFile> Files, IReadOnlyList<InspectedTake> Takes)
{
    /// <param name="limit">Records of each set to try.</param>
    public static Inspection Of(IReadOnlyList<string> paths, ImportOptions options, int limit, CancellationToken cancellation)
    {
        var readOptions = options.ToReadOptions(null);
        var files = InputFiles.Expand(paths).Select(file => Formats.Recognise(file, readOptions, options.Source)).ToList();
        var grouped = GroupedSets.Of([.. files.Where(file => file.Recognition.IsUsable)], [.. files.Where(file => !file.Recognition.IsUsable)]);
        IEnumerable<InspectedTake> takes =
        [
            .. grouped.Sets.Select(found => Try(found.Reader, found.Set, readOptions, limit, cancellation)),
            .. grouped.Refused.Select(refused => new InspectedTake([.. refused.Files.Select(file => file.File.Name)], new PeopleTally(), 0, [], false, refused.Why)),
        ];
        return new Inspection([.. files.Select(file => new InspectedFile(file, TitleOf(file)))], [.. takes]);
    }

    private static string TitleOf(RecognisedFile file) => file.Recognition.Sureness > 0 ? Formats.Of(file.Recognition.Source).Title : "";

    private static InspectedTake Try(IReader reader, SourceSet set, ReadOptions options, int limit, CancellationToken cancellation)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var sink = new TryingSink(set.Name, limit, enough);
        string? failure = null;
        try
        {
            reader.Read(set, options, sink, enough.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Enough was seen.
        }
        catch (AtlasException error)
        {
            failure = error.Message;
        }

        var isWhole = !enough.IsCancellationRequested;
        if (isWhole) failure ??= sink.FailureOf(reader, set);
        return sink.Result([.. set.Files.Select(file => file.File.Name)], isWhole, failure);
    }

    private sealed class TryingSink(string name, int limit, CancellationTokenSource enough) : IRecordSink
    {
        private readonly ImportTally _tally = new();
        private readonly Plausibility _people = new(name);
        private long _withdrawals;
        private long _records;

        public void Add(Document document)
        {
            _tally.People.Add(document);
            _people.Add(document);
            Count();
        }

        public void Add(Organisation organisation)
        {
            _tally.Organisations++;
            Count();
        }

        public void Add(Observation observation)
        {
            _tally.Observations++;
            Count();
        }

        public void Reject(Reject reject)
        {
            _tally.Add(reject);
            Count();
        }

        public void Note(Remark remark) => _tally.Add(remark);

        public void Withdraw(Withdrawal withdrawal) => _withdrawals++;

        public string? FailureOf(IReader reader, SourceSet set) => FruitlessFile.Message(reader, set, _tally, _withdrawals, _people);

        public InspectedTake Result(IReadOnlyList<string> files, bool isWhole, string? failure) =>
            new(files, _tally.People, _tally.Organisations, _tally.Rejects, isWhole, failure) { Observations = _tally.Observations, Remarks = _tally.Remarks, Doubts = _people.Doubts() };

        private void Count()
        {
            if (++_records >= limit) enough.Cancel();
        }
    }
}
