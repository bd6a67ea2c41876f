using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Samples;

namespace HubAtlas.Engine.Fetching;

/// <summary>Reads a part of the snapshot as it comes in: keeps the years that are wanted, and compares its records with the manifest.</summary>
internal sealed class WindowReader(SnapshotPart part, PublicationWindow window) : IReader
{
    private static readonly IReader Works = Formats.OpenAlexWorks;

    public string Source => Works.Source;

    public string Title => Works.Title;

    public Recognition Recognise(FileSample sample, ReadOptions options) => Works.Recognise(sample, options);

    public void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var kept = new WindowSink(sink, window);
        Works.Read(set, options, kept, cancellation);
        if (part.Records is { } records && records != kept.Records)
            throw new DamagedPartException($"{part.Path}: {kept.Records:N0} records came, the manifest says {records:N0}.");
        if (kept.Outside == 0) return;
        var count = kept.Outside.ToString(CultureInfo.InvariantCulture);
        sink.Reject(new Reject(set.First.Name, 0, "publication_year", count, $"works outside {window} (number in the value)"));
    }

    private sealed class WindowSink(IRecordSink sink, PublicationWindow window) : IRecordSink
    {
        public long Records { get; private set; }

        public long Outside { get; private set; }

        public void Add(Document document)
        {
            Records++;
            if (window.Holds(document)) sink.Add(document);
            else Outside++;
        }

        public void Add(Organisation organisation) => sink.Add(organisation);

        public void Withdraw(Withdrawal withdrawal) => sink.Withdraw(withdrawal);

        public void Reject(Reject reject)
        {
            Records++;
            sink.Reject(reject);
        }
    }
}
