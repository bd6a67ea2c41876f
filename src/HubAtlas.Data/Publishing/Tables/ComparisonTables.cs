using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The tables of a comparison, in the order of the workbook's sheets.</summary>
internal static class ComparisonTables
{
    public static IReadOnlyList<DataTable> Of(Comparison comparison)
    {
        var after = comparison.After;
        DataTable Table<T>(string file, string sheet, string[] key, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows) =>
            DataTable.Of(file, sheet, key, after, columns, rows, ColumnBook.Comparison);
        return
        [
            Table("movements.csv", "Movements", ["cluster_id", "event"], MovementTable.Columns(after), comparison.Movements),
            Table(EditionFiles.Causes, "Causes", ["cluster_id", "figure", "after"], CauseTable.Columns, CauseTable.Rows(comparison)),
            Table(EditionFiles.Lineage, "Lineage", ["id_before", "id_after"], LineageTable.Columns, comparison.Lineage),
            Table(EditionFiles.Economies, "Economies", ["economy"], EconomyChangeTable.Columns, comparison.Economies),
            Table(EditionFiles.Regions, "Regions", ["grouping", "group"], GroupChangeTable.Columns, comparison.Groups),
            Table(
                EditionFiles.Concentration, "Concentration", ["edition", "measure"], ConcentrationChangeTable.Columns(comparison),
                ConcentrationChangeTable.Rows(comparison)),
        ];
    }
}
