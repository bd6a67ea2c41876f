using System.Text;
using System.Text.Json;
using HubAtlas.Data.Reading.Json;

namespace HubAtlas.Tests.Reading;

public sealed class MemberFinderTests
{
    private static readonly string[] Asked = ["id", "name", new string('k', 70), "ends"];
    private static readonly string[] Keys = ["doi", "id", "title", "year", "name", "place", new string('k', 70), "list", new string('l', 58), "none", "ends", "more"];
    private static readonly string[] Values = ["1", "-2.5e3", "null", "true", "\"\"", "\"a \\\" } ,\"", "[]", "[1, [{}], \"]\"]", "{\"id\":7}", "{ }", "\"東京\""];

    /// <summary>With one order or another, members missing, twice or new, with blanks or without: what a full reader finds.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(1000)]
    public void Members_are_found_wherever_they_stand(int oneInSoManyIsShuffled)
    {
        var (random, map, finder) = (new Random(3), new JsonMap(), new MemberFinder(Asked));
        for (var turn = 0; turn < 5_000; turn++)
        {
            var json = Object(random, oneInSoManyIsShuffled > 0 && random.Next(oneInSoManyIsShuffled) == 0);
            var bytes = Encoding.UTF8.GetBytes(json + new string(' ', random.Next(70)));
            map.Draw(bytes);
            Assert.Equal(Encoding.UTF8.GetByteCount(json), finder.Find(bytes, map, start: 0));
            using var oracle = JsonDocument.Parse(json);
            for (var key = 0; key < Asked.Length; key++)
            {
                var expected = oracle.RootElement.TryGetProperty(Asked[key], out var value) ? value.GetRawText() : "";
                Assert.Equal(expected, Encoding.UTF8.GetString(finder[key].Of(bytes)));
            }
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{\"id\":")]
    [InlineData("{\"id\"}")]
    [InlineData("{\"id\":}")]
    [InlineData("{\"id\":1")]
    [InlineData("{\"id\":1,")]
    [InlineData("{\"id\":[}")]
    public void Broken_objects_have_no_end(string json)
    {
        var (map, finder) = (new JsonMap(), new MemberFinder(Asked));
        foreach (var text in (string[])["{\"id\":1,\"name\":2}", json, json])
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            map.Draw(bytes);
            Assert.Equal(text == json ? -1 : text.Length, finder.Find(bytes, map, start: 0));
        }
    }

    /// <summary>Cut or with a byte changed, members may be found wrongly or not at all, but never beyond the end.</summary>
    [Fact]
    public void Broken_objects_are_searched_within_their_bounds()
    {
        var (random, map, finder) = (new Random(9), new JsonMap(), new MemberFinder(Asked));
        for (var turn = 0; turn < 20_000; turn++)
        {
            var bytes = Encoding.UTF8.GetBytes(Object(random, isShuffled: random.Next(9) == 0));
            bytes = bytes[..random.Next(1, bytes.Length + 1)];
            bytes[random.Next(bytes.Length)] = (byte)"\"\\[]{},:1 x"[random.Next(11)];
            map.Draw(bytes);
            Assert.InRange(finder.Find(bytes, map, start: 0), -1, bytes.Length);
            for (var key = 0; key < Asked.Length; key++) Assert.True(finder[key].Of(bytes).Length <= bytes.Length);
        }
    }

    private static string Object(Random random, bool isShuffled)
    {
        var keys = Keys.Where(_ => random.Next(12) > 0).ToList();
        if (random.Next(10) == 0) keys.Insert(random.Next(keys.Count + 1), Keys[random.Next(Keys.Length)]);
        if (random.Next(10) == 0) keys.Insert(random.Next(keys.Count + 1), $"new{random.Next(30)}");
        var order = keys.ToArray();
        if (isShuffled) random.Shuffle(order);
        var (comma, colon) = random.Next(5) > 0 ? (",", ":") : (" , ", random.Next(2) == 0 ? ": " : " :\t");
        return $"{{{string.Join(comma, order.Select(key => $"\"{key}\"{colon}{Values[random.Next(Values.Length)]}"))}}}";
    }
}
