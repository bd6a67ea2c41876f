using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Samples;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Contract;

/// <summary>
/// One format that users hand over: recognises it, says which files belong together, and turns them into documents.
/// A reader knows nothing of shares, storing or geocoding. Add one to <see cref="Formats"/> to teach HubAtlas a format.
/// </summary>
public interface IReader
{
    /// <summary>The word of the command line: <c>openalex</c>, <c>points</c>, <c>table</c>.</summary>
    string Source { get; }

    /// <summary>What the format is called in a sentence (<c>OpenAlex works, JSON Lines</c>).</summary>
    string Title { get; }

    /// <summary>How sure the content, not the name, is of this format.</summary>
    Recognition Recognise(FileSample sample, ReadOptions options);

    /// <summary>Splits recognised files into sets that are read together; each set is one import, stored whole or not at all.</summary>
    IReadOnlyList<SourceSet> Group(IReadOnlyList<RecognisedFile> files) => [.. files.Select(file => new SourceSet([file]))];

    /// <summary>Whether a file is, by its name, a table that belongs to these files of the format, whatever other format its columns look like.</summary>
    bool Claims(RecognisedFile file, IReadOnlyList<RecognisedFile> own) => false;

    /// <summary>Why a set must not be stored although its files can be read: another file that belongs to it cannot. Null: nothing is in the way.</summary>
    /// <param name="unread">Files of the same command that are read by nobody, whatever they were recognised as.</param>
    string? WhyIncomplete(SourceSet set, IReadOnlyList<RecognisedFile> unread) => null;

    /// <summary>What decides the outcome besides the files' bytes; empty where nothing does. Part of what an import is known by.</summary>
    string Identity(ReadOptions options) => "";

    /// <summary>Hands every record of the set to the sink, as a document, an organisation or a reject, each record once.</summary>
    /// <exception cref="AtlasException">A file is damaged, or lacks what cannot be done without.</exception>
    void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation);
}

/// <summary>Takes what a reader finds, in the order of the file.</summary>
public interface IRecordSink
{
    void Add(Document document);

    void Add(Organisation organisation);

    void Reject(Reject reject);

    /// <summary>Takes note of what was left out of a document, or assumed of it. Sinks that count nothing have nothing to do.</summary>
    void Note(Remark remark)
    {
    }

    /// <summary>Takes a figure of a statistics file. Sinks of documents alone have nothing to do.</summary>
    void Add(Observation observation)
    {
    }

    /// <summary>Takes back a document, of whatever file. Sinks that keep nothing have nothing to do.</summary>
    void Withdraw(Withdrawal withdrawal);
}

/// <summary>A file and what it was recognised as.</summary>
public sealed record RecognisedFile(SourceFile File, Recognition Recognition)
{
    /// <summary>The table that the file is in a format of several tables, else empty.</summary>
    public string Role => Recognition.Role;
}

/// <summary>Files that are read together: one, or the tables of one delivery.</summary>
public sealed record SourceSet(IReadOnlyList<RecognisedFile> Files)
{
    public SourceFile First => Files[0].File;

    public long Bytes => Files.Sum(file => file.File.Bytes);

    /// <summary>The name under which the set is kept: the file's, or the first file's and how many more.</summary>
    public string Name => Files.Count == 1 ? First.Name : $"{First.Name} and {Files.Count - 1} more";
}
