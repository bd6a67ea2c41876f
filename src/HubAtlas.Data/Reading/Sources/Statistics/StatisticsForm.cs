using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Samples;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Sources.Statistics;

/// <summary>One layout in which statistics come.</summary>
internal abstract class StatisticsForm : IReader
{
    public const string Word = "statistics";

    public string Source => Word;

    public abstract string Title { get; }

    public abstract Recognition Recognise(FileSample sample, ReadOptions options);

    public virtual string Identity(ReadOptions options) => "";

    public abstract void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation);

    protected Recognition Found(StatisticsLayout? layout, double sureness, string what, params IReadOnlyList<string> notes) => layout is null
        ? Recognition.None(Word)
        : new Recognition { Source = Word, Sureness = sureness, What = what, Columns = layout.Columns, Notes = notes };

    /// <param name="isPassedOver">Of a row with too few cells, such as a line of source below the table: whether it is no data.</param>
    protected DelimitedReader Open(SourceFile file, StatisticsLayout layout, ReadOptions options, IRecordSink sink, Func<string, bool>? isPassedOver = null) => new(
        file.OpenText(options.OnBytes), layout.Dialect, options.MaximumRowBytes, (line, value, cause) =>
        {
            if (isPassedOver?.Invoke(value) != true) sink.Reject(new Reject(file.Name, line, "", value, cause));
        });

    protected AtlasException NotThis(SourceFile file, IReadOnlyList<string> missing) => Rejections.NotUsable(file, Title, missing);
}
