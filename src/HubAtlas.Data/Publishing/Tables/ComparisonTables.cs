using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The tables of a comparison, in the order of the workbook's sheets.</summary>
internal static class ComparisonTables
{
    public static IReadOnlyList<DataTable> Of(Comparison comparison) =>
    [
        DataTable.Of("movements.csv", "Movements", ["cluster_id", "event"], MovementTable.Columns(comparison.After), comparison.Movements),
        DataTable.Of(EditionFiles.Causes, "Causes", ["cluster_id", "figure", "after"], CauseTable.Columns, CauseTable.Rows(comparison)),
        DataTable.Of(EditionFiles.Lineage, "Lineage", ["id_before", "id_after"], LineageTable.Columns, comparison.Lineage),
        DataTable.Of(EditionFiles.Economies, "Economies", ["economy"], EconomyChangeTable.Columns(comparison.After), comparison.Economies),
        DataTable.Of(EditionFiles.Regions, "Regions", ["grouping", "group"], GroupChangeTable.Columns(comparison.After), comparison.Groups),
        DataTable.Of(
            EditionFiles.Concentration, "Concentration", ["edition", "measure"], ConcentrationChangeTable.Columns(comparison),
            ConcentrationChangeTable.Rows(comparison)),
    ];
}
