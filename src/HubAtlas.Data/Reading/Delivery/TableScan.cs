using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Samples;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Delivery;

/// <summary>Goes through the rows of one table; columns are asked for by their position in the table's list of aliases.</summary>
internal sealed class TableScan
{
    private readonly SourceFile _file;
    private readonly DelimitedReader _rows;
    private readonly int[] _indexes;
    private readonly IRecordSink _sink;

    private TableScan(SourceFile file, DelimitedReader rows, int[] indexes, IRecordSink sink) =>
        (_file, _rows, _indexes, _sink) = (file, rows, indexes, sink);

    public long Line => _rows.Line;

    public ReadOnlySpan<byte> this[int column] => _rows.Field(_indexes[column]);

    /// <summary>Reads the files of a set that are this table.</summary>
    public static void Read(
        SourceSet set, TableRole role, ReadOptions options, IRecordSink sink, CancellationToken cancellation, Action<TableScan> onRow)
    {
        foreach (var file in set.Files.Where(file => file.Role == role.Name))
        {
            ReadFile(file.File, role, options, sink, cancellation, onRow);
        }
    }

    public string Text(int column) => Encoding.UTF8.GetString(this[column]);

    public string? TextOrNull(int column) => this[column].IsEmpty ? null : Text(column);

    public void Reject(string column, string value, string cause) => _sink.Reject(new Reject(_file.Name, Line, column, value, cause));

    private static void ReadFile(
        SourceFile file, TableRole role, ReadOptions options, IRecordSink sink, CancellationToken cancellation, Action<TableScan> onRow)
    {
        var dialect = FileSample.Take(file).Dialect ?? throw Rejections.NotUsable(file, role.Name, []);
        using var rows = new DelimitedReader(
            file.OpenText(options.OnBytes), dialect, options.MaximumRowBytes,
            (line, value, cause) => sink.Reject(new Reject(file.Name, line, "", value, cause)));
        var scan = new TableScan(file, rows, role.Columns.Indexes(dialect.Columns), sink);
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            onRow(scan);
        }
    }
}
