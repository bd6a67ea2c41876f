using HubAtlas.Data.Storing.Incidence;

namespace HubAtlas.Data.Storing;

/// <summary>Goes through the documents of a segment and gives each one's rows.</summary>
internal struct SegmentRows
{
    private readonly Column<uint> _ends;
    private readonly long _firstRow;
    private long _document;
    private uint _begin;

    /// <param name="ends">By document, counted from the first row of its run.</param>
    internal SegmentRows(DocumentSegment segment, Column<uint> ends, long firstRow)
    {
        (_ends, _firstRow, _document) = (ends, firstRow, segment.First);
        _begin = segment.First == segment.Run.FirstDocument ? 0 : ends[segment.First - 1];
    }

    /// <summary>Where the next document's rows are.</summary>
    internal (long First, int Count) Next()
    {
        var end = _ends[_document++];
        var rows = (_firstRow + _begin, (int)(end - _begin));
        _begin = end;
        return rows;
    }

    internal ReadOnlySpan<int> Next(Column<int> column)
    {
        var (first, count) = Next();
        return column.Slice(first, count);
    }
}
