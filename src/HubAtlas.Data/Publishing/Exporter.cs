using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing.Charting;
using HubAtlas.Data.Publishing.Formats;
using HubAtlas.Data.Publishing.Tables;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing;

/// <summary>Turns a CSV file (header line, empty for missing) into a Parquet file; the store's engine can.</summary>
/// <param name="columns">Name and type of each column: <c>string</c>, <c>integer</c> (64 bits) or <c>number</c> (double).</param>
/// <param name="source">Sources and licences, for the file's own notes.</param>
public delegate void ParquetConverter(string csvFile, IReadOnlyList<(string Name, string Type)> columns, string parquetFile, string source);

/// <summary>Turns a drawing into a picture.</summary>
public delegate void PngConverter(string svgFile, string pngFile);

/// <param name="Files">Written, in order.</param>
/// <param name="Failures">A sentence for each format of which nothing was written.</param>
public sealed record Exported(IReadOnlyList<string> Files, IReadOnlyList<string> Failures);

/// <summary>Writes a published edition in the formats that others work with.</summary>
public static class Exporter
{
    private sealed record Job(Edition Edition, RunRecord Run, string Folder, ParquetConverter? Parquet, PngConverter? Png)
    {
        public Lazy<IReadOnlyList<Member>> Members { get; } = new(() => MemberFile.Read(EditionFiles.Existing(Folder, EditionFiles.Members)));

        public Lazy<IReadOnlyList<Tie>> Ties { get; } = new(() => TieFile.Read(EditionFiles.Existing(Folder, EditionFiles.Ties)));

        public Lazy<IReadOnlyList<RankPair>> Pairs { get; } = new(() => EditionReader.ReadPairs(Folder, Edition));

        public IReadOnlyList<DataTable> Tables => EditionTables.Of(Edition, Members, Ties, Pairs);

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
        .. Csv("csv", EditionFiles.Tables),
        new("xlsx", "edition.xlsx", (job, file) => Workbook.Write(file, job.Tables, tables => WorkbookNotes.Of(job.Edition, job.Run, tables))),
        Copy("geojson", EditionFiles.Clusters),
        new("kml", "clusters.kml", (job, file) => Kml.Write(file, job.Edition, job.Run)),
        .. Parquets(EditionFiles.Tables),
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
        .. Csv("datapackage", EditionFiles.Tables),
        new("datapackage", "datapackage.json", (job, file) => DataPackage.Write(file, job.Edition, job.Run, job.Tables)),
    ];

    /// <summary>What is there only for an edition whose uncertainty was measured.</summary>
    private static readonly Output[] UncertaintyOutputs =
    [
        .. Csv("csv", EditionFiles.UncertaintyTables),
        .. Parquets(EditionFiles.UncertaintyTables),
        .. Csv("datapackage", EditionFiles.UncertaintyTables),
        Copy("json", EditionFiles.UncertaintyJson),
    ];

    /// <summary>What is there only where choices of the method were varied.</summary>
    private static readonly Output[] ChoiceOutputs =
    [
        .. Csv("csv", [EditionFiles.UncertaintyChoices]),
        .. Parquets([EditionFiles.UncertaintyChoices]),
        .. Csv("datapackage", [EditionFiles.UncertaintyChoices]),
    ];

    private static IEnumerable<Output> OfUncertainty(Uncertainty? measured) =>
        measured is null ? [] : measured.ChoiceRuns > 0 ? UncertaintyOutputs.Concat(ChoiceOutputs) : UncertaintyOutputs;

    public static IReadOnlyList<string> Formats { get; } = [.. Outputs.Select(o => o.Format).Distinct(StringComparer.Ordinal)];

    /// <summary>Writes each format beside its place and moves it there when all its files are complete: a format is there whole or not at all.</summary>
    /// <param name="formats">Of <see cref="Formats"/>. One that fails leaves the others.</param>
    /// <param name="outFolder">Null: the folder <c>export</c> inside the edition's.</param>
    /// <param name="parquet">Needed for <c>parquet</c> only.</param>
    /// <param name="png">Needed for <c>png</c> only.</param>
    /// <exception cref="AtlasException">An unknown format, or no edition there; nothing is written then.</exception>
    public static Exported Export(
        string editionFolder, IReadOnlyList<string> formats, string? outFolder, ParquetConverter? parquet = null, PngConverter? png = null)
    {
        FormatWriter.RequireKnown(formats, [.. Formats.Where(f => f switch { "parquet" => parquet is not null, "png" => png is not null, _ => true })]);
        var job = new Job(EditionFiles.ReadEdition(editionFolder), EditionFiles.ReadRun(editionFolder), editionFolder, parquet, png);
        var wanted = Outputs.Concat(OfUncertainty(job.Edition.Uncertainty)).Concat(job.Edition.Clusters.Select(c => Copy("html", EditionFiles.PageOf(c))))
            .Where(o => formats.Contains(o.Format, StringComparer.OrdinalIgnoreCase)).DistinctBy(o => o.File);
        return FormatWriter.Write(
            outFolder ?? Path.Combine(editionFolder, "export"), wanted.Select(o => new FormatFile(o.Format, o.File, file => o.Write(job, file))));
    }

    private static Output Copy(string format, string name) =>
        new(format, name, (job, file) => File.Copy(EditionFiles.Existing(job.Folder, name), file, overwrite: true));

    private static IEnumerable<Output> Csv(string format, IReadOnlyList<string> tables) => tables.Select(table => Copy(format, table));

    private static IEnumerable<Output> Parquets(IReadOnlyList<string> tables) => tables.Select(table => new Output(
        "parquet", Path.ChangeExtension(table, ".parquet"), (job, file) => FormatWriter.Parquet(
            job.Parquet!, job.Tables.Single(t => t.File == table), file, Provenance.Line(job.Edition, job.Run))));

    private static void Picture(Job job, string file, string drawing)
    {
        var svg = file + ".svg";
        File.WriteAllText(svg, drawing);
        job.Png!(svg, file);
        File.Delete(svg);
        PngNote.Add(file, Provenance.Line(job.Edition, job.Run));
    }
}
