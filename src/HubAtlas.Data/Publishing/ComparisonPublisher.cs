using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing.Formats;
using HubAtlas.Data.Publishing.Reporting;
using HubAtlas.Data.Publishing.Tables;

namespace HubAtlas.Data.Publishing;

/// <summary>Writes a comparison's folder: movements, economies, everything as JSON, and a page to read.</summary>
public static class ComparisonPublisher
{
    /// <summary>Replaces <paramref name="folder"/> as a whole, and only when the new comparison is complete beside it.</summary>
    /// <exception cref="AtlasException">The folder holds something else than a comparison.</exception>
    public static void Publish(Comparison comparison, string folder) => FolderSwap.Write(folder, EditionFiles.Comparison, part =>
    {
        string In(string name) => Path.Combine(part, name);
        var tables = ComparisonTables.Of(comparison);
        foreach (var table in tables) CsvTable.Write(In(table.File), table);
        Workbook.Write(In(EditionFiles.ComparisonBook), tables, sheets => WorkbookNotes.Of(comparison, sheets));
        WriteJson(In(EditionFiles.Comparison), new ComparisonFile(EditionJson.SchemaVersion, comparison));
        File.WriteAllText(In("comparison.html"), ComparisonPage.Of(comparison));
    });

    /// <summary>Publishes a series of editions in the same way.</summary>
    /// <exception cref="AtlasException">The folder holds something else than a series.</exception>
    public static void Publish(Series series, string folder) => FolderSwap.Write(folder, EditionFiles.Series, part =>
    {
        string In(string name) => Path.Combine(part, name);
        CsvTable.Write(In("series.csv"), SeriesTables.Points, SeriesTables.Steps(series));
        CsvTable.Write(In("series-growth.csv"), SeriesTables.Growth(series), series.Lines);
        WriteJson(In(EditionFiles.Series), new SeriesFile(EditionJson.SchemaVersion, series));
        File.WriteAllText(In("series.html"), SeriesPage.Of(series));
    });

    /// <summary>Publishes a printed ranking beside another in the same way.</summary>
    /// <exception cref="AtlasException">The folder holds something else than such a comparison.</exception>
    public static void Publish(PrintComparison comparison, string folder) => FolderSwap.Write(folder, EditionFiles.Printed, part =>
    {
        string In(string name) => Path.Combine(part, name);
        CsvTable.Write(In("published.csv"), RankingLineTable.Columns, comparison.Lines);
        WriteJson(In(EditionFiles.Printed), new PrintComparisonFile(EditionJson.SchemaVersion, comparison));
        File.WriteAllText(In("published.html"), PrintPage.Of(comparison));
    });

    private static void WriteJson<T>(string path, T value)
    {
        using var file = File.Create(path);
        JsonSerializer.Serialize(file, value, EditionJson.Options);
        file.WriteByte((byte)'\n');
    }
}
