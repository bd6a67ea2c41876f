using System.Text;
using System.Text.RegularExpressions;
using HubAtlas.Data.Reading;
using HubAtlas.Data.Reading.Streams;
using HubAtlas.Engine.Geocoding;

namespace HubAtlas.Tests.Reading;

/// <summary>A line ends with a line feed, a carriage return, or both, and files that mix them are read like any other.</summary>
public sealed class LineEndTests : IDisposable
{
    private readonly TestFiles _files = new();

    public static TheoryData<string> Sources => [.. Formats.All.Select(reader => reader.Source)];

    public void Dispose() => _files.Dispose();

    [Theory]
    [MemberData(nameof(Sources))]
    public void Any_mixture_of_line_ends_gives_the_rows_of_line_feeds(string source)
    {
        var samples = FuzzSamples.Of(source).Select(sample => sample.ReplaceLineEndings("\n")).ToList();
        var isOneSet = source is "patentsview" or "patstat" or "regpat";
        foreach (var set in isOneSet ? [samples] : samples.Select(sample => new List<string> { sample }))
        {
            var expected = Describe(source, set);
            var random = new Random(11);
            Assert.Equal(expected, Describe(source, set.ConvertAll(text => text.Replace('\n', '\r'))));
            Assert.Equal(expected, Describe(source, set.ConvertAll(text => text.Replace("\n", "\r\n"))));
            for (var turn = 0; turn < 6; turn++) Assert.Equal(expected, Describe(source, set.ConvertAll(text => Mixed(text, random))));
        }
    }

    [Fact]
    public void Lines_are_numbered_whatever_ends_them()
    {
        var harvest = Harvest.Of("points", _files.Write("p.csv", "lat,lon\r1,1\r\n2\n\r3,3\r\r\n4"), _files.Options());
        Assert.Equal(2, harvest.Documents.Count);
        Assert.Equal([3L, 7L], harvest.Rejects.Select(reject => reject.Line));
    }

    [Fact]
    public void Within_quotes_a_line_end_is_text_and_is_counted()
    {
        var harvest = Harvest.Of("points", _files.Write("p.csv", "lat,lon,name\r1,1,\"a\rb\r\nc\"\r2,2,\"d\"\r3\r"), _files.Options());
        Assert.Equal([1, 2], harvest.Documents.Select(document => document.People[0].Addresses[0].Point!.Value.Latitude));
        Assert.Equal(6, Assert.Single(harvest.Rejects).Line);
    }

    [Fact]
    public void Within_a_record_of_JSON_a_carriage_return_is_a_blank_and_between_two_a_line_end()
    {
        const string text = "{\"id\":\"https://openalex.org/W1\",\r\"authorships\":[{}]}\r{\"id\":\"https://openalex.org/W2\",\"authorships\":[{}]}\n\n{]\r{\"id\":\"https://openalex.org/W3\",\"authorships\":[{}]}\r\n";
        var harvest = Harvest.Of("openalex", _files.Write("w.jsonl", text), _files.Options());
        Assert.Equal(["openalex:W1", "openalex:W2", "openalex:W3"], harvest.Documents.Select(document => document.Id));
        Assert.Equal(5, Assert.Single(harvest.Rejects).Line);
    }

    [Fact]
    public void However_the_bytes_come_lines_are_the_same()
    {
        var random = new Random(3);
        for (var turn = 0; turn < 300; turn++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => random.Next(3) switch { 0 => "\r", 1 => "\n", _ => new string('x', random.Next(5)) }));
            var lines = LineEnds.Split(text);
            var expected = lines[^1].Length == 0 ? lines[..^1] : lines;
            var bytes = Encoding.ASCII.GetBytes(text);
            Assert.Equal(lines.Length - 1, LineEnds.Count(bytes));
            using var reader = new LineReader(new OneByOne(bytes), 1000);
            var found = new List<string>();
            while (reader.Read(out var line)) found.Add(Encoding.ASCII.GetString(line));
            Assert.Equal(expected, found);
        }
    }

    [Fact]
    public void A_table_of_addresses_keeps_the_returns_in_its_fields_unless_its_header_ends_with_one()
    {
        Assert.Equal(["text", "a\rb", "c"], Lines("text\na\rb\r\nc"));
        Assert.Equal(["text", "a", "b", "c"], Lines("text\ra\rb\r\nc\r"));
        static List<string> Lines(string text)
        {
            using var lines = new TableLines(new StringReader(text));
            var found = new List<string>();
            while (lines.Next() is { } line) found.Add(line);
            return found;
        }
    }

    private static string Mixed(string text, Random random) =>
        string.Concat(text.Select(letter => letter != '\n' ? letter.ToString() : random.Next(3) switch { 0 => "\r", 1 => "\r\n", _ => "\n" }));

    private string Describe(string source, IReadOnlyList<string> texts)
    {
        var files = texts.Select((text, i) => _files.Write($"f{i}", text)).ToList();
        var harvest = Harvest.Of(source, files, _files.Options(source == "table" ? FuzzSamples.Mapping : null));
        var documents = harvest.Documents.Select(Harvest.Describe).Order(StringComparer.Ordinal);
        var rejects = harvest.Rejects.Select(reject => $"{reject.Line} {reject.Cause}").Order(StringComparer.Ordinal);
        var text = string.Join('\n', [.. documents, .. harvest.Observations.Select(Harvest.Describe), .. harvest.Organisations.Select(organisation => organisation.Id), .. rejects]);
        // Points have the sum of their file's bytes in their ids.
        return Regex.Replace(text, "points:[0-9a-f]+", "points");
    }

    private sealed class OneByOne(byte[] bytes) : ReadOnlyStream
    {
        private int _taken;

        public override int Read(Span<byte> buffer)
        {
            if (buffer.IsEmpty || _taken == bytes.Length) return 0;
            buffer[0] = bytes[_taken++];
            return 1;
        }
    }
}
