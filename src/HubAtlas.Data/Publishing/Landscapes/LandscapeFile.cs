using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;

namespace HubAtlas.Data.Publishing.Landscapes;

/// <summary>The content of <c>landscape.json</c>.</summary>
public sealed record LandscapeFile(
    string Schema, string Name, string Title, string RecipeHash, LandscapeMethod Method, IReadOnlyDictionary<string, string> Formulas, LandscapeRecipe Recipe, long Documents, long DocumentsWithClass,
    double? CollaborationPercent, IReadOnlyList<int> Years, IReadOnlyList<long?> WorldCounts, IReadOnlyList<LandscapeGrowth> WorldGrowth, IReadOnlyList<LandscapeFileTable> Tables,
    IReadOnlyList<string> Notes, bool IsSimulated)
{
    /// <exception cref="AtlasException">No landscape there, or one of another shape.</exception>
    public static LandscapeFile Read(string folder) => EditionFiles.ReadJson<LandscapeFile>(folder, LandscapePublisher.Landscape, "make the landscape again: hubatlas landscape");

    internal static LandscapeFile Of(Landscape landscape) => new(
        EditionJson.SchemaVersion, landscape.Recipe.Name, landscape.Recipe.Title, landscape.Recipe.Hash, LandscapeMethod.Of(landscape),
        LandscapeMethod.Formulas.ToDictionary(f => f.Figure, f => f.Formula), landscape.Recipe, landscape.Documents, landscape.Classed, landscape.CollaborationShare, [.. landscape.Years],
        landscape.World, landscape.WorldGrowth, [.. landscape.Tables.Select(LandscapeFileTable.Of)], landscape.Notes, landscape.IsSimulated);
}

/// <param name="Unplaced">Billionths of documents that belong to no unit.</param>
public sealed record LandscapeFileTable(string By, long Unplaced, IReadOnlyList<LandscapeFileRow> Rows)
{
    internal static LandscapeFileTable Of(LandscapeTable table) => new(table.By.Word(), table.Unplaced, [.. table.Rows.Select(row => LandscapeFileRow.Of(table.By, row))]);
}

/// <param name="Count">Billionths of documents, as all counts of this file.</param>
public sealed record LandscapeFileRow(
    string Code, string Name, int Rank, long Count, double SharePercent, double? CountLow, double? CountHigh, IReadOnlyList<long?> Years, IReadOnlyList<LandscapeGrowth> Growth,
    double? Inhabitants, double? PerMillion, LandscapeSpecialisation? Specialisation, long? Organisations, long? OrganisationKnown, IReadOnlyList<Holder> Leaders, double? Herfindahl,
    double? CollaborationPercent, double? AbroadPercent)
{
    internal static LandscapeFileRow Of(LandscapeUnit by, LandscapeRow row) => new(
        row.Code, LandscapeTables.NameOf(by, row), row.Rank, row.Count, row.Share, row.Low, row.High, row.Years, row.Growth, row.Inhabitants, row.PerMillion, row.Specialisation,
        row.Holders?.Count, row.Holders?.Known, row.Holders?.Leaders ?? [], row.Herfindahl, row.Collaboration, row.FiledAbroad);
}
