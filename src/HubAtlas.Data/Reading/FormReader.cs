using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading;

/// <summary>A format that comes in several forms under one word: each file goes to the reader of the form it most looks like.</summary>
internal sealed class FormReader(string source, string title, params IReader[] forms) : IReader
{
    public string Source => source;

    public string Title => title;

    public Recognition Recognise(FileSample sample, ReadOptions options) => Best(sample, options).Recognition;

    /// <summary>Files with a role of their own are read after the others.</summary>
    public IReadOnlyList<SourceSet> Group(IReadOnlyList<RecognisedFile> files) =>
        [.. files.OrderBy(file => file.Role.Length > 0).Select(file => new SourceSet([file]))];

    public void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation) =>
        Best(FileSample.Take(set.First), options).Form.Read(set, options, sink, cancellation);

    private (IReader Form, Recognition Recognition) Best(FileSample sample, ReadOptions options) =>
        forms.Select(form => (Form: form, Recognition: form.Recognise(sample, options))).MaxBy(pair => pair.Recognition.Sureness);
}
