using System.Numerics;
using HubAtlas.Core.Clustering.Grid;
using HubAtlas.Core.Clustering.Memory;

namespace HubAtlas.Core.Clustering.Blocks;

/// <summary>Finds for each place of a grid all places within a limit. Places stand in the order of their cells, so that a run of cells is one of places.</summary>
internal sealed unsafe class NeighbourSearch(Places places, CellIndex cells, Reach reach, double limit)
{
    public delegate void Listed(int row, Span<double> squared, Span<int> neighbours);

    private delegate void Visit(int place, Neighbourhood neighbourhood);

    /// <param name="counts">Receives by row of the source how many there are.</param>
    public void Count(ChunkQueue queue, NativeBuffer<long> counts) => Each(queue, (place, neighbourhood) =>
    {
        var count = 0L;
        double x = places.X[place], y = places.Y[place], z = places.Z[place];
        for (var run = 0; run < neighbourhood.RunCount; run++)
        {
            var end = cells.Ends[neighbourhood.ToExcl(run) - 1];
            for (var from = cells.Starts[neighbourhood.From(run)]; from < end; from += PlaceBlock.Size)
                count += BitOperations.PopCount(Within(from, end, x, y, z));
        }

        counts[places.Rows[place]] = count;
    });

    /// <param name="listed">Is told, by rows of the source, each place with its neighbours and their squared chords, in no order.</param>
    public void List(ChunkQueue queue, Listed listed)
    {
        var (squared, neighbours) = (new double[256], new int[256]);
        Each(queue, (place, neighbourhood) =>
        {
            var count = 0;
            double x = places.X[place], y = places.Y[place], z = places.Z[place];
            for (var run = 0; run < neighbourhood.RunCount; run++)
            {
                var end = cells.Ends[neighbourhood.ToExcl(run) - 1];
                for (var from = cells.Starts[neighbourhood.From(run)]; from < end; from += PlaceBlock.Size)
                {
                    if (count + PlaceBlock.Size > squared.Length)
                    {
                        Array.Resize(ref squared, 2 * squared.Length);
                        Array.Resize(ref neighbours, squared.Length);
                    }

                    for (var found = Within(from, end, x, y, z); found != 0; found &= found - 1)
                    {
                        var other = from + BitOperations.TrailingZeroCount(found);
                        squared[count] = places.SquaredChord(other, x, y, z);
                        neighbours[count++] = places.Rows[other];
                    }
                }
            }

            listed(places.Rows[place], squared.AsSpan(0, count), neighbours.AsSpan(0, count));
        });
    }

    private void Each(ChunkQueue queue, Visit visit)
    {
        var neighbourhood = new Neighbourhood(cells, reach);
        while (queue.Take(out var from, out var toExcl))
        {
            for (var row = from; row < toExcl; row++)
            {
                for (var cell = cells.RowStart(row); cell < cells.RowStart(row + 1); cell++)
                {
                    neighbourhood.MoveTo(row, cell);
                    for (var place = cells.Starts[cell]; place < cells.Ends[cell]; place++) visit(place, neighbourhood);
                }
            }
        }
    }

    private uint Within(int from, int endExcl, double x, double y, double z)
    {
        var within = PlaceBlock.Within(places, from, endExcl, x, y, z, limit);
        return endExcl - from < PlaceBlock.Size ? within & ((1u << (endExcl - from)) - 1) : within;
    }
}
