using System.Collections.Frozen;

namespace HubAtlas.Data.Reading.Text;

/// <summary>Economies by the codes and names that statistics give them; the table is <c>sources/economy-codes.tsv</c>.</summary>
internal static class EconomyCodes
{
    private static readonly List<string[]> Rows = Load();

    private static readonly FrozenDictionary<string, string> ByCode =
        Rows.SelectMany(row => (KeyValuePair<string, string>[])[new(row[0], row[0]), new(row[1], row[0])]).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> ByName =
        Rows.SelectMany(row => row[2].Split('|').Select(name => (Name: Folded(name), Code: row[0]))).DistinctBy(pair => pair.Name)
            .ToFrozenDictionary(pair => pair.Name, pair => pair.Code, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Names = Rows.ToFrozenDictionary(row => row[0], row => row[2].Split('|')[0], StringComparer.Ordinal);

    /// <summary>Alpha-2 of an alpha-2 or alpha-3 code; null: of neither.</summary>
    public static string? OfCode(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>Null: no economy is known by that name.</summary>
    public static string? OfName(string name) => ByName.GetValueOrDefault(Folded(name));

    /// <summary>The usual name of an alpha-2 or alpha-3 code; null: of neither.</summary>
    public static string? NameOf(string code) => OfCode(code) is { } economy ? Names[economy] : null;

    private static string Folded(string name)
    {
        var plain = name.Replace("(the)", "", StringComparison.OrdinalIgnoreCase).Replace('’', '\'').Replace("&", "and", StringComparison.Ordinal);
        return Nearest.Fold(plain.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? plain[4..] : plain);
    }

    private static List<string[]> Load()
    {
        using var stream = typeof(EconomyCodes).Assembly.GetManifestResourceStream("Reading/economy-codes.tsv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split('\t'))];
    }
}
