using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Engine;

namespace HubAtlas.Tests.Geocoding.Tables;

public class NameIndexTests
{
    [Fact]
    public void Every_key_of_the_file_is_found_with_its_meanings()
    {
        var gazetteer = TestGazetteer.Gazetteer;
        using var file = File.OpenRead(GazetteerFile.Find());
        var tables = GazetteerFormat.Read(file.Read, file.Length, out _);
        Assert.Equal(tables.Postings, gazetteer.Tables.Postings);
        for (var slot = 0; slot < tables.IndexKeys.Length; slot++)
        {
            if (tables.IndexKeys[slot] == 0) continue;
            if (!gazetteer.TryFind(tables.IndexKeys[slot], out var start, out var count) || (start, count) != (tables.IndexStarts[slot], tables.IndexCounts[slot]))
                Assert.Fail($"The key in slot {slot} is not found as it stands there.");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5_000)]
    public void An_index_answers_as_a_dictionary_of_its_keys(int count)
    {
        var random = new Random(count);
        // Neighbours share a bucket, and the first and the last bucket are taken.
        var keys = Enumerable.Range(0, count).SelectMany(_ => (ulong)random.NextInt64() is var key ? new[] { key, key + 1, key ^ (1UL << 63) } : []).Append(1UL).Append(ulong.MaxValue)
            .Distinct().Order().ToArray();
        var (starts, meanings) = (new int[keys.Length], 0);
        for (var i = 0; i < keys.Length; i++) (starts[i], meanings) = (meanings, meanings + random.Next(1, 256));
        var known = keys.Zip(starts, (key, start) => (key, start)).ToDictionary(p => p.key, p => p.start);
        var order = Enumerable.Range(0, keys.Length).ToArray();
        random.Shuffle(order);
        // Every other slot is empty.
        var index = new NameIndex([.. order.SelectMany(i => new[] { keys[i], 0UL })], [.. order.SelectMany(i => new[] { starts[i], 0 })], meanings);

        for (var i = 0; i < keys.Length; i++)
        {
            Assert.True(index.TryFind(keys[i], out var start, out var many));
            Assert.Equal((starts[i], i + 1 < keys.Length ? starts[i + 1] : meanings), (start, start + many));
            var other = keys[i] ^ (2UL << random.Next(63));
            Assert.Equal(known.ContainsKey(other), index.TryFind(other, out start, out many));
            if (!known.ContainsKey(other)) Assert.Equal((0, 0), (start, many));
        }
    }

    [Fact]
    public void A_table_answers_as_a_dictionary()
    {
        var random = new Random(20261201);
        var known = Enumerable.Range(0, 3_000).Select(i => (Key: (ulong)random.NextInt64(1, 9_000), Value: i)).DistinctBy(p => p.Key).ToDictionary(p => p.Key, p => p.Value);
        var table = new KeyTable<int>(known);

        for (var key = 1UL; key < 10_000; key++) Assert.Equal(known.GetValueOrDefault(key, -1), table.Find(key, -1));
        Assert.Equal(7, new KeyTable<int>(new Dictionary<ulong, int>()).Find(5, 7));
    }

    [Fact]
    public void A_filter_passes_every_key_that_was_added_and_few_others()
    {
        var random = new Random(20261201);
        var (keys, filter) = (Enumerable.Range(0, 10_000).Select(_ => (ulong)random.NextInt64() << 1).ToHashSet(), new KeyFilter(10_000));
        foreach (var key in keys) filter.Add(key);

        Assert.All(keys, key => Assert.True(filter.MayHave(key)));
        Assert.InRange(Enumerable.Range(0, 10_000).Count(_ => filter.MayHave((ulong)random.NextInt64() << 1)), 0, 1_500);
    }
}
