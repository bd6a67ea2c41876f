using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Indexes;

/// <summary>Reads indexes as their publishers print them: the workbooks of the Global Innovation Index.</summary>
public static class OfficialReader
{
    /// <exception cref="AtlasException">The file is none of the layouts that are known.</exception>
    public static OfficialIndex Read(string path) => path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)
        ? GiiWorkbook.Read(path)
        : GiiBlocks.Read(path, PlainRows.Read(path, "a printed index"));

    /// <summary>A table with the columns of a unit and its group.</summary>
    public static IReadOnlyDictionary<string, string> Groups(string path)
    {
        var table = PlainRows.Read(path, "the groups of the units");
        var (unit, group) = (table.Find("economy", "name", "unit"), table.Find("income_group", "group", "income_group_fy19", "income"));
        if (unit < 0 || group < 0) throw new AtlasException($"{path}: found the columns {string.Join(", ", table.Header)}; expected economy and income_group.");
        return table.Rows.DistinctBy(r => r[unit], StringComparer.Ordinal).ToDictionary(r => r[unit], r => r[group], StringComparer.Ordinal);
    }
}
