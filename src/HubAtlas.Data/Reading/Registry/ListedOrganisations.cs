using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Registry;

/// <summary>The organisations of <c>sources/organisations.tsv</c>: seats that the registry has wrong, and organisations that it may lack.</summary>
public static class ListedOrganisations
{
    private static readonly Lazy<IReadOnlyList<Organisation>> Rows = new(Read);

    private const int RelatedToHead = 8;

    public static IReadOnlyList<Organisation> All => Rows.Value;

    private static IReadOnlyList<Organisation> Read()
    {
        using var stream = typeof(ListedOrganisations).Assembly.GetManifestResourceStream("Reading/organisations.tsv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => Of(line.TrimEnd('\r').Split('\t')))];
    }

    // id, name, other_names, economy, city, lat, lon, types, source
    private static Organisation Of(string[] row) => new()
    {
        Id = row[0].Length > 0 ? row[0] : $"listed:{row[3]}:{row[1]}",
        Name = row[1],
        OtherNames = row[2].Split('|', StringSplitOptions.RemoveEmptyEntries),
        Economy = row[3],
        City = row[4],
        Point = new(double.Parse(row[5], CultureInfo.InvariantCulture), double.Parse(row[6], CultureInfo.InvariantCulture)),
        Types = row[7].Split('|', StringSplitOptions.RemoveEmptyEntries),
        // The head of a company is likelier meant than its registered branches, which are related to it alone.
        RelatedCount = row[7] == "company" ? RelatedToHead : 0,
    };
}
