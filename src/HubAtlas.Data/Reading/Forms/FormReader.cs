using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Delivery;
using HubAtlas.Data.Reading.Samples;

namespace HubAtlas.Data.Reading.Forms;

/// <summary>A format that comes in several forms under one word: each file goes to the reader of the form it most looks like.</summary>
internal sealed class FormReader(string source, string title, params IReader[] forms) : IReader
{
    public string Source => source;

    public string Title => title;

    public Recognition Recognise(FileSample sample, ReadOptions options) => Best(sample, options).Recognition;

    /// <summary>Files with a role of their own are read after the others; tables of a delivery together.</summary>
    public IReadOnlyList<SourceSet> Group(IReadOnlyList<RecognisedFile> files)
    {
        var deliveries = forms.OfType<DeliveryReader>().Select(form => (Form: form, Files: files.Where(form.Holds).ToList())).Where(found => found.Files.Count > 0).ToList();
        var others = files.Except(deliveries.SelectMany(found => found.Files)).OrderBy(file => file.Role.Length > 0);
        return [.. others.Select(file => new SourceSet([file])), .. deliveries.SelectMany(found => found.Form.Group(found.Files))];
    }

    public bool Claims(RecognisedFile file, IReadOnlyList<RecognisedFile> own) => forms.Any(form => form.Claims(file, own));

    public string? WhyIncomplete(SourceSet set, IReadOnlyList<RecognisedFile> unread) =>
        forms.Select(form => form.WhyIncomplete(set, unread)).FirstOrDefault(why => why is not null);

    public string Identity(ReadOptions options) => string.Concat(forms.Select(form => form.Identity(options)));

    public void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation) =>
        Best(FileSample.Take(set.First), options).Form.Read(set, options, sink, cancellation);

    private (IReader Form, Recognition Recognition) Best(FileSample sample, ReadOptions options) =>
        forms.Select(form => (Form: form, Recognition: form.Recognise(sample, options))).MaxBy(pair => pair.Recognition.Sureness);
}
