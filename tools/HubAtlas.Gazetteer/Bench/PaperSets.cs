using System.IO.Compression;
using System.Text.Json;

namespace HubAtlas.GazetteerCompiler.Bench;

/// <summary>Affiliations of real papers whose labels were made by machines.</summary>
internal static class PaperSets
{
    /// <summary>Distinct raw affiliations with the one institution that OpenAlex chose for them.</summary>
    public static List<(string Text, string OrganisationId)> OpenAlex(string data)
    {
        var pairs = new SortedSet<(string, string)>();
        using var reader = new StreamReader(new GZipStream(
            File.OpenRead(Path.Combine(data, "publications_openalex_works", "works_trimmed.jsonl.gz")), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var work = JsonDocument.Parse(line);
            foreach (var authorship in work.RootElement.GetProperty("authorships").EnumerateArray())
                if (PairOf(authorship) is { } pair) pairs.Add(pair);
        }

        return [.. pairs];
    }

    /// <summary>Distinct raw affiliations of another sample, with the one institution that OpenAlex chose for them.</summary>
    public static List<(string Text, string OrganisationId)> OpenAlexSample(string data) =>
        [.. TextTable.Read(Path.Combine(data, "gold_affiliations", "openalex_affiliation_sample_silver.tsv.gz"))
            .Where(r => r["ror_id_silver"].Length > 0).Select(r => (r["affiliation"].Replace("#TAB#", " ", StringComparison.Ordinal), r["ror_id_silver"]))
            .Distinct().Order()];

    /// <summary>Distinct raw affiliations with paperlists' labels; empty where it has none.</summary>
    public static List<(string Text, string City, string Country)> Paperlists(string data) =>
        [.. TextTable.Read(Path.Combine(data, "publications_paperlists", "author_affiliations.tsv.gz"))
            .Select(r => (r["aff_raw"], r["label_city"], r["label_country"])).Distinct().Order()];

    public static (string, string)? PairOf(JsonElement authorship)
    {
        if (!authorship.TryGetProperty("raw_affiliation_strings", out var texts) || texts.GetArrayLength() != 1) return null;
        var institutions = authorship.GetProperty("institutions");
        if (institutions.GetArrayLength() != 1 || !institutions[0].TryGetProperty("ror", out var id)) return null;
        return texts[0].GetString() is { } text && id.GetString() is { } ror ? (text, ror) : null;
    }
}
