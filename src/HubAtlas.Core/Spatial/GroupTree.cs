namespace HubAtlas.Core.Spatial;

/// <summary>A k-d tree whose nodes know when all of their points are of one group, so that a search passes over its own group's.</summary>
internal sealed class GroupTree
{
    private const int LeafSize = 16;
    private const int Several = -1;

    private sealed record Node(int From, int ToExcl, int Group, UnitVector Low, UnitVector High, Node? Left, Node? Right);

    /// <summary>The closest pair so far of one group.</summary>
    internal sealed class Best
    {
        public int From = -1;
        public int To = -1;
        public double SquaredChord = double.PositiveInfinity;
    }

    private readonly UnitVector[] _points;
    private readonly int[] _groups;
    private readonly int[] _order;
    private readonly Node? _root;

    public GroupTree(UnitVector[] points, int[] groups, int[] members)
    {
        (_points, _groups, _order) = (points, groups, [.. members]);
        _root = members.Length == 0 ? null : Build(0, members.Length);
    }

    /// <summary>Points must be asked in rising order for ties to go to the smaller index.</summary>
    public void Search(int point, Best best)
    {
        if (_root is not null) Search(_root, point, best);
    }

    private void Search(Node node, int point, Best best)
    {
        if (node.Group == _groups[point] || SquaredDistance(node, _points[point]) > best.SquaredChord) return;
        if (node.Left is null)
        {
            for (var i = node.From; i < node.ToExcl; i++) Try(_order[i], point, best);
            return;
        }

        var isLeftNearer = SquaredDistance(node.Left, _points[point]) <= SquaredDistance(node.Right!, _points[point]);
        Search(isLeftNearer ? node.Left : node.Right!, point, best);
        Search(isLeftNearer ? node.Right! : node.Left, point, best);
    }

    private void Try(int other, int point, Best best)
    {
        if (_groups[other] == _groups[point]) return;
        var distance = _points[point].SquaredChordTo(_points[other]);
        var isCloser = distance < best.SquaredChord || (distance == best.SquaredChord && best.From == point && other < best.To);
        if (isCloser) (best.From, best.To, best.SquaredChord) = (point, other, distance);
    }

    private Node Build(int from, int toExcl)
    {
        var (low, high, group) = Bounds(from, toExcl);
        if (toExcl - from <= LeafSize || group != Several) return new Node(from, toExcl, group, low, high, null, null);
        Sort(from, toExcl, low, high);
        var middle = (from + toExcl) / 2;
        return new Node(from, toExcl, group, low, high, Build(from, middle), Build(middle, toExcl));
    }

    private void Sort(int from, int toExcl, UnitVector low, UnitVector high)
    {
        var (dx, dy, dz) = (high.X - low.X, high.Y - low.Y, high.Z - low.Z);
        var keys = new double[toExcl - from];
        for (var i = from; i < toExcl; i++)
        {
            var point = _points[_order[i]];
            keys[i - from] = dx >= dy && dx >= dz ? point.X : dy >= dz ? point.Y : point.Z;
        }

        keys.AsSpan().Sort(_order.AsSpan(from, toExcl - from));
    }

    private (UnitVector Low, UnitVector High, int Group) Bounds(int from, int toExcl)
    {
        var (low, high, group) = (_points[_order[from]], _points[_order[from]], _groups[_order[from]]);
        for (var i = from + 1; i < toExcl; i++)
        {
            var point = _points[_order[i]];
            low = new(Math.Min(low.X, point.X), Math.Min(low.Y, point.Y), Math.Min(low.Z, point.Z));
            high = new(Math.Max(high.X, point.X), Math.Max(high.Y, point.Y), Math.Max(high.Z, point.Z));
            if (_groups[_order[i]] != group) group = Several;
        }

        return (low, high, group);
    }

    private static double SquaredDistance(Node node, UnitVector point)
    {
        static double Outside(double value, double low, double high) => value < low ? low - value : value > high ? value - high : 0;
        var x = Outside(point.X, node.Low.X, node.High.X);
        var y = Outside(point.Y, node.Low.Y, node.High.Y);
        var z = Outside(point.Z, node.Low.Z, node.High.Z);
        return (x * x) + (y * y) + (z * z);
    }
}
