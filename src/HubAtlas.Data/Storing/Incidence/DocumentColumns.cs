namespace HubAtlas.Data.Storing.Incidence;

/// <summary>Puts the rows of one table where their documents are, in whatever order the rows come.</summary>
internal sealed class DocumentColumns
{
    private readonly DocumentOrder _order;

    /// <summary>By document: where its next row goes.</summary>
    private readonly long[] _next;

    /// <param name="counts">By document: how many rows it has.</param>
    /// <param name="setFirst">Told where each run's rows begin.</param>
    internal DocumentColumns(DocumentOrder order, ReadOnlySpan<int> counts, Action<int, long> setFirst)
    {
        (_order, _next) = (order, new long[counts.Length]);
        for (var run = 0; run < order.Runs.Count; run++)
        {
            setFirst(run, Rows);
            for (var document = order.Runs[run].FirstDocument; document < order.Runs[run].FirstDocument + order.Runs[run].Documents; document++)
            {
                _next[document] = Rows;
                Rows += counts[(int)document];
            }
        }
    }

    /// <summary>Of all documents.</summary>
    internal long Rows { get; private set; }

    internal long Next(int document) => _next[document]++;

    /// <summary>After all rows were put.</summary>
    /// <param name="ends">By document: where its rows end, counted from the first of its run.</param>
    /// <param name="each">Given where each document's rows begin, and how many they are; on several threads.</param>
    internal void Finish(Column<uint> ends, Action<long, long> each, ParallelOptions parallel) => Parallel.For(0, _order.Runs.Count, parallel, number =>
    {
        var run = _order.Runs[number];
        var first = run.FirstDocument == 0 ? 0 : _next[run.FirstDocument - 1];
        var begin = first;
        for (var document = run.FirstDocument; document < run.FirstDocument + run.Documents; document++)
        {
            each(begin, _next[document] - begin);
            begin = _next[document];
            ends[document] = checked((uint)(begin - first));
        }
    });
}
