using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The tables of an edition, in the order of the workbook's sheets.</summary>
internal static class EditionTables
{
    private static readonly string[] ByPosition = ["cluster_id", "kind", "position"];

    /// <param name="members">Read when a row is first wanted.</param>
    /// <param name="ties">Likewise.</param>
    public static IReadOnlyList<DataTable> Of(Edition edition, Lazy<IReadOnlyList<Member>> members, Lazy<IReadOnlyList<Tie>> ties)
    {
        var recipe = edition.Recipe;
        return
        [
            DataTable.Of(EditionFiles.Ranking, "Clusters", ["rank"], recipe, RankingTable.Columns(recipe), edition.Clusters),
            DataTable.Of(EditionFiles.Economies, "Economies", ["economy"], recipe, EconomyTable.Columns(edition), edition.Economies),
            DataTable.Of(EditionFiles.Regions, "Regions", ["grouping", "group"], recipe, RegionTable.Columns(edition), edition.Regions),
            DataTable.Of(
                EditionFiles.Concentration, "Concentration", ["measure"], recipe, ConcentrationTable.Columns(edition.Concentration), edition.Concentration),
            .. Inside(edition),
            DataTable.Of(EditionFiles.Ties, "Ties", ["cluster_id", "partner_cluster_id", "kind"], recipe, TieTable.Columns, Late(ties))
                .Naming("cluster_id", "partner_cluster_id"),
            DataTable.Of(EditionFiles.Members, "Places", ["place_id"], recipe, MemberTable.Columns(recipe), Late(members)).Naming("cluster_id"),
        ];
    }

    private static IEnumerable<DataTable> Inside(Edition edition)
    {
        DataTable Table<T>(string file, string sheet, string[] key, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows) =>
            DataTable.Of(file, sheet, key, edition.Recipe, columns, rows).Naming("cluster_id");
        return
        [
            Table(EditionFiles.Leaders, "Organisations", ByPosition, InsideTables.Leaders, InsideTables.LeadersOf(edition)),
            Table(
                EditionFiles.OrganisationKinds, "Kinds of organisation", ByPosition, DetailTables.OrganisationKinds,
                DetailTables.OrganisationKindsOf(edition)),
            Table(EditionFiles.Fields, "Fields", ByPosition, InsideTables.Fields, InsideTables.FieldsOf(edition)),
            Table(EditionFiles.Years, "Years", ByPosition, InsideTables.Years, InsideTables.YearsOf(edition)),
            Table(
                EditionFiles.Collaboration, "Collaboration", ["cluster_id", "kind"], DetailTables.Collaborations, DetailTables.CollaborationsOf(edition)),
            Table(EditionFiles.Partners, "Partners", ByPosition, InsideTables.Partners, InsideTables.PartnersOf(edition)),
            Table(EditionFiles.Cities, "Cities", ["cluster_id", "position"], DetailTables.Cities, DetailTables.CitiesOf(edition)),
            Table(
                EditionFiles.Parts, "Economies of clusters", ["cluster_id", "economy"], DetailTables.EconomyParts(edition.Recipe),
                DetailTables.EconomyPartsOf(edition)),
            Table(
                EditionFiles.Neighbours, "Neighbours", ["cluster_id", "relation", "position"], DetailTables.Neighbours,
                DetailTables.NeighboursOf(edition)),
        ];
    }

    private static IEnumerable<T> Late<T>(Lazy<IReadOnlyList<T>> rows)
    {
        foreach (var row in rows.Value) yield return row;
    }
}
