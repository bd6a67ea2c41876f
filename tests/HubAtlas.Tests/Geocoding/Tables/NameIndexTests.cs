namespace HubAtlas.Tests.Geocoding.Tables;

public class NameIndexTests
{
    [Fact]
    public void Every_key_of_the_index_is_found_with_its_meanings()
    {
        var (gazetteer, tables) = (TestGazetteer.Gazetteer, TestGazetteer.Gazetteer.Tables);
        for (var slot = 0; slot < tables.IndexKeys.Length; slot++)
        {
            if (tables.IndexKeys[slot] == 0) continue;
            if (!gazetteer.TryFind(tables.IndexKeys[slot], out var start, out var count) || (start, count) != (tables.IndexStarts[slot], tables.IndexCounts[slot]))
                Assert.Fail($"The key in slot {slot} is not found as it stands there.");
        }
    }

    [Fact]
    public void A_key_that_the_index_lacks_has_no_meaning()
    {
        var (gazetteer, random) = (TestGazetteer.Gazetteer, new Random(20261201));
        var known = gazetteer.Tables.IndexKeys.ToHashSet();
        for (var i = 0; i < 100_000; i++)
        {
            // One bit away from a key of the index, or anywhere.
            var key = i % 2 == 0 ? (ulong)random.NextInt64() : gazetteer.Tables.IndexKeys[random.Next(gazetteer.Tables.IndexKeys.Length)] ^ (2UL << random.Next(63));
            if (!known.Contains(key)) Assert.Equal((false, 0, 0), (gazetteer.TryFind(key, out var start, out var count), start, count));
        }
    }
}
