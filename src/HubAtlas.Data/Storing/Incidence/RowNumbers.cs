using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing.Incidence;

/// <summary>The numbers of ids in a column of rows that came together; those of one document often follow each other, and are looked for once.</summary>
internal sealed class RowNumbers(IdNumbers known, string table)
{
    private long[] _ids = [];
    private int[] _found = [], _numbers = [];

    /// <exception cref="Core.Model.AtlasException">An id that is not known: the store is damaged.</exception>
    internal ReadOnlySpan<int> Of(Rows rows, int column)
    {
        if (_ids.Length < rows.ChunkRows) (_ids, _found, _numbers) = (new long[rows.ChunkRows], new int[rows.ChunkRows], new int[rows.ChunkRows]);
        var all = rows.Longs(column);
        var distinct = 0;
        for (var i = 0; i < all.Length; i++)
        {
            if (i == 0 || all[i] != all[i - 1]) _ids[distinct++] = all[i];
            _numbers[i] = distinct - 1;
        }

        known.Of(_ids.AsSpan(0, distinct), _found);
        for (var i = 0; i < all.Length; i++) _numbers[i] = _found[_numbers[i]];
        return _found.AsSpan(0, distinct).Contains(-1)
            ? throw IncidenceWriter.Damaged($"{table} has rows of something that is not in the store") : _numbers.AsSpan(0, all.Length);
    }
}
