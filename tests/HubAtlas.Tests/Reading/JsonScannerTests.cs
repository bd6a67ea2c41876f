using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using HubAtlas.Data.Reading.Json;

namespace HubAtlas.Tests.Reading;

public sealed class JsonScannerTests
{
    private static readonly Gen<string> Text = Gen.Elements("", "a", "\"", "\\", "\\\\\"", "{", "]", "}{", "東京", new string('x', 61), new string('\\', 63), "\n", "\"]");

    private static Gen<string> Json(int depth) => depth == 0
        ? Gen.OneOf(Text.Select(text => JsonSerializer.Serialize(text)), Gen.Elements("1", "-2.5e3", "true", "null", "[]", "{}"))
        : Gen.OneOf(
            Json(0),
            Gen.ListOf(Json(depth - 1)).Select(items => $"[{string.Join(", ", items)}]"),
            Gen.ListOf(Gen.Zip(Text, Json(depth - 1))).Select(Object));

    private static string Object(IList<(string, string)> members) =>
        $"{{{string.Join(",", members.Select((member, i) => $"\"{i}{JsonEncodedText.Encode(member.Item1)}\" : {member.Item2}"))}}}";

    /// <summary>The end found without reading is where a full JSON reader ends, whatever follows.</summary>
    [Fact]
    public void A_value_ends_where_a_full_reader_ends() =>
        Prop.ForAll(Json(4).ToArbitrary(), Gen.Elements("", ",", "]", " }", "\n{\"a\":[").ToArbitrary(), (json, rest) =>
        {
            var bytes = Encoding.UTF8.GetBytes(json + (json.Length > 0 && char.IsAsciiLetterOrDigit(json[^1]) && rest.Length == 0 ? "," : rest));
            var reader = new Utf8JsonReader(bytes, isFinalBlock: false, default);
            reader.Read();
            reader.TrySkip();
            Assert.Equal((int)reader.BytesConsumed, JsonScanner.SkipValue(bytes, 0));
            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_value_cut_anywhere_has_no_end() =>
        Prop.ForAll(Json(3).Where(json => json[0] is '{' or '[' or '"').ToArbitrary(), json =>
        {
            var bytes = Encoding.UTF8.GetBytes(json);
            for (var length = 1; length < bytes.Length; length++) Assert.Equal(-1, JsonScanner.SkipValue(bytes.AsSpan(0, length), 0));
            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Members_of_an_object_are_those_a_full_reader_finds() =>
        Prop.ForAll(Gen.ListOf(Gen.Zip(Text.Where(t => !t.Contains('\\') && !t.Contains('"') && !t.Contains('\n')), Json(2))).ToArbitrary(), members =>
        {
            var json = Object(members);
            using var oracle = JsonDocument.Parse(json);
            var expected = oracle.RootElement.EnumerateObject().Select(p => (p.Name, p.Value.GetRawText())).ToList();
            var found = new List<(string, string)>();
            var walk = new JsonObject(Encoding.UTF8.GetBytes(json));
            while (walk.MoveNext()) found.Add((JsonText.Read([(byte)'"', .. walk.Key, (byte)'"']), Encoding.UTF8.GetString(walk.Value)));
            Assert.Equal(expected, found);
            return true;
        }).QuickCheckThrowOnFailure();
}
