using System.Text;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Tests.Reading;

public sealed class ByteIndexTests
{
    [Fact]
    public void Keys_are_numbered_as_a_dictionary_of_strings_would()
    {
        var (index, oracle, random) = (new ByteIndex(), new Dictionary<string, int>(StringComparer.Ordinal), new Random(3));
        for (var turn = 0; turn < 20_000; turn++)
        {
            var key = new string('x', random.Next(3)) + random.Next(6000);
            Assert.Equal(oracle.GetValueOrDefault(key, -1), index.Find(Encoding.UTF8.GetBytes(key)));
            if (random.Next(2) == 0) continue;
            oracle.TryAdd(key, oracle.Count);
            Assert.Equal(oracle[key], index.GetOrAdd(Encoding.UTF8.GetBytes(key)));
        }

        Assert.Equal(oracle.Count, index.Count);
        Assert.Equal(-1, index.Find(default));
        Assert.Equal(oracle.Count, index.GetOrAdd(default));
        Assert.Equal(oracle.Count, index.Find(default));
    }
}
