using System.Text.Json;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Editions;

/// <summary>The files of an edition's folder: their names, and the JSON ones read back.</summary>
internal static class EditionFiles
{
    public const string Ranking = "ranking.csv";
    public const string Clusters = "clusters.geojson";
    public const string Members = "members.csv";
    public const string Economies = "economies.csv";
    public const string Edition = "edition.json";
    public const string Run = "run.json";
    public const string Rejects = "rejects.csv";
    public const string Report = "report.html";
    public const string Leaders = "leaders.csv";
    public const string Fields = "fields.csv";
    public const string Partners = "partners.csv";
    public const string Years = "years.csv";
    public const string Ties = "ties.csv";
    public const string OrganisationKinds = "organisation-kinds.csv";
    public const string Collaboration = "collaboration.csv";
    public const string Cities = "cities.csv";
    public const string Parts = "parts.csv";
    public const string Neighbours = "neighbours.csv";
    public const string Concentration = "concentration.csv";
    public const string Regions = "regions.csv";
    public const string Ledger = "ledger.csv";
    public const string LedgerJson = "ledger.json";
    public const string LedgerStrings = "ledger-strings.csv";
    public const string LedgerChecks = "ledger-checks.csv";
    public const string LedgerCorrections = "ledger-corrections.csv";
    public const string LedgerFairness = "ledger-fairness.csv";
    public const string Uncertainty = "uncertainty.csv";
    public const string UncertaintyPairs = "uncertainty-pairs.csv";
    public const string UncertaintyChoices = "uncertainty-choices.csv";
    public const string UncertaintyJson = "uncertainty.json";
    public const string Series = "series.json";
    public const string Printed = "published.json";
    public const string Comparison = "comparison.json";
    public const string Causes = "causes.csv";
    public const string Lineage = "lineage.csv";
    public const string ComparisonBook = "comparison.xlsx";

    /// <summary>The tables that can be exported.</summary>
    public static readonly IReadOnlyList<string> Tables =
    [
        Ranking, Economies, Regions, Concentration, Leaders, OrganisationKinds, Fields, Years, Collaboration, Partners, Cities, Parts, Neighbours,
        Ties, Members,
    ];

    /// <summary>Tables that an edition has only where its uncertainty was measured.</summary>
    public static readonly IReadOnlyList<string> UncertaintyTables = [Uncertainty, UncertaintyPairs];

    /// <summary>All that may tell it; the choices only where they were varied.</summary>
    public static readonly IReadOnlyList<string> UncertaintyFiles = [Uncertainty, UncertaintyPairs, UncertaintyChoices, UncertaintyJson];

    /// <summary>The folder of the clusters' own files, named after their ids.</summary>
    public const string ClusterFolder = "clusters";

    /// <exception cref="AtlasException">No edition there, or one of another schema.</exception>
    public static Edition ReadEdition(string folder)
    {
        var file = ReadJson<EditionFile>(folder, Edition);
        if (Major(file.Schema) == Major(EditionJson.SchemaVersion)) return file.Edition;
        throw new AtlasException(
            $"{Path.Combine(folder, Edition)}: schema {file.Schema}, expected {Major(EditionJson.SchemaVersion)}.x; "
            + "make the edition again with this version, or read it with the version that made it.");
    }

    /// <summary>Null where the edition has none.</summary>
    public static Ledger? ReadLedger(string folder) =>
        File.Exists(Path.Combine(folder, LedgerJson)) ? ReadJson<LedgerFile>(folder, LedgerJson).Ledger : null;

    public static RunRecord ReadRun(string folder) => ReadJson<RunRecord>(folder, Run);

    public static Comparison ReadComparison(string folder) => ReadJson<ComparisonFile>(folder, Comparison).Comparison;

    public static Series ReadSeries(string folder) => ReadJson<SeriesFile>(folder, Series).Series;

    public static PrintComparison ReadPrinted(string folder) => ReadJson<PrintComparisonFile>(folder, Printed).Comparison;

    /// <exception cref="AtlasException">The folder does not hold the file.</exception>
    public static string Existing(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? path : throw new AtlasException($"{path} is not there; expected a folder that HubAtlas published.");
    }

    public static string PageOf(Cluster cluster) => $"{ClusterFolder}/{cluster.Id}.html";

    public static string JsonOf(Cluster cluster) => $"{ClusterFolder}/{cluster.Id}.json";

    /// <param name="remedy">What to do about a file of another shape.</param>
    public static T ReadJson<T>(string folder, string name, string? remedy = null)
    {
        var path = Existing(folder, name);
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize<T>(file, EditionJson.Options) ?? throw new JsonException("It holds null.");
        }
        catch (JsonException error)
        {
            throw new AtlasException($"{path} is not what HubAtlas writes: {error.Message}{(remedy is null ? "" : $" If an earlier HubAtlas wrote it, {remedy}.")}", error);
        }
    }

    private static string Major(string version) => version.Split('.')[0];
}
