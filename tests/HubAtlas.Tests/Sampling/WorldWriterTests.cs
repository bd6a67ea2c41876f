using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Engine.Sampling;

namespace HubAtlas.Tests.Sampling;

public sealed class WorldWriterTests : IDisposable
{
    private const double Small = 0.02;
    private readonly string _folder = Directory.CreateTempSubdirectory("hubatlas-world-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_same_seed_writes_the_same_bytes_and_nothing_half_done()
    {
        var first = WorldWriter.Write(Path.Combine(_folder, "a"), 1, Small);
        WorldWriter.Write(Path.Combine(_folder, "b"), 1, Small);
        var other = WorldWriter.Write(Path.Combine(_folder, "c"), 2, Small);
        Assert.Equal(Hashes("a"), Hashes("b"));
        Assert.NotEqual(Hashes("a"), Hashes("c"));
        Assert.Equal(9, Directory.GetFiles(Path.Combine(_folder, "a")).Length);
        Assert.Empty(Directory.GetFiles(_folder, "*.part", SearchOption.AllDirectories));
        Assert.NotEqual(first.Truth.Seed, other.Truth.Seed);
    }

    [Fact]
    public void Files_say_nothing_of_the_system_and_the_time_they_were_written_on()
    {
        var written = WorldWriter.Write(_folder, 1, Small);
        foreach (var path in written.WorksPaths.Append(written.PatentsPath))
        {
            var header = File.ReadAllBytes(path)[..10];
            Assert.Equal([0x1f, 0x8b, 8, 0, 0, 0, 0, 0], header[..8]);
            Assert.Equal(3, header[9]);
        }

        Assert.DoesNotContain("\r", File.ReadAllText(written.TruthPath));
        Assert.DoesNotContain("\r", File.ReadAllText(written.PatentsMappingPath));
    }

    [Fact]
    public void The_patent_table_has_the_mapped_columns_and_as_many_documents_and_mentions_as_the_truth()
    {
        var written = WorldWriter.Write(_folder, 1, Small);
        var lines = Lines(written.PatentsPath);
        var header = lines[0].Split('\t');
        using var mapping = JsonDocument.Parse(File.ReadAllText(written.PatentsMappingPath));
        var columns = mapping.RootElement.GetProperty("columns").EnumerateObject().Select(p => p.Value.GetString()!).Distinct(StringComparer.Ordinal).ToList();
        Assert.Equal(header.Order(StringComparer.Ordinal), columns.Order(StringComparer.Ordinal));

        var rows = lines.Skip(1).Select(l => l.Split('\t')).ToList();
        Assert.All(rows, r => Assert.Equal(header.Length, r.Length));
        var truth = written.Truth;
        Assert.Equal(truth.Documents[(int)DocumentKind.Patent].Sum(), rows.Select(r => r[0]).Distinct(StringComparer.Ordinal).LongCount());
        var mentions = truth.Cities.Select(c => c.Mentions).Concat(truth.Unlocated.Select(u => u.Mentions));
        Assert.Equal(mentions.Sum(m => m[(int)DocumentKind.Patent].Sum()), rows.Count);
    }

    [Fact]
    public void The_works_are_json_lines_with_as_many_documents_as_the_truth()
    {
        var written = WorldWriter.Write(_folder, 1, Small);
        var works = written.WorksPaths.SelectMany(Lines).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        var truth = written.Truth;
        Assert.Equal(truth.Documents[(int)DocumentKind.Publication].Sum() + truth.LeftOut + truth.Stale, works.Count);
        Assert.Equal(truth.LeftOut, works.LongCount(w => w.GetProperty("type").GetString() == "erratum"));
        foreach (var work in works)
        {
            Assert.StartsWith("https://openalex.org/W9", work.GetProperty("id").GetString(), StringComparison.Ordinal);
            Assert.Contains("Simulated", work.GetProperty("display_name").GetString(), StringComparison.Ordinal);
            foreach (var authorship in work.GetProperty("authorships").EnumerateArray())
            {
                var paired = authorship.GetProperty("affiliations").EnumerateArray().Select(a => a.GetProperty("raw_affiliation_string"));
                Assert.Equal(
                    authorship.GetProperty("raw_affiliation_strings").EnumerateArray().Select(s => s.GetString()),
                    paired.Select(s => s.GetString()));
            }
        }
    }

    [Fact]
    public void The_truth_file_says_what_was_planted()
    {
        var written = WorldWriter.Write(_folder, 1, 0.1);
        using var truth = JsonDocument.Parse(File.ReadAllText(written.TruthPath));
        var root = truth.RootElement;
        Assert.True(root.GetProperty("simulated").GetBoolean());
        Assert.Equal(2, root.GetProperty("editions").GetArrayLength());
        var events = root.GetProperty("changes").EnumerateArray()
            .Select(c => c.GetProperty("event").GetString()!)
            .CountBy(e => e)
            .ToDictionary();
        Assert.Equal((2, 2, 1, 1), (events["enter"], events["leave"], events["merge"], events["split"]));
        Assert.Equal(written.Truth.Cities.Count, root.GetProperty("cities").GetArrayLength());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void A_scale_that_is_not_above_zero_is_refused_before_anything_is_written(double scale)
    {
        var folder = Path.Combine(_folder, "never");
        var error = Assert.Throws<AtlasException>(() => WorldWriter.Write(folder, 1, scale));
        Assert.Contains("above 0", error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    private List<string> Hashes(string name) =>
        [.. Directory.GetFiles(Path.Combine(_folder, name)).Order(StringComparer.Ordinal)
            .Select(f => Path.GetFileName(f) + Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f))))];

    private static List<string> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var lines = new List<string>();
        while (reader.ReadLine() is { } line) lines.Add(line);
        return lines;
    }
}
