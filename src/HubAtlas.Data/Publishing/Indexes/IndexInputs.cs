using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Tables;

namespace HubAtlas.Data.Publishing.Indexes;

/// <summary>What an index was made from, so that its folder can be computed again and compared.</summary>
/// <param name="Recipe">Canonical JSON.</param>
/// <param name="Values">Of all units, those that were left out too.</param>
/// <param name="Tables">Paths.</param>
/// <param name="Statistics">Files of the store.</param>
public sealed record IndexInputs(string Recipe, IndexValues Values, IReadOnlyList<string> Tables, IReadOnlyList<InputFile> Statistics)
{
    internal IReadOnlyList<PublishedFile> Files =>
        [.. Tables.Select(path => PublishedFolder.Hashed(path, Path.GetFileName(path))), .. Statistics.OrderBy(file => file.Sha256, StringComparer.Ordinal).Select(file => new PublishedFile(file.Name, file.Bytes, file.Sha256))];

    /// <summary>The values as a table that is read again to the last bit; units by code, columns by name.</summary>
    internal (IReadOnlyList<Column<int>> Columns, IEnumerable<int> Rows) Table()
    {
        var columns = Values.Columns.OrderBy(c => c.Key, StringComparer.Ordinal).ToList();
        bool IsFree(string name) => !Values.Columns.ContainsKey(name);
        List<Column<int>> own = [new("code", u => Cell.Of(Values.Units[u].Code))];
        if (IsFree("name")) own.Add(new("name", u => Cell.Of(Values.Units[u].Name)));
        if (IsFree("group")) own.Add(new("group", u => Cell.Of(Values.Units[u].Group)));
        if (IsFree("size")) own.Add(new("size", u => Exact(Values.Units[u].Size)));
        return ([.. own, .. columns.Select(c => new Column<int>(c.Key, u => Exact(c.Value[u])))],
            Enumerable.Range(0, Values.Units.Count).OrderBy(u => Values.Units[u].Code, StringComparer.Ordinal));
    }

    private static Cell Exact(double? number) => number is { } n ? new(n.ToString("R", CultureInfo.InvariantCulture), true) : Cell.Missing;
}
