using System.Globalization;
using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Samples;

namespace HubAtlas.Data.Reading.Sources.OpenAlex;

/// <summary>
/// The snapshot's lists of works that are no more: merged into another (<c>merge_date,id,merge_into_id</c>) or deleted
/// (<c>work_id,deleted_date</c>). The work that another was merged into has a record of its own, so both are simply taken back.
/// </summary>
internal sealed class RemovedWorksReader : IReader
{
    /// <summary>Read after the works, for a list is as young as the snapshot that it came with.</summary>
    public const string RemovedRole = "removed works";

    private static readonly ColumnAliases Merged = new(new ColumnAlias("id", true), new ColumnAlias("merge_into_id", true), new ColumnAlias("merge_date", true));
    private static readonly ColumnAliases Deleted = new(new ColumnAlias("work_id", true), new ColumnAlias("deleted_date", true));

    public string Source => "openalex";

    public string Title => "OpenAlex works that were merged away or deleted (CSV)";

    public Recognition Recognise(FileSample sample, ReadOptions options)
    {
        if (sample.Dialect is not { } dialect || ColumnsOf(dialect) is null) return Recognition.None(Source);
        return new Recognition
        {
            Source = Source,
            Sureness = 0.95,
            What = "list of works merged away or deleted",
            Role = RemovedRole,
            Columns = dialect.Columns,
            Notes = ["Takes works out of the store and keeps them out, whether they were imported before or come later."],
        };
    }

    public void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var file = set.First;
        var dialect = FileSample.Take(file).Dialect;
        if (dialect is null || ColumnsOf(dialect) is not { } columns) throw Rejections.NotUsable(file, Title, []);
        using var rows = new DelimitedReader(
            file.OpenText(options.OnBytes), dialect, options.MaximumRowBytes,
            (line, value, cause) => sink.Reject(new Reject(file.Name, line, "", value, cause)));
        var indexes = columns.Indexes(dialect.Columns);
        var (index, dateIndex) = (indexes[0], indexes[^1]);
        var count = 0L;
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var id = rows.Field(index);
            id = id[(id.LastIndexOf((byte)'/') + 1)..];
            // Lists of other entities look alike.
            if (id is not [(byte)'W', >= (byte)'0' and <= (byte)'9', ..]) continue;
            var date = Values.DateNumber(rows.Field(dateIndex));
            sink.Withdraw(new Withdrawal("openalex:" + Encoding.UTF8.GetString(id), date > 0 ? date : null));
            count++;
        }

        var number = count.ToString(CultureInfo.InvariantCulture);
        if (count > 0) sink.Reject(new Reject(file.Name, 0, dialect.Columns[index], number, "works merged away or deleted, taken out (number in the value)"));
    }

    private static ColumnAliases? ColumnsOf(DelimitedDialect dialect) =>
        Merged.Missing(dialect.Columns).Count == 0 ? Merged : Deleted.Missing(dialect.Columns).Count == 0 ? Deleted : null;
}
