using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The tables of an edition, in the order of the workbook's sheets.</summary>
internal static class EditionTables
{
    private static readonly string[] ByPosition = ["cluster_id", "kind", "position"];

    /// <param name="members">Read when a row is first wanted.</param>
    /// <param name="ties">Likewise.</param>
    /// <param name="pairs">Likewise; wanted only where the edition has uncertainty.</param>
    public static IReadOnlyList<DataTable> Of(
        Edition edition, Lazy<IReadOnlyList<Member>> members, Lazy<IReadOnlyList<Tie>> ties, Lazy<IReadOnlyList<RankPair>> pairs)
    {
        var recipe = edition.Recipe;
        return
        [
            .. OfRanks(edition, pairs),
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

    /// <summary>The ranking and, where it was measured, how sure it is.</summary>
    public static IEnumerable<DataTable> OfRanks(Edition edition, Lazy<IReadOnlyList<RankPair>> pairs)
    {
        var recipe = edition.Recipe;
        yield return DataTable.Of(EditionFiles.Ranking, "Clusters", ["rank"], recipe, RankingTable.Columns(edition), edition.Clusters);
        if (edition.Uncertainty is null) yield break;
        yield return DataTable.Of(EditionFiles.Uncertainty, "Uncertainty", ["rank"], recipe, UncertaintyTables.Clusters, edition.Clusters).Naming("cluster_id");
        yield return DataTable.Of(
            EditionFiles.UncertaintyPairs, "Pairs", ["cluster_id", "other_id"], recipe, UncertaintyTables.Pairs(edition.Clusters), Late(pairs))
            .Naming("cluster_id", "other_id");
        if (edition.Uncertainty.ChoiceRuns == 0) yield break;
        yield return DataTable.Of(
            EditionFiles.UncertaintyChoices, "Choices", ["cluster_id", "choice"], recipe, UncertaintyTables.Choices, UncertaintyTables.ChoicesOf(edition))
            .Naming("cluster_id");
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
