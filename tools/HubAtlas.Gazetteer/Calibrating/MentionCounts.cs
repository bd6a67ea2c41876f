using System.IO.Compression;
using System.Text.Json;
using HubAtlas.GazetteerCompiler.Bench;

namespace HubAtlas.GazetteerCompiler.Calibrating;

/// <summary>How often real papers have a raw affiliation with a label: once for every author.</summary>
internal static class MentionCounts
{
    public static IEnumerable<KeyValuePair<(string Text, string OrganisationId), long>> OpenAlex(string data)
    {
        using var reader = new StreamReader(new GZipStream(
            File.OpenRead(Path.Combine(data, "publications_openalex_works", "works_trimmed.jsonl.gz")), CompressionMode.Decompress));
        var counts = new SortedDictionary<(string, string), long>();
        while (reader.ReadLine() is { } line)
        {
            using var work = JsonDocument.Parse(line);
            foreach (var authorship in work.RootElement.GetProperty("authorships").EnumerateArray())
                if (PaperSets.PairOf(authorship) is { } pair) counts[pair] = counts.GetValueOrDefault(pair) + 1;
        }

        return counts;
    }

    public static IEnumerable<KeyValuePair<(string Text, string City, string Country), long>> Paperlists(string data)
    {
        var counts = new SortedDictionary<(string, string, string), long>();
        foreach (var row in TextTable.Read(Path.Combine(data, "publications_paperlists", "author_affiliations.tsv.gz")))
        {
            var key = (row["aff_raw"], row["label_city"], row["label_country"]);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return counts;
    }
}
