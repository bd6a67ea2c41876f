using System.IO.Compression;
using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Tests.Reading;

/// <summary>What is packed is read to its end, or the reading fails: no damage leaves fewer rows behind without a word.</summary>
public sealed class EndOfInputTests : IDisposable
{
    private const int Mutations = 5000;

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void A_flipped_bit_in_a_gzip_file_of_several_members_never_leaves_fewer_rows()
    {
        var whole = Members();
        var text = Read(whole, copies: false);
        Assert.Equal(90, text.Count(letter => letter == '\n'));
        var (random, refused) = (new Random(2027), 0);
        for (var turn = 0; turn < Mutations; turn++)
        {
            if (TryRead(Flipped(whole, random), turn % 2 == 0) is not { } found) refused++;
            else Assert.Equal(text, found);
        }

        // Of a member's header the date and the name of the system do not matter.
        Assert.InRange(refused, Mutations * 8 / 10, Mutations);
    }

    [Fact]
    public void A_gzip_file_cut_at_any_byte_is_refused_but_where_a_member_ends()
    {
        var whole = Members();
        var cuts = Enumerable.Range(1, whole.Length - 1).Where(length => TryRead(whole[..length], length % 2 == 0) is not null);
        Assert.Equal([Member(0).Length, Member(0).Length + Member(1).Length], cuts.Where(length => length > 2));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(700_000)]
    public void Zeros_may_fill_a_gzip_file_up_and_nothing_else_may_follow(int zeros)
    {
        byte[] padded = [.. Members(), .. new byte[zeros]];
        foreach (var copies in (bool[])[true, false])
        {
            Assert.Equal(Read(Members(), copies), Read(padded, copies));
            Assert.Null(TryRead([.. padded, 7], copies));
            if (zeros > 0) Assert.Null(TryRead([.. padded, .. Member(1)], copies));
        }
    }

    [Fact]
    public void However_the_bytes_come_the_text_is_the_same()
    {
        var whole = Members();
        var expected = Read(whole, copies: true);
        var random = new Random(5);
        for (var turn = 0; turn < 100; turn++)
        {
            var file = SourceFile.FromStream("p.gz", whole.Length, () => new Pieces(whole, random));
            using var lines = new LineReader(file.OpenText(), 1 << 16);
            var found = new StringBuilder();
            while (lines.Read(out var line)) found.Append(Encoding.UTF8.GetString(line)).Append('\n');
            Assert.Equal(expected, found.ToString());
        }
    }

    [Fact]
    public void A_flipped_bit_in_a_zip_archive_never_leaves_fewer_rows()
    {
        var whole = Archive();
        var texts = ReadZip(whole)!;
        Assert.Equal(2, texts.Count);
        var (random, refused) = (new Random(4), 0);
        for (var turn = 0; turn < Mutations; turn++)
        {
            if (ReadZip(Flipped(whole, random)) is not { } found) refused++;
            else Assert.Equal(texts, found);
        }

        Assert.InRange(refused, Mutations * 6 / 10, Mutations);
    }

    [Fact]
    public void A_zip_archive_cut_at_any_byte_is_refused()
    {
        var whole = Archive();
        for (var length = 3; length < whole.Length; length++) Assert.Null(ReadZip(whole[..length]));
    }

    private static byte[] Flipped(byte[] bytes, Random random)
    {
        var flipped = (byte[])bytes.Clone();
        flipped[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return flipped;
    }

    private static string Rows(int part) => string.Concat(Enumerable.Range(0, 30).Select(i => $"{(i * 7) + part},{i * i},row\n"));

    private static byte[] Member(int part) => TestFiles.Gzip(Rows(part));

    private static byte[] Members() => [.. Member(0), .. Member(1), .. Member(2)];

    private static byte[] Archive()
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (level, part) in ((CompressionLevel, int)[])[(CompressionLevel.Optimal, 1), (CompressionLevel.NoCompression, 2)])
            {
                using var entry = archive.CreateEntry($"part{part}.csv", level).Open();
                entry.Write(Encoding.UTF8.GetBytes(Rows(part)));
            }
        }

        return bytes.ToArray();
    }

    private static string Read(byte[] bytes, bool copies)
    {
        using var text = SourceFile.FromStream("p.gz", bytes.Length, () => new MemoryStream(bytes)).OpenText();
        var read = new MemoryStream();
        if (copies) text.CopyTo(read);
        else for (int next; (next = text.ReadByte()) >= 0;) read.WriteByte((byte)next);
        return Encoding.UTF8.GetString(read.ToArray());
    }

    private static string? TryRead(byte[] bytes, bool copies)
    {
        try
        {
            return Read(bytes, copies);
        }
        catch (AtlasException error)
        {
            Assert.Contains("p.gz: the compressed file is damaged or incomplete near byte", error.Message);
            return null;
        }
    }

    /// <returns>Null when anything in the archive is refused.</returns>
    private List<string>? ReadZip(byte[] bytes)
    {
        try
        {
            return [.. SourceFiles.Expand([_files.Write("a.zip", bytes).Path]).Select(file =>
            {
                using var text = new StreamReader(file.OpenText());
                return text.ReadToEnd();
            })];
        }
        catch (AtlasException error)
        {
            Assert.Contains("a.zip", error.Message);
            return null;
        }
    }

    private sealed class Pieces(byte[] bytes, Random random) : ReadOnlyStream
    {
        private int _taken;

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(Math.Min(buffer.Length, random.Next(1, 40)), bytes.Length - _taken);
            bytes.AsSpan(_taken, count).CopyTo(buffer);
            _taken += count;
            return count;
        }
    }
}
