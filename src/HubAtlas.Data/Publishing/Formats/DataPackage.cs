using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Reporting;
using HubAtlas.Data.Publishing.Tables;

namespace HubAtlas.Data.Publishing.Formats;

/// <summary>A Frictionless data package (specs.frictionlessdata.io, version 1): what each file and column beside it holds.</summary>
internal static class DataPackage
{
    private static readonly JsonSerializerOptions Options = new(EditionJson.Options)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        IgnoreReadOnlyProperties = false,
    };

    public static void Write(string path, Edition edition, RunRecord run)
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
            Sources = edition.Inputs.Select(input => new { Title = SourceSection.Line(input) }),
            Resources = new[]
            {
                Resource(EditionFiles.Ranking, RankingTable.Columns(recipe), "rank"),
                Resource(EditionFiles.Economies, EconomyTable.Columns(edition), "economy"),
                Resource(EditionFiles.Members, MemberTable.Columns(recipe), "place_id"),
                Resource(EditionFiles.Leaders, InsideTables.Leaders, "cluster_id", "kind", "position"),
                Resource(EditionFiles.Fields, InsideTables.Fields, "cluster_id", "kind", "position"),
                Resource(EditionFiles.Partners, InsideTables.Partners, "cluster_id", "kind", "position"),
                Resource(EditionFiles.Years, InsideTables.Years, "cluster_id", "kind", "position"),
                Resource(EditionFiles.Ties, TieTable.Columns, "cluster_id", "partner_cluster_id", "kind"),
            },
        };
        File.WriteAllText(path, JsonSerializer.Serialize(package, Options) + "\n");
    }

    private static object Resource<T>(string file, IReadOnlyList<Column<T>> columns, params string[] key) => new
    {
        Name = Path.GetFileNameWithoutExtension(file),
        Path = file,
        Profile = "tabular-data-resource",
        Format = "csv",
        Encoding = "utf-8",
        Schema = new
        {
            Fields = columns.Select(c => new { c.Name, c.Type, Description = c.Meaning }),
            PrimaryKey = key.Length == 1 ? (object)key[0] : key,
            MissingValues = new[] { "" },
            ForeignKeys = References(file),
        },
    };

    /// <summary>Every other table names clusters of the ranking.</summary>
    private static IEnumerable<object> References(string file) => file is EditionFiles.Ranking or EditionFiles.Economies ? [] :
        (file == EditionFiles.Ties ? new[] { "cluster_id", "partner_cluster_id" } : ["cluster_id"])
        .Select(field => (object)new { Fields = field, Reference = new { Resource = "ranking", Fields = "cluster_id" } });
}
