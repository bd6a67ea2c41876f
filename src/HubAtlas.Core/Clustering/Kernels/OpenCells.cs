using System.Runtime.Intrinsics;
using HubAtlas.Core.Clustering.Grid;

namespace HubAtlas.Core.Clustering.Kernels;

/// <summary>
/// The cells of which some may be within a radius and some not, by the first radius within which some may be. Their boxes are laid out
/// in blocks, so that one place is measured against a block of them at once.
/// </summary>
/// <param name="radii">Number of radii.</param>
internal sealed class OpenCells(int radii)
{
    public const int PerBlock = 8;
    private const int Bounds = 6;

    private readonly List<OpenCell> _added = [];
    private readonly int[] _nextOfRadius = new int[radii + 1];
    private OpenCell[] _cells = [];
    private double[] _bounds = [];

    public int BlockCount { get; private set; }

    public ref readonly OpenCell this[int index] => ref _cells[index];

    /// <summary>The first radius within which some of the block may be.</summary>
    public int Least(int block) => _cells[block * PerBlock].Least;

    public void Clear() => _added.Clear();

    public void Add(OpenCell cell) => _added.Add(cell);

    /// <summary>When all are added.</summary>
    public void Arrange()
    {
        BlockCount = (_added.Count + PerBlock - 1) / PerBlock;
        Grow();
        Array.Clear(_nextOfRadius);
        foreach (var cell in _added) _nextOfRadius[cell.Least + 1]++;
        for (var radius = 1; radius < radii; radius++) _nextOfRadius[radius] += _nextOfRadius[radius - 1];
        foreach (var cell in _added)
        {
            var at = _nextOfRadius[cell.Least]++;
            _cells[at] = cell;
            cell.Box.CopyTo(_bounds, FirstBound(at), PerBlock);
        }

        for (var at = _added.Count; at < BlockCount * PerBlock; at++) Box.Nowhere.CopyTo(_bounds, FirstBound(at), PerBlock);
    }

    /// <summary>A bit for every cell of a block whose box is within the limit of a place, exactly as <see cref="Box"/> tells.</summary>
    public uint Near(int block, double x, double y, double z, double limit)
    {
        ref var first = ref _bounds[block * PerBlock * Bounds];
        var dx = Gap(ref first, 0, Vector512.Create(x));
        var dy = Gap(ref first, 2, Vector512.Create(y));
        var dz = Gap(ref first, 4, Vector512.Create(z));
        return (uint)Vector512.LessThanOrEqual((dx * dx) + (dy * dy) + (dz * dz), Vector512.Create(limit)).ExtractMostSignificantBits();
    }

    private static Vector512<double> Gap(ref double first, int bound, Vector512<double> at)
    {
        var below = Vector512.LoadUnsafe(ref first, (nuint)(bound * PerBlock)) - at;
        var above = at - Vector512.LoadUnsafe(ref first, (nuint)((bound + 1) * PerBlock));
        return Vector512.MaxNative(Vector512<double>.Zero, Vector512.MaxNative(below, above));
    }

    private static int FirstBound(int at) => (at / PerBlock * PerBlock * Bounds) + (at % PerBlock);

    private void Grow()
    {
        if (_cells.Length >= BlockCount * PerBlock) return;
        _cells = new OpenCell[2 * BlockCount * PerBlock];
        _bounds = new double[_cells.Length * Bounds];
    }
}

/// <param name="Least">The first radius within which some of it may be.</param>
internal readonly record struct OpenCell(Box Box, int Start, int EndExcl, int Least);
