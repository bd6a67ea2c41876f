using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Grouping;
using HubAtlas.Data.Reading.Mapping;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Sources.Tables;

/// <summary>Checks the rows of a table and keeps what the mapping names, in the order of <see cref="TableColumn"/>.</summary>
internal sealed class TableRows
{
    /// <summary>What is kept of a row besides the document's id; of patents alone only where the mapping says anything of it.</summary>
    private readonly IReadOnlyList<TableColumn> _kept;

    private const string WrongYear =
        "year is not a year: where the cell holds one, take it out with \"pattern\": \"^([0-9]{4})\" in the mapping (two digits do not say the century)";

    private readonly DelimitedReader _rows;
    private readonly string _fileName;
    private readonly IReadOnlyList<string> _header;
    private readonly MappedCell[] _cells;
    private readonly DocumentKey _key;

    public TableRows(TableMapping mapping, DelimitedReader rows, IReadOnlyList<string> header, SourceFile file)
    {
        (_rows, _header, _fileName) = (rows, header, file.Name);
        _kept = [.. TableColumns.All.Where(column => column != TableColumn.Document && (mapping.SaysFacts || !TableColumns.OfPatents.Contains(column)))];
        _key = new DocumentKey(mapping, rows, [.. mapping.MoreOfDocument.Select(column => MappedHeader.IndexOf(header, column.Name))], file);
        _cells = [.. TableColumns.All.Select(column => new MappedCell(
            MappedHeader.IndexOf(header, mapping.Columns.GetValueOrDefault(column)?.Name),
            mapping.Columns.GetValueOrDefault(column),
            Encoding.UTF8.GetBytes(mapping.Constants.GetValueOrDefault(column, ""))))];
    }

    /// <returns>Null when the row was written, else why not.</returns>
    public Reject? TryWrite(RowWriter row)
    {
        if (Check() is { } bad) return new Reject(_fileName, _rows.Line, bad.Column, bad.Value, bad.Cause);
        row.Begin(_key.Of(Value(TableColumn.Document)), 0, _rows.Line);
        foreach (var column in _kept) row.Field(Value(column));
        return null;
    }

    private BadValue? Check()
    {
        if (_key.Of(Value(TableColumn.Document)).IsEmpty) return Bad(TableColumn.Document, "document is missing");
        var problem = Values.ReadPoint(Value(TableColumn.Lat), Value(TableColumn.Lon), out _);
        if (problem is { } found) return Bad(found.Column == "latitude" ? TableColumn.Lat : TableColumn.Lon, found.Cause);
        var year = Value(TableColumn.Year);
        if (!year.IsEmpty && !Values.TryYear(year, out _)) return Bad(TableColumn.Year, WrongYear);
        foreach (var column in _kept)
        {
            if (column >= TableColumn.Office && TableFacts.Problem(column, Value(column)) is { } wrong) return Bad(column, wrong.Cause);
        }

        var people = Value(TableColumn.PeopleCount);
        if (people.IsEmpty || (Values.TryWhole(people, out var count) && count is >= 0 and <= TableColumns.MostPeople)) return null;
        return Bad(TableColumn.PeopleCount, "count of people is not a whole number, or beyond belief");
    }

    private ReadOnlySpan<byte> Value(TableColumn column)
    {
        var cell = _cells[(int)column];
        var value = _rows.Field(cell.Index);
        if (cell.Mapped is { Pattern: not null } or { Part: not null } && !value.IsEmpty)
            value = Encoding.UTF8.GetBytes(cell.Mapped.ValueIn(Encoding.UTF8.GetString(value)));

        return value.IsEmpty ? cell.Constant : value;
    }

    private BadValue Bad(TableColumn column, string cause)
    {
        var index = _cells[(int)column].Index;
        return new BadValue(index < 0 ? column.Word() : _header[index], index < 0 ? "" : _rows.Text(index), cause);
    }

    private readonly record struct MappedCell(int Index, MappedColumn? Mapped, byte[] Constant);
}

/// <summary>
/// What the rows of one document have in common: a cell, several cells, or the line that the row stands at. Lines are told apart by the
/// file too, for every file has a first one.
/// </summary>
internal sealed class DocumentKey(TableMapping mapping, DelimitedReader rows, int[] moreIndexes, SourceFile file)
{
    private readonly string _fileKey = mapping.RowsAreDocuments ? file.Sha256[..12] : "";

    /// <param name="first">The cell of the first column.</param>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> first)
    {
        if (mapping.RowsAreDocuments) return Encoding.UTF8.GetBytes(FormattableString.Invariant($"{_fileKey}:{rows.Line}"));
        if (moreIndexes.Length == 0 || first.IsEmpty) return first;
        return Encoding.UTF8.GetBytes(string.Join('|', moreIndexes.Select(rows.Text).Prepend(Encoding.UTF8.GetString(first))));
    }
}
