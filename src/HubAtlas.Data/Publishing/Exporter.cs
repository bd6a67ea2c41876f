using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Formats;
using HubAtlas.Data.Publishing.Tables;

namespace HubAtlas.Data.Publishing;

/// <summary>Turns a CSV file (header line, empty for missing) into a Parquet file; the store's engine can.</summary>
/// <param name="columns">Name and type of each column: <c>string</c>, <c>integer</c> (64 bits) or <c>number</c> (double).</param>
public delegate void ParquetConverter(string csvFile, IReadOnlyList<(string Name, string Type)> columns, string parquetFile);

/// <summary>Writes a published edition in the formats that others work with.</summary>
public static class Exporter
{
    private const string PartSuffix = ".part";

    private sealed record Job(Edition Edition, RunRecord Run, string Folder, ParquetConverter? Parquet)
    {
        public IReadOnlyList<Member> Members() => MemberFile.Read(EditionFiles.Existing(Folder, EditionFiles.Members));

        public IReadOnlyList<Tie> Ties() => TieFile.Read(EditionFiles.Existing(Folder, EditionFiles.Ties));

        public Network Collaboration() => Network.Of(Edition, Ties());
    }

    private sealed record Output(string Format, string File, Action<Job, string> Write);

    private static readonly string[] Tables =
    [
        EditionFiles.Ranking, EditionFiles.Economies, EditionFiles.Members, EditionFiles.Leaders, EditionFiles.Fields, EditionFiles.Partners,
        EditionFiles.Years, EditionFiles.Ties,
    ];

    private static readonly Output[] Outputs =
    [
        .. Tables.Select(table => Copy("csv", table)),
        new("xlsx", "edition.xlsx", (job, file) => Workbook.Write(file, job.Edition, job.Run)),
        Copy("geojson", EditionFiles.Clusters),
        new("kml", "clusters.kml", (job, file) => Kml.Write(file, job.Edition)),
        new("parquet", "ranking.parquet",
            (job, file) => Parquet(job, file, RankingTable.Columns(job.Edition.Recipe), job.Edition.Clusters)),
        new("parquet", "economies.parquet",
            (job, file) => Parquet(job, file, EconomyTable.Columns(job.Edition), job.Edition.Economies)),
        new("parquet", "members.parquet",
            (job, file) => Parquet(job, file, MemberTable.Columns(job.Edition.Recipe), job.Members())),
        new("parquet", "leaders.parquet",
            (job, file) => Parquet(job, file, InsideTables.Leaders, InsideTables.LeadersOf(job.Edition))),
        new("parquet", "fields.parquet",
            (job, file) => Parquet(job, file, InsideTables.Fields, InsideTables.FieldsOf(job.Edition))),
        new("parquet", "partners.parquet",
            (job, file) => Parquet(job, file, InsideTables.Partners, InsideTables.PartnersOf(job.Edition))),
        new("parquet", "years.parquet", (job, file) => Parquet(job, file, InsideTables.Years, InsideTables.YearsOf(job.Edition))),
        new("parquet", "ties.parquet", (job, file) => Parquet(job, file, TieTable.Columns, job.Ties())),
        new("vosviewer", "network-vosviewer.json", (job, file) => VosViewer.Write(file, job.Collaboration())),
        new("gexf", "network.gexf", (job, file) => NetworkXml.WriteGexf(file, job.Collaboration(), job.Run)),
        new("graphml", "network.graphml", (job, file) => NetworkXml.WriteGraphMl(file, job.Collaboration())),
        new("svg", "map.svg", (job, file) => MapFile.Write(file, job.Edition, job.Run, job.Members())),
        Copy("html", EditionFiles.Report),
        Copy("json", EditionFiles.Edition),
        .. Tables.Select(table => Copy("datapackage", table)),
        new("datapackage", "datapackage.json", (job, file) => DataPackage.Write(file, job.Edition, job.Run)),
    ];

    public static IReadOnlyList<string> Formats { get; } = [.. Outputs.Select(o => o.Format).Distinct(StringComparer.Ordinal)];

    /// <param name="formats">Of <see cref="Formats"/>; each file is written beside its name and renamed when complete.</param>
    /// <param name="outFolder">Null: the folder <c>export</c> inside the edition's.</param>
    /// <param name="parquet">Needed for <c>parquet</c> only.</param>
    /// <returns>The files written, in order.</returns>
    /// <exception cref="AtlasException">An unknown format, or no edition there; nothing is written then.</exception>
    public static IReadOnlyList<string> Export(
        string editionFolder, IReadOnlyList<string> formats, string? outFolder, ParquetConverter? parquet = null)
    {
        RequireKnown(formats, parquet);
        var job = new Job(EditionFiles.ReadEdition(editionFolder), EditionFiles.ReadRun(editionFolder), editionFolder, parquet);
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

    private static void Parquet<T>(Job job, string file, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows)
    {
        var csv = file + ".csv" + PartSuffix;
        CsvTable.WriteUnguarded(csv, columns, rows);
        job.Parquet!(csv, [.. columns.Select(c => (c.Name, c.Type))], file);
        File.Delete(csv);
    }

    private static void RequireKnown(IReadOnlyList<string> formats, ParquetConverter? parquet)
    {
        var known = parquet is null ? Formats.Where(f => f != "parquet").ToList() : Formats;
        var unknown = formats.Where(f => !known.Contains(f, StringComparer.OrdinalIgnoreCase)).ToList();
        if (unknown.Count == 0 && formats.Count > 0) return;
        var found = formats.Count == 0 ? "No format was named" : $"Unknown format {string.Join(", ", unknown)}";
        throw new AtlasException($"{found}; expected one or more of {string.Join(", ", known)}, joined by commas. Nothing was written.");
    }
}
