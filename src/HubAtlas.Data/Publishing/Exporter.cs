using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Charting;
using HubAtlas.Data.Publishing.Formats;
using HubAtlas.Data.Publishing.Tables;

namespace HubAtlas.Data.Publishing;

/// <summary>Turns a CSV file (header line, empty for missing) into a Parquet file; the store's engine can.</summary>
/// <param name="columns">Name and type of each column: <c>string</c>, <c>integer</c> (64 bits) or <c>number</c> (double).</param>
public delegate void ParquetConverter(string csvFile, IReadOnlyList<(string Name, string Type)> columns, string parquetFile);

/// <summary>Turns a drawing into a picture.</summary>
public delegate void PngConverter(string svgFile, string pngFile);

/// <summary>Writes a published edition in the formats that others work with.</summary>
public static class Exporter
{
    private const string PartSuffix = ".part";

    private sealed record Job(Edition Edition, RunRecord Run, string Folder, ParquetConverter? Parquet, PngConverter? Png)
    {
        public Lazy<IReadOnlyList<Member>> Members { get; } = new(() => MemberFile.Read(EditionFiles.Existing(Folder, EditionFiles.Members)));

        public Lazy<IReadOnlyList<Tie>> Ties { get; } = new(() => TieFile.Read(EditionFiles.Existing(Folder, EditionFiles.Ties)));

        public IReadOnlyList<DataTable> Tables => EditionTables.Of(Edition, Members, Ties);

        public Network Collaboration() => Network.Of(Edition, Ties.Value);
    }

    private sealed record Output(string Format, string File, Action<Job, string> Write);

    private static readonly (string Name, Func<Job, string> Draw)[] Drawings =
    [
        ("map", job => MapFile.Of(job.Edition, job.Run, job.Members.Value)),
        ("chart-clusters", job => EditionCharts.Clusters(job.Edition, job.Run)),
        ("chart-economies", job => EditionCharts.Economies(job.Edition, job.Run)),
    ];

    private static readonly Output[] Outputs =
    [
        .. EditionFiles.Tables.Select(table => Copy("csv", table)),
        new("xlsx", "edition.xlsx", (job, file) => Workbook.Write(file, job.Tables, tables => WorkbookNotes.Of(job.Edition, job.Run, tables))),
        Copy("geojson", EditionFiles.Clusters),
        new("kml", "clusters.kml", (job, file) => Kml.Write(file, job.Edition, job.Run)),
        .. EditionFiles.Tables.Select(table => new Output("parquet", Path.ChangeExtension(table, ".parquet"),
            (job, file) => Parquet(job, file, job.Tables.Single(t => t.File == table)))),
        new("vosviewer", "network-vosviewer.json",
            (job, file) => VosViewer.Write(file, job.Collaboration(), job.Run, "documents, full count", e => e.Documents)),
        new("vosviewer", "network-vosviewer-fractional.json",
            (job, file) => VosViewer.Write(file, job.Collaboration(), job.Run, "overlap, fractional count", e => Rounded.Documents(e.Overlap))),
        new("gexf", "network.gexf", (job, file) => NetworkXml.WriteGexf(file, job.Collaboration(), job.Run)),
        new("graphml", "network.graphml", (job, file) => NetworkXml.WriteGraphMl(file, job.Collaboration(), job.Run)),
        new("geopackage", "edition.gpkg", (job, file) => GeoPackage.Write(file, job.Edition, job.Run, job.Tables, job.Members.Value)),
        .. Drawings.Select(drawing => new Output("svg", drawing.Name + ".svg", (job, file) => File.WriteAllText(file, drawing.Draw(job)))),
        .. Drawings.Select(drawing => new Output("png", drawing.Name + ".png", (job, file) => Picture(job, file, drawing.Draw(job)))),
        Copy("html", EditionFiles.Report),
        Copy("json", EditionFiles.Edition),
        .. EditionFiles.Tables.Select(table => Copy("datapackage", table)),
        new("datapackage", "datapackage.json", (job, file) => DataPackage.Write(file, job.Edition, job.Run, job.Tables)),
    ];

    public static IReadOnlyList<string> Formats { get; } = [.. Outputs.Select(o => o.Format).Distinct(StringComparer.Ordinal)];

    /// <param name="formats">Of <see cref="Formats"/>; each file is written beside its name and renamed when complete.</param>
    /// <param name="outFolder">Null: the folder <c>export</c> inside the edition's.</param>
    /// <param name="parquet">Needed for <c>parquet</c> only.</param>
    /// <param name="png">Needed for <c>png</c> only.</param>
    /// <returns>The files written, in order.</returns>
    /// <exception cref="AtlasException">An unknown format, or no edition there; nothing is written then.</exception>
    public static IReadOnlyList<string> Export(
        string editionFolder, IReadOnlyList<string> formats, string? outFolder, ParquetConverter? parquet = null, PngConverter? png = null)
    {
        RequireKnown(formats, [.. Formats.Where(f => f switch { "parquet" => parquet is not null, "png" => png is not null, _ => true })]);
        var job = new Job(EditionFiles.ReadEdition(editionFolder), EditionFiles.ReadRun(editionFolder), editionFolder, parquet, png);
        var wanted = Outputs.Concat(job.Edition.Clusters.Select(c => Copy("html", EditionFiles.PageOf(c))))
            .Where(o => formats.Contains(o.Format, StringComparer.OrdinalIgnoreCase)).DistinctBy(o => o.File).ToList();
        var folder = Directory.CreateDirectory(outFolder ?? Path.Combine(editionFolder, "export")).FullName;
        foreach (var output in wanted)
        {
            var file = Path.Combine(folder, output.File);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            output.Write(job, file + PartSuffix);
            File.Move(file + PartSuffix, file, overwrite: true);
        }

        return [.. wanted.Select(o => Path.Combine(folder, o.File))];
    }

    private static Output Copy(string format, string name) =>
        new(format, name, (job, file) => File.Copy(EditionFiles.Existing(job.Folder, name), file, overwrite: true));

    private static void Parquet(Job job, string file, DataTable table)
    {
        var csv = file + ".csv" + PartSuffix;
        CsvTable.WriteUnguarded(csv, table);
        job.Parquet!(csv, [.. table.Columns.Select(c => (c.Name, c.Type))], file);
        File.Delete(csv);
    }

    private static void Picture(Job job, string file, string drawing)
    {
        var svg = file + ".svg" + PartSuffix;
        File.WriteAllText(svg, drawing);
        job.Png!(svg, file);
        File.Delete(svg);
    }

    private static void RequireKnown(IReadOnlyList<string> formats, IReadOnlyList<string> known)
    {
        var unknown = formats.Where(f => !known.Contains(f, StringComparer.OrdinalIgnoreCase)).ToList();
        if (unknown.Count == 0 && formats.Count > 0) return;
        var found = formats.Count == 0 ? "No format was named" : $"Unknown format {string.Join(", ", unknown)}";
        throw new AtlasException($"{found}; expected one or more of {string.Join(", ", known)}, joined by commas. Nothing was written.");
    }
}
