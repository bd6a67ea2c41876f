using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>A published table, whatever its rows are: the same one makes the CSV, the Parquet file, the sheet and the data package's entry.</summary>
/// <param name="File">Of the CSV.</param>
/// <param name="Sheet">Name of its sheet in a workbook.</param>
/// <param name="Key">Columns that tell its rows apart.</param>
/// <param name="Rows">Made anew each time they are read.</param>
internal sealed record DataTable(
    string File, string Sheet, IReadOnlyList<string> Key, IReadOnlyList<ColumnText> Columns, IEnumerable<IReadOnlyList<Cell>> Rows)
{
    /// <summary>Columns that hold ids of the ranking's clusters.</summary>
    public IReadOnlyList<string> ClusterColumns { get; init; } = [];

    public string Name => Path.GetFileNameWithoutExtension(File);

    /// <param name="folder">Of the file in the <see cref="ColumnBook"/>.</param>
    public static DataTable Of<T>(
        string file, string sheet, IReadOnlyList<string> key, Recipe recipe, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows, string folder = "") => new(
        file, sheet, key, ColumnBook.Of(folder + file, columns.Select(c => c.Name), recipe),
        rows.Select(row => columns.Select(c => c.Value(row)).ToList()));

    public DataTable Naming(params string[] clusterColumns) => this with { ClusterColumns = clusterColumns };
}
