namespace HubAtlas.Data.Publishing.Wording;

/// <summary>English short names of economies.</summary>
internal static class EconomyNames
{
    private static readonly Dictionary<string, string> Names = AssetFile.Lines("economies.tsv")
        .Select(line => line.Split('\t'))
        .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    // English says "the" before these in a sentence.
    private static readonly HashSet<string> WithArticle = new(
        "AE BS CD CF CG DO GB GM KM KP KR KY MH MV NL PH RU SB TC TZ US VG VI".Split(' '), StringComparer.Ordinal);

    /// <summary>The name of an ISO 3166 alpha-2 code; the code itself where it has none.</summary>
    public static string Of(string code) => Names.GetValueOrDefault(code, code);

    /// <summary>The name as it stands within a sentence.</summary>
    public static string InText(string code) => WithArticle.Contains(code) ? "the " + Of(code) : Of(code);
}
