using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading;

namespace HubAtlas.Tests.Reading;

/// <summary>Damaged inputs end in documents, rejects or a clear refusal; never in a crash. HUBATLAS_FUZZ sets how many a reader.</summary>
public sealed class ReaderFuzzTests : IDisposable
{
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
        for (var round = 0; round < Rounds; round++)
        {
            var damaged = round % samples.Count;
            var bytes = Mutate(Encoding.UTF8.GetBytes(samples[damaged]), random);
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
        }
    }

    /// <summary>Tables of one delivery are read together, one of them damaged; other samples stand for themselves.</summary>
    private void Read(string source, byte[] bytes, IReadOnlyList<string> samples, int damaged)
    {
        var options = _files.Options(FuzzSamples.Mapping) with { MaximumRecordBytes = 1 << 20 };
        var file = _files.Write("fuzz", bytes);
        var others = source is "patentsview" or "patstat" or "regpat" ? samples.Where((_, i) => i != damaged).Select((text, i) => _files.Write($"other{i}", text)) : [];
        foreach (var reader in Formats.All) reader.Recognise(Data.Reading.Streams.FileSample.Take(file), options);
        var harvest = Harvest.Of(source, [file, .. others], options);
        Assert.All(harvest.Documents, document => Assert.NotEmpty(document.People));
        Assert.All(harvest.Documents.SelectMany(d => d.People).SelectMany(p => p.Addresses), a => Assert.True(a.Point is null or { IsValid: true }));
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var mutated = new List<byte>(bytes);
        for (var times = random.Next(1, 6); times > 0 && mutated.Count > 2; times--) MutateOnce(mutated, random);
        return random.Next(12) switch
        {
            0 => TestFiles.Gzip([.. mutated]),
            1 => [.. TestFiles.Gzip([.. mutated]).SkipLast(random.Next(1, 9))],
            2 => [0xFF, 0xFE, .. mutated],
            3 => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString([.. mutated])),
            _ => [.. mutated],
        };
    }

    private static void MutateOnce(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(random.Next(1, 40), bytes.Count - at);
        switch (random.Next(7))
        {
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
