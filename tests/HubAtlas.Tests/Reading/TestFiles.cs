using System.IO.Compression;
using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Mapping;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Tests.Reading;

/// <summary>A folder for the files of one test, gone when the test ends.</summary>
internal sealed class TestFiles : IDisposable
{
    public TestFiles() => Directory.CreateDirectory(Folder);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"hubatlas-reading-{Guid.NewGuid():N}");

    public SourceFile Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public SourceFile Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return SourceFile.FromPath(path);
    }

    public SourceFile WriteZip(string name, params (string Entry, string Text)[] entries)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (entry, text) in entries)
            {
                using var stream = archive.CreateEntry(entry).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return Write(name, bytes.ToArray());
    }

    public static byte[] Gzip(byte[] bytes)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return compressed.ToArray();
    }

    public static byte[] Gzip(string text) => Gzip(Encoding.UTF8.GetBytes(text));

    public ReadOptions Options(string? mapping = null) => new()
    {
        TempFolder = Folder,
        Mapping = mapping is null ? null : TableMapping.Parse("mapping.json", mapping),
    };

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>Keeps what a reader hands over.</summary>
internal sealed class Harvest : IRecordSink
{
    public List<Document> Documents { get; } = [];

    public List<Organisation> Organisations { get; } = [];

    public List<Reject> Rejects { get; } = [];

    public List<Remark> Remarks { get; } = [];

    public List<Observation> Observations { get; } = [];

    public long People => Documents.Sum(document => document.People.Count * document.Multiplicity);

    public static Harvest Of(string source, SourceFile file, ReadOptions options) => Of(source, [file], options);

    public static Harvest Of(string source, IReadOnlyList<SourceFile> files, ReadOptions options)
    {
        var harvest = new Harvest();
        var reader = Formats.Of(source);
        var sets = reader.Group([.. files.Select(file => Formats.Recognise(file, options, source))]);
        foreach (var set in sets) reader.Read(set, options, harvest, CancellationToken.None);
        return harvest;
    }

    public void Add(Document document) => Documents.Add(document);

    public void Add(Organisation organisation) => Organisations.Add(organisation);

    public void Add(Observation observation) => Observations.Add(observation);

    public void Reject(Reject reject) => Rejects.Add(reject);

    public void Note(Remark remark) => Remarks.Add(remark);

    public void Withdraw(Withdrawal withdrawal) => Documents.RemoveAll(document => document.Id == withdrawal.DocumentId);

    public Document Single(string id) => Documents.Single(document => document.Id == id);

    /// <summary>A document as one line, so that tests can compare whole documents.</summary>
    public static string Describe(Document d) =>
        $"{d.Id} {d.Kind.Word()} {d.Year} {d.Type} [{string.Join("; ", d.Fields)}] x{d.Multiplicity} v{d.Version} " +
        string.Join(" / ", d.People.Select(person => string.Join(" + ", person.Addresses.Select(Describe))));

    public static string Describe(Observation o) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{o.Series.Kind.Word()} {o.Series.Unit} {o.Series.Measure} {o.Year}{(o.Period.Length > 0 ? $"/{o.Period}" : "")} [{o.Series.Breakdown}] {o.Value} {o.Flag.Word()}").TrimEnd();

    public static string Describe(Address a) => string.Join("|", a.Text, a.Organisation, a.OrganisationId, a.City, a.Region, a.Economy, a.Point is { } p ? $"{p.Latitude},{p.Longitude}" : "");
}
