using HubAtlas.Core.Model;
using HubAtlas.Data.Reading;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Engine.Importing;

/// <summary>What an import would take of the beginning of a file.</summary>
/// <param name="IsWhole">Whether the file was read to its end.</param>
/// <param name="Failure">Why reading stopped; null when it did not.</param>
public sealed record InspectedTake(
    long Documents, long Mentions, long WithAddress, long Organisations, IReadOnlyList<RejectCount> Rejects, bool IsWhole, string? Failure);

public sealed record InspectedFile(RecognisedFile File, string Title, InspectedTake? Take);

/// <summary>Says what files are and what an import would take, storing nothing.</summary>
public static class Inspector
{
    /// <param name="limit">Records of each file to try.</param>
    public static IEnumerable<InspectedFile> Inspect(
        IReadOnlyList<string> paths, ImportOptions options, int limit, CancellationToken cancellation)
    {
        var readOptions = options.ToReadOptions(null);
        foreach (var file in SourceFiles.Expand(paths))
        {
            var recognised = Formats.Recognise(file, readOptions, options.Source);
            var reader = recognised.Recognition.Sureness > 0 ? Formats.Of(recognised.Recognition.Source) : null;
            var take = reader is not null && recognised.Recognition.IsUsable ? Try(reader, recognised, readOptions, limit, cancellation) : null;
            yield return new InspectedFile(recognised, reader?.Title ?? "", take);
        }
    }

    private static InspectedTake Try(IReader reader, RecognisedFile file, ReadOptions options, int limit, CancellationToken cancellation)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var sink = new TryingSink(limit, enough);
        string? failure = null;
        try
        {
            reader.Read(new SourceSet([file]), options, sink, enough.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Enough was seen.
        }
        catch (AtlasException error)
        {
            failure = error.Message;
        }

        return sink.Result(!enough.IsCancellationRequested, failure);
    }

    private sealed class TryingSink(int limit, CancellationTokenSource enough) : IRecordSink
    {
        private readonly ImportTally _tally = new();
        private long _documents;
        private long _withAddress;
        private long _records;

        public void Add(Document document)
        {
            _documents++;
            _tally.Mentions += document.People.Count * document.Multiplicity;
            _withAddress += document.People.Count(person => person.Addresses.Count > 0) * document.Multiplicity;
            Count();
        }

        public void Add(Organisation organisation)
        {
            _tally.Organisations++;
            Count();
        }

        public void Reject(Reject reject)
        {
            _tally.Add(reject);
            Count();
        }

        public InspectedTake Result(bool isWhole, string? failure) =>
            new(_documents, _tally.Mentions, _withAddress, _tally.Organisations, _tally.Rejects, isWhole, failure);

        private void Count()
        {
            if (++_records >= limit) enough.Cancel();
        }
    }
}
