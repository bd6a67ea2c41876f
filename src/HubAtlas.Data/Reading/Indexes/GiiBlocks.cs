using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Indexes;

/// <summary>The Global Innovation Index as it was exported up to 2019: five blocks of columns, an economy each (rank, score, value, two kinds of marks).</summary>
internal static class GiiBlocks
{
    private const int Blocks = 5, Leading = 3;

    private static readonly Dictionary<string, (string Id, string Parent)> Tops = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Global Innovation Index"] = ("GII", ""),
        ["Innovation Input Sub-index"] = ("IN", "GII"),
        ["Innovation Output Sub-index"] = ("OUT", "GII"),
    };

    /// <exception cref="AtlasException">The table has another layout.</exception>
    public static OfficialIndex Read(string path, PlainRows table)
    {
        if (StartsIn(table.Header) is not var (starts, count))
        {
            throw new AtlasException(
                $"{path}: found {table.Header.Count} columns that begin {string.Join(", ", table.Header.Take(6))}; expected five blocks of the same economies (rank, score, value, marks within the income group, marks), as the Global Innovation Index exports them, or its workbook (.xlsx).");
        }

        var units = table.Header.Skip(Leading).Take(count).ToList();
        var nodes = new List<OfficialNode>();
        foreach (var row in table.Rows)
        {
            if (IdOf(row[0]) is not { } node) continue;
            nodes.Add(Node(row, node.Id, nodes.FindIndex(n => n.Id == node.Parent), starts, count));
        }

        return new("Global Innovation Index, five blocks", units, nodes);
    }

    /// <summary>Where the blocks begin, and how many economies each has; null: these are not five blocks of the same economies.</summary>
    public static (int[] Starts, int Count)? StartsIn(IReadOnlyList<string> header)
    {
        var count = (header.Count - Leading - (Blocks - 1)) / Blocks;
        int[] starts = [.. Enumerable.Range(0, Blocks).Select(b => Leading + (b * (count + 1)))];
        var units = header.Skip(Leading).Take(Math.Max(0, count)).ToList();
        if (count < 2 || units.Exists(unit => unit.Length == 0) || units.Distinct(StringComparer.Ordinal).Count() < count) return null;
        return Array.Exists(starts, s => !units.SequenceEqual(header.Skip(s).Take(count), StringComparer.Ordinal)) ? null : (starts, count);
    }

    /// <summary>Of a row's first cell; null: no node stands there.</summary>
    public static (string Id, string Parent)? IdOf(string text)
    {
        var id = text.Trim().TrimEnd('.');
        if (Tops.TryGetValue(id, out var top)) return top;
        if (id.Length == 0 || !char.IsAsciiDigit(id[0])) return null;
        return (id, id.Length == 1 ? id[0] <= '5' ? "IN" : "OUT" : id[..id.LastIndexOf('.')]);
    }

    private static OfficialNode Node(string[] row, string id, int parent, int[] starts, int count)
    {
        T[] Block<T>(int block, Func<string, T> read) => [.. row.Skip(starts[block]).Take(count).Select(read)];
        return new(
            id, row[1].Length > 0 ? row[1] : row[0], parent, Block(2, Number), Block(1, Number), Block(0, cell => (int?)Number(cell)),
            Block(0, cell => cell.Contains('[', StringComparison.Ordinal)), Block(4, ReadMark), Block(3, ReadMark));
    }

    private static double? Number(string cell) =>
        double.TryParse(cell.Trim('[', ']', ' ').Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static Mark ReadMark(string cell) => cell switch { "Strength" => Mark.Strength, "Weakness" => Mark.Weakness, _ => Mark.None };
}
