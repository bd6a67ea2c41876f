using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Samples;

namespace HubAtlas.Tests.Reading;

public sealed class DelimitedReaderTests
{
    private static List<string[]> Read(string text, DelimitedDialect dialect, List<string>? bad = null, int maximum = 1 << 20, int chunk = int.MaxValue)
    {
        using var reader = new DelimitedReader(
            new ChunkedStream(Encoding.UTF8.GetBytes(text), chunk), dialect, maximum, (line, value, cause) => bad?.Add($"{line}: {cause}"));
        var rows = new List<string[]>();
        while (reader.Read()) rows.Add([.. dialect.Columns.Select((_, index) => reader.Text(index))]);
        return rows;
    }

    private static DelimitedDialect Dialect(char delimiter, int columns, bool isQuoted = true) =>
        new(delimiter, isQuoted, [.. Enumerable.Range(0, columns).Select(i => $"c{i}")]);

    /// <summary>Whatever is written by the rules of RFC 4180 is read back, in pieces of any size.</summary>
    [Fact]
    public void What_is_written_is_read_back()
    {
        var field = Gen.Elements("", "a", "b c", "\"", "x\"y", ",", "\n", "é東", "1.5", "\r\n", "a,b", "''", "\"\"");
        var table = Gen.ListOf(Gen.ArrayOf(field, 3));
        Prop.ForAll(table.ToArbitrary(), Gen.Choose(1, 40).ToArbitrary(), (rows, chunk) =>
        {
            var text = "c0,c1,c2\n" + string.Concat(rows.Select(row => string.Join(',', row.Select(Quote)) + "\n"));
            var read = Read(text, Dialect(',', 3), chunk: chunk);
            Assert.Equal(rows.Where(row => row.Any(cell => cell.Length > 0)), read.Where(row => row.Any(cell => cell.Length > 0)));
            return true;
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>The quick way is taken only where it divides a line as the careful one does, blocks of 64 bytes and all.</summary>
    [Fact]
    public void A_tidy_line_is_divided_as_any_other()
    {
        var random = new Random(12);
        var (quick, careful) = (new RowFields((byte)','), new RowFields((byte)','));
        var tidy = 0;
        for (var round = 0; round < 50_000; round++)
        {
            string[] cells = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => RandomCell(random))];
            var line = string.Join(',', cells);
            var bytes = Encoding.UTF8.GetBytes(line + (random.Next(3) == 0 ? "\r" : "\n") + (random.Next(2) == 0 ? new string('"', 70) : ""));
            if (!quick.TrySplitTidy(bytes, line.Length)) continue;
            tidy++;
            if (line.Contains('"')) Assert.Equal(line.Length + 1, careful.SplitQuoted(bytes, hasEnded: false));
            else careful.SplitPlain(bytes.AsSpan(0, line.Length));
            Assert.Equal(Fields(careful, bytes), Fields(quick, bytes));
        }

        Assert.InRange(tidy, 10_000, 40_000);
    }

    private static string RandomCell(Random random)
    {
        var text = new string('x', random.Next(4) == 0 ? random.Next(90) : random.Next(5));
        return random.Next(40) switch
        {
            0 => $"{text}\"",
            1 => $"\"{text}",
            2 => $"\"{text}\"\"{text}\"",
            3 => $"{text} ",
            < 14 => text,
            < 20 => $"\"{text},{text}\"",
            _ => $"\"{text}\"",
        };
    }

    private static List<string> Fields(RowFields fields, byte[] bytes) =>
        [.. Enumerable.Range(0, fields.Count).Select(index => Encoding.UTF8.GetString(fields.Get(bytes, index)))];

    [Fact]
    public void Lines_are_counted_across_fields_of_several_lines()
    {
        var bad = new List<string>();
        var rows = Read("a,b\n1,\"x\ny\"\n2\n3,z\n", Dialect(',', 2), bad);
        Assert.Equal([["1", "x\ny"], ["3", "z"]], rows);
        Assert.Equal(["4: 1 columns instead of 2"], bad);
    }

    [Fact]
    public void Empty_columns_beyond_the_header_do_no_harm_but_full_ones_do()
    {
        var bad = new List<string>();
        Assert.Equal([["1", "2"]], Read("a,b\n1,2,,\n1,2,3\n", Dialect(',', 2), bad));
        Assert.Equal(["3: 3 columns instead of 2"], bad);
    }

    [Fact]
    public void Unquoted_dialects_take_quotes_as_letters() =>
        Assert.Equal([["\"a", "b\""]], Read("x\ty\n\"a\tb\"\n", Dialect('\t', 2, isQuoted: false)));

    [Theory]
    [InlineData("a,b;c\n1,2;3\n", ',')]
    [InlineData("a;b;c\n1;2,5;3\n", ';')]
    [InlineData("pct_nbr|appln_id|inv_name\nWO1|2|X, Y\n", '|')]
    [InlineData("a\tb,c,d\te\n", '\t')]
    public void The_delimiter_is_guessed_from_the_header(string text, char delimiter)
    {
        using var files = new TestFiles();
        Assert.Equal(delimiter, Data.Reading.Samples.FileSample.Take(files.Write("f", text)).Dialect!.Delimiter);
    }

    private static string Quote(string cell) =>
        cell.Length > 0 && cell.IndexOfAny([',', '"', '\n', '\r']) < 0 && !cell.Contains(' ') ? cell : $"\"{cell.Replace("\"", "\"\"")}\"";

    /// <summary>Gives out a few bytes at a time, as compressed streams do.</summary>
    private sealed class ChunkedStream(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(chunk, buffer.Length)]);
    }
}
