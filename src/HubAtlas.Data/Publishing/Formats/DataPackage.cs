using System.Text.Json;
using System.Text.Json.Serialization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing.Tables;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Formats;

/// <summary>A Frictionless data package (specs.frictionlessdata.io, version 1): what each file and column beside it holds.</summary>
internal static class DataPackage
{
    private static readonly JsonSerializerOptions Options = new(EditionJson.Options)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        IgnoreReadOnlyProperties = false,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static void Write(string path, Edition edition, RunRecord run, IReadOnlyList<DataTable> tables)
    {
        var recipe = edition.Recipe;
        var package = new
        {
            Profile = "tabular-data-package",
            recipe.Name,
            recipe.Title,
            Description = edition.IsSimulated
                ? "Simulated data: no figure describes the real world."
                : "Science and technology clusters by rank.",
            Version = EditionJson.SchemaVersion,
            RecipeHash = run.RecipeHash,
            Contributors = new[] { new { Title = "HubAtlas " + run.ProgramVersion, Role = "author" } },
            Licenses = Provenance.Cards(edition).Where(card => card.LicenceId is not null).GroupBy(card => card.LicenceId!, StringComparer.Ordinal)
                .Select(same => new { Name = same.Key, Path = same.First().LicenceUrl, Title = $"{same.First().Licence}: {string.Join(", ", same.Select(card => card.Producer))}" }),
            Sources = Provenance.Sources(edition.Inputs).Select(line => new { Title = line, Path = (string?)null })
                .Append(new { Title = Provenance.Cities, Path = SourceCards.Cities.Url }),
            Resources = tables.Select(Resource),
        };
        File.WriteAllText(path, JsonSerializer.Serialize(package, Options) + "\n");
    }

    /// <summary>Of an index; whose figures they are its tables do not say, so no licence is given.</summary>
    public static void Write(string path, IndexResult index, string programVersion, IReadOnlyList<DataTable> tables)
    {
        var package = new
        {
            Profile = "tabular-data-package",
            index.Recipe.Name,
            index.Recipe.Title,
            Description = index.Recipe.IsSimulated ? "Simulated data: no figure describes the real world." : "A composite index: scores and ranks of its units, and how they came about.",
            Version = EditionJson.SchemaVersion,
            RecipeHash = index.Recipe.Hash,
            Contributors = new[] { new { Title = "HubAtlas " + programVersion, Role = "author" } },
            Resources = tables.Select(Resource),
        };
        File.WriteAllText(path, JsonSerializer.Serialize(package, Options) + "\n");
    }

    private static object Resource(DataTable table) => new
    {
        table.Name,
        Path = table.File,
        Title = table.Sheet,
        Profile = "tabular-data-resource",
        Format = "csv",
        Encoding = "utf-8",
        Schema = new
        {
            Fields = table.Columns.Select(c => new { c.Name, c.Type, Title = c.Label.En, c.Description, Unit = c.Unit?.En }),
            PrimaryKey = table.Key.Count == 1 ? (object)table.Key[0] : table.Key,
            MissingValues = new[] { "" },
            ForeignKeys = table.ClusterColumns.Select(
                field => new { Fields = field, Reference = new { Resource = "ranking", Fields = "cluster_id" } }),
        },
    };
}
