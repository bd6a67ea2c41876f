using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Reporting;
using HubAtlas.Data.Publishing.Tables;

namespace HubAtlas.Data.Publishing;

/// <summary>Writes a comparison's folder: movements, economies, everything as JSON, and a page to read.</summary>
public static class ComparisonPublisher
{
    /// <summary>Replaces <paramref name="folder"/> as a whole, and only when the new comparison is complete beside it.</summary>
    /// <exception cref="AtlasException">The folder holds something else than a comparison.</exception>
    public static void Publish(Comparison comparison, string folder)
    {
        var part = FolderSwap.Begin(folder, EditionFiles.Comparison);
        string In(string name) => Path.Combine(part, name);

        CsvTable.Write(In("movements.csv"), MovementTable.Columns, comparison.Movements);
        CsvTable.Write(In(EditionFiles.Economies), EconomyChangeTable.Columns(comparison.After), comparison.Economies);
        using (var json = File.Create(In(EditionFiles.Comparison))) JsonSerializer.Serialize(json, new ComparisonFile(EditionJson.SchemaVersion, comparison), EditionJson.Options);
        File.WriteAllText(In("comparison.html"), ComparisonPage.Of(comparison));

        FolderSwap.Commit(folder);
    }
}
