namespace HubAtlas.Data.Reading.Sources.Wos;

/// <summary>An address of C1 and the names that the export puts there; no names where it does not say.</summary>
internal readonly record struct WosAddress(IReadOnlyList<string> Names, string Text);

/// <summary>Takes C1 apart: <c>[Author A; Author B] Univ X, City 123, Country.</c></summary>
internal static class WosAddresses
{
    /// <summary>Divides a cell that holds all addresses: at semicolons outside brackets.</summary>
    public static IEnumerable<string> Divide(string cell)
    {
        var depth = 0;
        var start = 0;
        for (var index = 0; index < cell.Length; index++)
        {
            if (cell[index] == '[') depth++;
            else if (cell[index] == ']') depth = Math.Max(0, depth - 1);
            else if (cell[index] == ';' && depth == 0)
            {
                yield return cell[start..index].Trim();
                start = index + 1;
            }
        }

        yield return cell[start..].Trim();
    }

    /// <summary>
    /// Puts lines together that are one address. Where full stops end addresses, as the last one does, a line behind none goes on with the
    /// one before; where they do not, every line is an address.
    /// </summary>
    /// <param name="begins">Whether a line begins an address whatever the one before ends with.</param>
    public static IReadOnlyList<string> Join(IReadOnlyList<string> lines, Func<string, bool> begins)
    {
        var joined = new List<string>();
        var haveStops = lines.Count > 0 && lines[^1].EndsWith('.');
        foreach (var line in lines)
        {
            var isOpen = !line.StartsWith('[') && joined.Count > 0 && joined[^1].LastIndexOf('[') > joined[^1].LastIndexOf(']');
            if (isOpen || (joined.Count > 0 && haveStops && !begins(line) && !joined[^1].EndsWith('.'))) joined[^1] += " " + line;
            else joined.Add(line);
        }

        return joined;
    }

    /// <param name="addresses">Each whole.</param>
    public static IReadOnlyList<WosAddress> Read(IEnumerable<string> addresses) =>
        Clean(addresses.Select(ReadOne));

    /// <summary>Without their full stops, and without what then says nothing.</summary>
    public static IReadOnlyList<WosAddress> Clean(IEnumerable<WosAddress> addresses) =>
        [.. addresses.Select(address => address with { Text = address.Text.Trim().TrimEnd('.').TrimEnd() }).Where(address => address.Text.Length > 0 || address.Names.Count > 0)];

    private static WosAddress ReadOne(string address)
    {
        if (!address.StartsWith('[')) return new WosAddress([], address);
        var close = address.IndexOf(']');
        var names = address[1..(close < 0 ? address.Length : close)].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new WosAddress(names, close < 0 ? "" : address[(close + 1)..]);
    }
}
