using HubAtlas.Core.Clustering;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Tests.Clustering;

public class HierarchyClustererTests
{
    private const double FinestKm = HierarchyClusterer.FinestKm;

    [Fact]
    public void It_keeps_what_taking_the_world_apart_from_the_top_keeps()
    {
        var inside = 0;
        for (var seed = 0; seed < 600; seed++)
        {
            var (points, settings) = Worlds.Make(seed);
            settings = settings with { RadiusKm = Math.Min(20015, 3 * settings.RadiusKm), MergeGapKm = null };
            var found = HierarchyClusterer.Find(points, settings, 1, TestContext.Current.CancellationToken);
            var expected = TopDown.Find(points, settings);
            for (var i = 0; i < points.Count; i++)
            {
                for (var j = 0; j <= i; j++)
                {
                    var together = found.ClusterIndexes[i] >= 0 && found.ClusterIndexes[i] == found.ClusterIndexes[j];
                    Assert.True(together == (expected[i] >= 0 && expected[i] == expected[j]), $"seed {seed}, points {i} and {j}");
                }
            }

            inside += found.ClusterCount > 1 ? 1 : 0;
        }

        Assert.True(inside > 100, $"only {inside} worlds had several clusters");
    }

    [Fact]
    public void Neither_order_nor_threads_change_an_answer()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var (points, settings) = Worlds.Make(seed);
            settings = settings with { MergeGapKm = null };
            var order = Enumerable.Range(0, points.Count).ToArray();
            new Random(seed).Shuffle(order);
            var ct = TestContext.Current.CancellationToken;
            var a = HierarchyClusterer.Find(points, settings, 1, ct);
            var b = HierarchyClusterer.Find(Worlds.Shuffled(points, order), settings, 2, ct);
            Assert.Equal(order.Select(i => a.ClusterIndexes[i]), b.ClusterIndexes);
        }
    }

    /// <summary>The definition read from the top: cut the longest links first and see what falls apart.</summary>
    private sealed class TopDown
    {
        private readonly double[,] _km;
        private readonly long[] _weights;
        private readonly long _minimum;
        private readonly int[] _kept;

        private TopDown(double[,] km, long[] weights, long minimum)
        {
            (_km, _weights, _minimum) = (km, weights, minimum);
            _kept = new int[weights.Length];
            Array.Fill(_kept, -1);
        }

        public static int[] Find(WeightedPoints points, ClusteringSettings settings)
        {
            var vectors = points.Latitudes.Zip(points.Longitudes, UnitVector.Of).ToArray();
            var distinct = vectors.Distinct().ToArray();
            var place = vectors.Select(v => Array.IndexOf(distinct, v)).ToArray();
            var weights = distinct.Select((_, p) => points.Weights.Where((_, i) => place[i] == p).Sum()).ToArray();
            var near = new Closeness(settings.RadiusKm);
            double Km(int a, int b) => near.Holds(distinct[a], distinct[b])
                ? Math.Max(FinestKm, 2 * Math.Asin(Math.Min(1, Math.Sqrt(distinct[a].SquaredChordTo(distinct[b])) / 2)) * Sphere.EarthRadiusKm)
                : double.PositiveInfinity;
            var all = Enumerable.Range(0, distinct.Length).ToArray();
            var core = all.Select(a => all.Select(b => Km(a, b)).Order()
                .FirstOrDefault(r => all.Where(b => Km(a, b) <= r && r < double.PositiveInfinity).Sum(b => weights[b]) >= settings.MinimumWeight, double.PositiveInfinity)).ToArray();
            var km = new double[distinct.Length, distinct.Length];
            foreach (var a in all)
            {
                foreach (var b in all) km[a, b] = Math.Max(Km(a, b), Math.Max(core[a], core[b]));
            }

            var tree = new TopDown(km, weights, settings.MinimumWeight);
            foreach (var root in tree.Parts([.. all], double.PositiveInfinity).Where(tree.IsBig))
            {
                tree.Best(root, 1 / Math.Max(FinestKm, settings.RadiusKm));
            }

            return [.. place.Select(p => tree._kept[p])];
        }

        private bool IsBig(List<int> places) => places.Sum(p => _weights[p]) >= _minimum;

        private double Best(List<int> cluster, double birth)
        {
            var (rest, mass, children) = (cluster, 0.0, new List<List<int>>());
            var lengths = cluster.SelectMany(a => cluster.Where(b => b != a).Select(b => _km[a, b]))
                .Where(double.IsFinite).Distinct().OrderDescending().ToList();
            var density = birth;
            foreach (var length in lengths)
            {
                density = 1 / length;
                var big = Parts(rest, length).Where(IsBig).ToList();
                children = big;
                var left = big.Count == 1 ? rest.Except(big[0]) : rest;
                mass += left.Sum(p => _weights[p]) * density;
                rest = big.Count == 1 ? big[0] : [];
                if (big.Count != 1) break;
            }

            mass += rest.Sum(p => _weights[p]) / FinestKm;
            var own = mass - (cluster.Sum(p => _weights[p]) * birth);
            var inside = children.Count > 1 ? children.Sum(child => Best(child, density)) : 0;
            if (own < inside * (1 - 1e-9)) return inside;
            foreach (var p in cluster) _kept[p] = cluster.Min();
            return Math.Max(own, inside);
        }

        /// <summary>What hangs together by links shorter than a length.</summary>
        private List<List<int>> Parts(List<int> places, double length)
        {
            var parts = new List<List<int>>();
            var left = places.ToHashSet();
            while (left.Count > 0)
            {
                var (part, open) = (new List<int>(), new Stack<int>([left.Min()]));
                left.Remove(open.Peek());
                while (open.TryPop(out var at))
                {
                    part.Add(at);
                    foreach (var other in left.Where(b => _km[at, b] < length).ToList())
                    {
                        left.Remove(other);
                        open.Push(other);
                    }
                }

                parts.Add(part);
            }

            return parts;
        }
    }
}
