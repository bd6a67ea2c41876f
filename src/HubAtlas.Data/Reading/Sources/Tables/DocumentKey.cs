using System.Text;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Mapping;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Sources.Tables;

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
