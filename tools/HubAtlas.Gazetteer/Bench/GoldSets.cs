using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Registry;

namespace HubAtlas.GazetteerCompiler.Bench;

/// <summary>An address whose true place is known.</summary>
internal sealed record GoldRow(Address Address, GeoPoint Truth, string Economy, string Label);

/// <summary>Reads the labelled addresses and the registry of the sample data.</summary>
internal static class GoldSets
{
    /// <summary>The sample's registry, completed as an imported one is.</summary>
    public static IReadOnlyList<Organisation> Registry(string data) => KnownOrganisations.Complete(
        [.. TextTable.Read(Path.Combine(data, "ror", "ror_records_latest.tsv.gz")).Select(OrganisationOf)],
        ListedOrganisations.All);

    public static List<GoldRow> Affiliations(string data) =>
        [.. TextTable.Read(Path.Combine(data, "gold_affiliations", "affiliation_to_latlng.tsv.gz"))
            .Where(r => r["text_names_other_city"] == "0")
            .Select(r =>
                new GoldRow(new() { Text = r["affiliation"] }, PointOf(r["lat"], r["lng"]), r["country_code"],
                    $"{r["name"]} | {r["city"]}"))];

    /// <summary>Pairs of raw and corrected spellings.</summary>
    public static List<(Address Raw, Address Corrected)> InventorCities(string data) =>
        [.. TextTable.Read(Path.Combine(data, "gold_uspto_cities", "uspto_city_corrections.csv.gz"), ',')
            .Select(r => (Of(r["raw_city"], r["raw_state"], r["raw_country"]), Of(r["city"], r["state"], r["country"])))];

    /// <summary>0 or 1 by the text's hash, so that rules can be made on one half and measured on the other.</summary>
    public static int HalfOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text))[0] & 1;

    private static Address Of(string city, string state, string economy) =>
        new() { Text = string.Join(", ", new[] { city, state }.Where(p => p.Length > 0)), Economy = economy };

    private static Organisation OrganisationOf(Dictionary<string, string> row) => new()
    {
        Id = row["ror_id"],
        Name = row["name"],
        OtherNames = [.. Parts(row["aliases"]), .. Parts(row["labels"]).Select(l => l.LastIndexOf('@') is > 0 and var at ? l[..at] : l)],
        Acronyms = Parts(row["acronyms"]),
        Economy = row["country_code"],
        Region = row["admin1"],
        City = row["city"],
        Point = PointOf(row["lat"], row["lng"]),
        Types = Parts(row["types"]),
        RelatedCount = Parts(row["relationships"]).Length,
        IsActive = row["status"] == "active",
    };

    private static string[] Parts(string field) => field.Split('|', StringSplitOptions.RemoveEmptyEntries);

    private static GeoPoint PointOf(string latitude, string longitude) =>
        new(double.Parse(latitude, CultureInfo.InvariantCulture), double.Parse(longitude, CultureInfo.InvariantCulture));
}
