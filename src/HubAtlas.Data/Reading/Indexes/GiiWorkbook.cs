using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Indexes;

/// <summary>
/// The workbook that WIPO publishes with the Global Innovation Index since 2022 (<c>wipo-pub-2000-YYYY-tech1.xlsx</c>): the sheet Data, a row an
/// economy and node.
/// </summary>
internal static class GiiWorkbook
{
    private static readonly string[] Columns = ["ECONOMY_NAME", "NUM", "NAME", "VALUE_SCREEN", "SCORE", "RANK", "SW_OVERALL", "SW_INCGRP", "DMC"];

    /// <exception cref="AtlasException">The workbook has another layout, or is damaged.</exception>
    public static OfficialIndex Read(string path)
    {
        var sheet = Sheet(path) ?? throw new AtlasException($"{path}: found no sheet Data; expected the workbook of the Global Innovation Index, 2022 or later.");
        var header = sheet.Count == 0 ? [] : sheet[0];
        int[] at = [.. Columns.Select(c => header.FindIndex(h => string.Equals(h, c, StringComparison.OrdinalIgnoreCase)))];
        if (Array.IndexOf(at, -1) is >= 0 and var missing)
            throw new AtlasException($"{path}, sheet Data: found the columns {string.Join(", ", header.Take(12))}; expected {Columns[missing]} among them.");
        var rows = sheet.Skip(1).Select(row => Array.ConvertAll(at, column => column < row.Count ? row[column] : "")).Where(r => r[0].Length > 0 && r[1].Length > 0).ToList();
        var units = rows.Select(r => r[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var nodes = new List<OfficialNode>();
        foreach (var (id, name) in rows.Select(r => (Id: r[1], Name: r[2])).DistinctBy(r => r.Id, StringComparer.Ordinal).OrderBy(r => Depth(r.Id)).ThenBy(r => r.Id, StringComparer.Ordinal))
        {
            var own = rows.Where(r => r[1] == id).DistinctBy(r => r[0], StringComparer.Ordinal).ToDictionary(r => r[0], StringComparer.Ordinal);
            T[] Of<T>(int column, Func<string, T> read) => [.. units.Select(u => read(own.TryGetValue(u, out var row) ? row[column] : ""))];
            nodes.Add(new(
                id, name, nodes.FindIndex(n => n.Id == Parent(id)), Of(3, Number), Of(4, Number), Of(5, cell => (int?)Number(cell)), Of(8, IsSet), Of(6, ReadMark), Of(7, ReadMark)));
        }

        if (nodes.Count == 0 || nodes.Exists(n => n.Parent < 0 && n.Id != nodes[0].Id))
            throw new AtlasException($"{path}, sheet Data: found the numbers {string.Join(", ", nodes.Take(6).Select(n => n.Id))}; expected GII, IN, OUT, IN.1, IN.1.1, IN.1.1.1 and so on.");
        return new("Global Innovation Index, workbook", units, nodes);
    }

    private static List<List<string>>? Sheet(string path)
    {
        try
        {
            return WorkbookFile.Sheet(path, "Data");
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            throw new AtlasException($"{path}: the workbook cannot be read: {error.Message}", error);
        }
    }

    private static int Depth(string id) => id is "GII" ? 0 : 1 + id.Count('.'.Equals);

    private static string Parent(string id) => id is "IN" or "OUT" ? "GII" : id.LastIndexOf('.') is > 0 and var dot ? id[..dot] : "";

    private static double? Number(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsSet(string cell) => cell.Length > 0 && cell is not ("0" or "FALSE" or "NA" or "n/a");

    private static Mark ReadMark(string cell) => cell.Length == 0 ? Mark.None : char.ToUpperInvariant(cell[0]) switch { 'S' => Mark.Strength, 'W' => Mark.Weakness, _ => Mark.None };
}
