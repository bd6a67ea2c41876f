using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading;
using HubAtlas.Data.Reading.Samples;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Tests.Reading;

/// <summary>
/// Damaged inputs end in documents, rejects or a clear refusal: never in a crash, a hang or a heap of memory, and never with the content of
/// a file that they name. HUBATLAS_FUZZ sets how many a reader.
/// </summary>
public sealed class ReaderFuzzTests : IDisposable
{
    private const string Secret = "the-content-of-another-file";
    private const long MostMegabytes = 256;

    // A machine that does much else at the same time.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("HUBATLAS_FUZZ"), out var rounds) ? rounds : 60;

    private readonly TestFiles _files = new();

    public static TheoryData<string> Sources => [.. Formats.All.Select(reader => reader.Source)];

    public void Dispose() => _files.Dispose();

    [Theory]
    [MemberData(nameof(Sources))]
    public void Damaged_input_never_crashes_a_reader(string source)
    {
        var random = new Random(20_240_817);
        var samples = FuzzSamples.Of(source);
        Assert.NotEmpty(samples);
        var secret = _files.Write("secret.txt", Secret).Path;
        for (var round = 0; round < Rounds; round++)
        {
            var damaged = round % samples.Count;
            var bytes = Mutate(Prepare(samples[damaged], secret, random), random);
            var clock = Stopwatch.StartNew();
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                Read(source, bytes, samples, damaged);
            }
            catch (AtlasException)
            {
                // A clear refusal.
            }
            catch (Exception error)
            {
                Assert.Fail($"{source}, round {round}: {error}\n{Convert.ToBase64String(bytes)}");
            }

            var megabytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) >> 20;
            Assert.True(megabytes < MostMegabytes && clock.Elapsed < Longest, $"{source}, round {round}: {megabytes} MB, {clock.Elapsed}\n{Convert.ToBase64String(bytes)}");
        }
    }

    /// <summary>What is damaged: the sample as it is, with its columns swapped, or with a document type that lies in wait.</summary>
    private static byte[] Prepare(string sample, string secret, Random random)
    {
        if (sample.TrimStart().StartsWith('<') && random.Next(4) == 0) return Encoding.UTF8.GetBytes(WithEntities(sample, secret, random));
        if (!sample.TrimStart().StartsWith('{') && random.Next(6) == 0) sample = WithSwappedColumns(sample, random);
        return Encoding.UTF8.GetBytes(sample);
    }

    /// <summary>Entities that grow by the square and one that names a file, used where a city stands.</summary>
    private static string WithEntities(string sample, string secret, Random random)
    {
        var name = random.Next(2) == 0 ? "secret" : "many";
        var many = $"<!DOCTYPE x [<!ENTITY one \"{new string('a', 1000)}\"><!ENTITY many \"{string.Concat(Enumerable.Repeat("&one;", 1000))}\"><!ENTITY secret SYSTEM \"file://{secret}\">]>";
        var declared = sample.IndexOf("?>", StringComparison.Ordinal) is var at and >= 0 && at < 100 ? sample.Insert(at + 2, many) : many + sample;
        return declared.Replace("<city>", $"<city>&{name};&{name};", StringComparison.Ordinal).Replace("<Affiliation>", $"<Affiliation>&{name};", StringComparison.Ordinal)
            .Replace("CityName>", $"CityName>&{name};", StringComparison.Ordinal);
    }

    private static string WithSwappedColumns(string sample, Random random)
    {
        var delimiter = "\t|,".FirstOrDefault(sample.Contains);
        var lines = sample.Split('\n').Select(line => line.Split(delimiter)).ToList();
        var (first, second) = (random.Next(lines[0].Length), random.Next(lines[0].Length));
        foreach (var cells in lines.Where((_, i) => i > 0 || random.Next(2) == 0))
        {
            if (first < cells.Length && second < cells.Length) (cells[first], cells[second]) = (cells[second], cells[first]);
        }

        return string.Join('\n', lines.Select(cells => string.Join(delimiter, cells)));
    }

    /// <summary>Tables of one delivery are read together, one of them damaged; other samples stand for themselves.</summary>
    private void Read(string source, byte[] bytes, IReadOnlyList<string> samples, int damaged)
    {
        var options = _files.Options(source == "table" ? FuzzSamples.Mapping : null) with { MaximumRecordBytes = 1 << 20 };
        var written = _files.Write("fuzz", bytes);
        var files = SourceFiles.Expand([written.Path]);
        if (files.Count == 0) return;
        var file = files[0];
        var others = source is "patentsview" or "patstat" or "regpat" ? samples.Where((_, i) => i != damaged).Select((text, i) => _files.Write($"other{i}", text)) : [];
        var sample = FileSample.Take(file);
        foreach (var reader in Formats.All) reader.Recognise(sample, options);
        var harvest = Harvest.Of(source, [file, .. others], options);
        Assert.All(harvest.Documents, document => Assert.NotEmpty(document.People));
        Assert.All(harvest.Documents, document => Assert.DoesNotContain(Secret, Harvest.Describe(document)));
        Assert.All(harvest.Documents.SelectMany(d => d.People).SelectMany(p => p.Addresses), a => Assert.True(a.Point is null or { IsValid: true }));
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var mutated = new List<byte>(bytes);
        for (var times = random.Next(1, 6); times > 0 && mutated.Count > 2; times--) MutateOnce(mutated, random);
        return random.Next(16) switch
        {
            4 => Zip("../../evil", [.. mutated]),
            5 => Zip("inner.zip", Zip("f", [.. mutated])),
            6 => [.. Zip("f", [.. mutated]).Select((letter, i) => i > 4 && random.Next(60) == 0 ? (byte)random.Next(256) : letter)],
            7 => Encoding.Latin1.GetBytes("\u00e9\u00ff" + Encoding.UTF8.GetString([.. mutated])),
            0 => TestFiles.Gzip([.. mutated]),
            1 => [.. TestFiles.Gzip([.. mutated]).SkipLast(random.Next(1, 9))],
            2 => [0xFF, 0xFE, .. mutated],
            3 => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString([.. mutated])),
            _ => [.. mutated],
        };
    }

    private static byte[] Zip(string name, byte[] content)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(content);
        }

        return bytes.ToArray();
    }

    private static void MutateOnce(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(random.Next(1, 40), bytes.Count - at);
        switch (random.Next(9))
        {
            case 7:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes("\\ud800"));
                break;
            case 8:
                bytes.InsertRange(at, (byte[])[0xC3, 0x28, 0xFF, 0xED, 0xA0, 0x80, 0xF5]);
                break;
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                break;
            case 3:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 4:
                bytes.InsertRange(at, Enumerable.Repeat((byte)"\"[{,<\n\\\t|"[random.Next(9)], random.Next(1, 300)));
                break;
            case 5:
                bytes[at] = (byte)"\"\\{}[]<>&;,|\t\n\r\0:"[random.Next(17)];
                break;
            default:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(new string('9', random.Next(1, 400))));
                break;
        }
    }
}
