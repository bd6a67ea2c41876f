using System.IO.Compression;
using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Tests.Reading;

/// <summary>Text that is copied out of a file, in large pieces, is the same as text that is read.</summary>
public sealed class CopiedTextTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Members_of_gzip_that_end_where_a_piece_ends_are_followed_by_the_next()
    {
        foreach (var around in (int[])[-2, -1, 0, 1])
        {
            var first = MemberOf((1 << 18) + around);
            byte[] bytes = [.. first, .. MemberOf(500), .. MemberOf(1 << 18), .. TestFiles.Gzip("the end"u8.ToArray())];
            var copied = AssertSame(bytes);
            Assert.EndsWith("the end", Encoding.ASCII.GetString(copied), StringComparison.Ordinal);
            Assert.Throws<AtlasException>(() => AssertSame(bytes[..(first.Length - 3)]));
        }
    }

    [Fact]
    public void A_cut_file_is_noticed_wherever_it_is_cut()
    {
        var bytes = TestFiles.Gzip(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 120_000).Select(i => $"{i * 2654435761L}\n"))));
        Assert.True(bytes.Length > 1 << 18);
        AssertSame(bytes);
        var random = new Random(4);
        for (var turn = 0; turn < 20; turn++)
        {
            var cut = bytes[..random.Next(20, bytes.Length)];
            var error = Assert.Throws<AtlasException>(() => Copied(cut));
            Assert.Contains("damaged or incomplete", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Lines_are_the_same_however_the_text_is_cut_into_pieces()
    {
        var random = new Random(6);
        for (var turn = 0; turn < 300; turn++)
        {
            var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Line(random))));
            var expected = new List<(long, string, bool)>();
            using (var reader = new LineReader(new MemoryStream(text), 1024))
            {
                while (reader.Read(out var line)) expected.Add((reader.Number, Encoding.UTF8.GetString(line), reader.WasTooLong));
            }

            var found = new List<(long, string, bool)>();
            using var cutter = new LineCutter(1024, (number, line, wasTooLong) => found.Add((number, Encoding.UTF8.GetString(line).TrimEnd('\r'), wasTooLong)));
            for (var at = 0; at < text.Length;)
            {
                var length = Math.Min(random.Next(1, random.Next(2) == 0 ? 20 : 900), text.Length - at);
                cutter.Write(text.AsSpan(at, length));
                at += length;
            }

            cutter.Finish();
            Assert.Equal(expected, found);
        }
    }

    private static string Line(Random random) =>
        new string((char)random.Next('a', 'z'), random.Next(6) == 0 ? random.Next(5000, 9000) : random.Next(80)) + (random.Next(5) switch { 0 => "\r\n", 1 => "ü\n", 2 => "ü", _ => "\n" });

    private byte[] AssertSame(byte[] bytes)
    {
        var copied = Copied(bytes);
        using var text = _files.Write("t.gz", bytes).OpenText();
        var read = new MemoryStream();
        var buffer = new byte[10_000];
        for (int count; (count = text.Read(buffer)) > 0;) read.Write(buffer, 0, count);
        Assert.Equal(read.ToArray(), copied);
        return copied;
    }

    private byte[] Copied(byte[] bytes)
    {
        using var text = _files.Write("t.gz", bytes).OpenText();
        var copy = new MemoryStream();
        text.CopyTo(copy, 1 << 16);
        return copy.ToArray();
    }

    /// <summary>A member of exactly that many compressed bytes.</summary>
    private static byte[] MemberOf(int bytes)
    {
        var random = new Random(3);
        for (var length = bytes - 18; ; length--)
        {
            var text = new byte[length];
            for (var i = 0; i < length; i++) text[i] = (byte)random.Next('a', 'z');
            var member = new MemoryStream();
            using (var gzip = new GZipStream(member, CompressionLevel.NoCompression, leaveOpen: true)) gzip.Write(text);
            if (member.Length == bytes) return member.ToArray();
        }
    }
}
