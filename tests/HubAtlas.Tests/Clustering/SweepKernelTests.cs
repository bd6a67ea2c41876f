using System.Numerics;
using System.Runtime.Intrinsics;
using HubAtlas.Core.Clustering.Grid;
using HubAtlas.Core.Clustering.Kernels;

namespace HubAtlas.Tests.Clustering;

/// <summary>The loops over places beside plain ones, with lanes of every width whatever the processor has.</summary>
public sealed unsafe class SweepKernelTests
{
    [Fact]
    public void Wide_and_narrow_lanes_weigh_what_is_within_each_radius()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            using var scene = new Scene(random);
            double[] limits = [.. Enumerable.Range(0, 1 + (seed % BandKernel.MostBands)).Select(_ => random.NextDouble() * 2).Order()];
            var enough = seed % 3 == 0 ? long.MaxValue : random.Next(1, 4000);
            var kernel = new BandKernel(scene.Places, limits, enough);
            var open = scene.Open(limits);
            var first = random.Next(limits.Length);
            for (var place = 0; place < 10; place++)
            {
                var expected = Array.ConvertAll(limits, limit => 7 + scene.WeightWithin(place, limit));
                var wide = kernel.Weigh<WideLanes, Vector512<double>, Vector512<long>>(open, place, 7, first, limits.Length, out var wideFrom);
                AssertWeights(expected, wide, first, wideFrom, enough);
                var narrow = kernel.Weigh<NarrowLanes, Vector<double>, Vector<long>>(open, place, 7, first, limits.Length, out var narrowFrom);
                AssertWeights(expected, narrow, first, narrowFrom, enough);
            }
        }
    }

    [Fact]
    public void The_highest_near_place_is_found_or_one_that_is_high_enough()
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            using var scene = new Scene(random);
            var levels = new byte[scene.Places.Count + PlaceBlock.Size];
            for (var i = 0; i < levels.Length; i++) levels[i] = (byte)random.Next(1 + (seed % 7));
            var (above, needed, limit) = (random.Next(3), random.Next(1, 7), random.NextDouble());
            var start = random.Next(scene.Places.Count);
            var end = random.Next(start, scene.Places.Count + 1);
            var near = Enumerable.Range(start, end - start).Where(i => scene.Squared(0, i) <= limit && levels[i] > above).ToList();
            int found;
            fixed (byte* pinned = levels)
            {
                var places = scene.Places;
                found = PlaceKernel.HighestNear(places, pinned, above, needed, start, end, places.X[0], places.Y[0], places.Z[0], limit);
            }

            if (near.Count == 0)
            {
                Assert.Equal(-1, found);
                continue;
            }

            Assert.Contains(found, near);
            Assert.True(levels[found] >= needed || levels[found] == near.Max(i => levels[i]), $"seed {seed}");
        }
    }

    private static void AssertWeights(long[] expected, ReadOnlySpan<long> found, int first, int enoughFrom, long enough)
    {
        for (var radius = first; radius < expected.Length; radius++)
        {
            if (radius < enoughFrom) Assert.Equal(expected[radius], found[radius]);
            Assert.Equal(expected[radius] >= enough, radius >= enoughFrom);
        }
    }

    /// <summary>Places anywhere in a cube, in cells of up to twenty.</summary>
    private sealed class Scene : IDisposable
    {
        private readonly List<(int Start, int EndExcl)> _cells = [];

        public Scene(Random random)
        {
            var count = random.Next(20, 400);
            Places = new Places(new PointSource(null, null, null, count)) { Count = count };
            for (var i = 0; i < count; i++)
            {
                (Places.X[i], Places.Y[i], Places.Z[i]) = (random.NextDouble(), random.NextDouble(), random.NextDouble());
                Places.Weights[i] = random.Next(50);
            }

            Places.Pad();
            for (int start = 0, end; start < count; start = end) _cells.Add((start, end = Math.Min(count, start + random.Next(1, 21))));
        }

        public Places Places { get; }

        public double Squared(int place, int other) => Places.SquaredChord(other, Places.X[place], Places.Y[place], Places.Z[place]);

        public long WeightWithin(int place, double limit) =>
            Enumerable.Range(0, Places.Count).Where(other => Squared(place, other) <= limit).Sum(other => Places.Weights[other]);

        /// <summary>All cells, each as if it may be within reach of the places from its turn among the radii on.</summary>
        public OpenCells Open(double[] limits)
        {
            var open = new OpenCells(limits.Length);
            open.Clear();
            foreach (var (start, end) in _cells)
            {
                var box = Box.Around(Places.X.Pointer + start, Places.Y.Pointer + start, Places.Z.Pointer + start, end - start);
                var nearest = Enumerable.Range(0, 10).Min(place => box.LeastSquared(Places.X[place], Places.Y[place], Places.Z[place]));
                var least = limits.Count(limit => limit < nearest);
                if (least < limits.Length) open.Add(new OpenCell(box, start, end, least));
            }

            open.Arrange();
            return open;
        }

        public void Dispose() => Places.Dispose();
    }
}
