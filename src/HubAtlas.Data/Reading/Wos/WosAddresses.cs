namespace HubAtlas.Data.Reading.Wos;

/// <summary>An address of C1 and the authors whom the export puts there; no authors where it does not say.</summary>
internal readonly record struct WosAddress(IReadOnlyList<string> Authors, string Text);

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

    /// <summary>Lines of C1 as addresses; a line that neither opens a bracket nor follows a full stop continues the one before.</summary>
    public static IReadOnlyList<WosAddress> Read(IReadOnlyList<string> lines)
    {
        var isBracketed = lines.Any(line => line.StartsWith('['));
        var joined = new List<string>();
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            var isContinued = joined.Count > 0 && isBracketed && !line.StartsWith('[') && !joined[^1].EndsWith('.');
            if (isContinued) joined[^1] += " " + line;
            else joined.Add(line);
        }

        return [.. joined.Select(ReadOne).Where(address => address.Text.Length > 0)];
    }

    private static WosAddress ReadOne(string line)
    {
        var close = line.StartsWith('[') ? line.IndexOf(']') : -1;
        if (close < 0) return new WosAddress([], Clean(line));
        var authors = line[1..close].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new WosAddress(authors, Clean(line[(close + 1)..]));
    }

    private static string Clean(string address) => address.Trim().TrimEnd('.').TrimEnd();
}
