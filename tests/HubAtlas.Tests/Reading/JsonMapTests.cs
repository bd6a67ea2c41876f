using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using HubAtlas.Data.Reading.Json;

namespace HubAtlas.Tests.Reading;

public sealed class JsonMapTests
{
    private static readonly Gen<string> Text = Gen.Elements(
        "", "a", "\"", "\\", "\\\\\"", "{", "]", "}{", "東京", new string('x', 61), new string('\\', 63), new string('\\', 64), "\n", "\"]", "\\\"");

    private static Gen<string> Json(int depth) => depth == 0
        ? Gen.OneOf(Text.Select(text => JsonSerializer.Serialize(text)), Gen.Elements("1", "-2.5e3", "true", "null", "[]", "{}", "[ ]"))
        : Gen.OneOf(
            Json(0),
            Gen.ListOf(Json(depth - 1)).Select(items => $"[{string.Join(" , ", items)}]"),
            Gen.ListOf(Gen.Zip(Text, Json(depth - 1))).Select(Object));

    private static string Object(IList<(string, string)> members) =>
        $"{{{string.Join(",", members.Select((member, i) => $"\"{i}{JsonEncodedText.Encode(member.Item1)}\" : {member.Item2}"))}}}";

    /// <summary>By the map every value, however deep, has the bounds that a full JSON reader gives it.</summary>
    [Fact]
    public void Walking_by_the_map_finds_all_that_a_full_reader_finds()
    {
        var map = new JsonMap();
        Prop.ForAll(Json(4).ToArbitrary(), json =>
        {
            var bytes = Encoding.UTF8.GetBytes(json);
            map.Draw(bytes);
            using var oracle = JsonDocument.Parse(json);
            AssertSame(oracle.RootElement, bytes, map, new JsonPart(0, bytes.Length));
            return true;
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>Cut or with bytes changed, a record may be read wrongly or not at all, but never beyond its end.</summary>
    [Fact]
    public void Broken_records_are_walked_within_their_bounds()
    {
        var (map, random) = (new JsonMap(), new Random(5));
        Prop.ForAll(Json(4).ToArbitrary(), json =>
        {
            var bytes = Encoding.UTF8.GetBytes(json);
            for (var turn = 0; turn < 20; turn++)
            {
                var broken = bytes[..random.Next(bytes.Length + 1)];
                if (broken.Length > 0) broken[random.Next(broken.Length)] = (byte)"\"\\[]{},:1 x"[random.Next(11)];
                map.Draw(broken);
                Walk(broken, map, new JsonPart(0, broken.Length));
            }

            return true;
        }).QuickCheckThrowOnFailure();
    }

    private static int Walk(ReadOnlySpan<byte> json, JsonMap map, JsonPart part)
    {
        var count = 1;
        for (var members = new JsonObject(json, map, part); members.MoveNext();) count += members.Value.Length + Walk(json, map, members.Part);
        for (var items = new MappedItems(json, part); items.MoveNext(json, map);) count += items.Part.Of(json).Length + Walk(json, map, items.Part);
        return count;
    }

    private static void AssertSame(JsonElement oracle, ReadOnlySpan<byte> json, JsonMap map, JsonPart part)
    {
        Assert.Equal(oracle.GetRawText(), Encoding.UTF8.GetString(part.Of(json)));
        if (oracle.ValueKind == JsonValueKind.Object)
        {
            var members = new JsonObject(json, map, part);
            foreach (var expected in oracle.EnumerateObject())
            {
                Assert.True(members.MoveNext());
                Assert.Equal(expected.Name, JsonText.Read([(byte)'"', .. members.Key, (byte)'"']));
                AssertSame(expected.Value, json, map, members.Part);
            }

            Assert.False(members.MoveNext());
            Assert.False(members.IsBroken);
            Assert.Equal(part.End, members.End);
        }
        else if (oracle.ValueKind == JsonValueKind.Array)
        {
            var items = new MappedItems(json, part);
            foreach (var expected in oracle.EnumerateArray())
            {
                Assert.True(items.MoveNext(json, map));
                AssertSame(expected, json, map, items.Part);
            }

            Assert.False(items.MoveNext(json, map));
        }
    }
}
