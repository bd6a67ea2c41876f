using System.Security.Cryptography;
using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Formats;
using HubAtlas.Data.Publishing.Reporting;
using HubAtlas.Data.Publishing.Tables;

namespace HubAtlas.Data.Publishing;

/// <summary>Writes an edition's folder: the tables, the map layer, the record of the run and the report.</summary>
public static class Publisher
{
    /// <summary>Replaces <paramref name="folder"/> as a whole, and only when the new edition is complete beside it.</summary>
    /// <param name="members">In the order of place ids.</param>
    /// <param name="rejects">Read once, streaming; give them in an order of their own, not that of the import.</param>
    /// <exception cref="AtlasException">The folder holds something else than an edition.</exception>
    public static void Publish(Edition edition, IReadOnlyList<Member> members, IEnumerable<Reject> rejects, RunRecord run, string folder)
    {
        var part = FolderSwap.Begin(folder, EditionFiles.Edition);
        string In(string name) => Path.Combine(part, name);

        CsvTable.Write(In(EditionFiles.Ranking), RankingTable.Columns(edition.Recipe), edition.Clusters);
        GeoJson.Write(In(EditionFiles.Clusters), edition);
        CsvTable.Write(In(EditionFiles.Members), MemberTable.Columns(edition.Recipe), members);
        CsvTable.Write(In(EditionFiles.Economies), EconomyTable.Columns(edition), edition.Economies);
        CsvTable.Write(In(EditionFiles.Concentration), ConcentrationTable.Columns(edition.Concentration), edition.Concentration);
        CsvTable.Write(In(EditionFiles.Regions), RegionTable.Columns(edition), edition.Regions);
        WriteJson(In(EditionFiles.Edition), new EditionFile(EditionJson.SchemaVersion, edition));
        var rejected = new RejectTable();
        CsvTable.Write(In(EditionFiles.Rejects), RejectTable.Columns, rejected.Counted(rejects));
        File.WriteAllText(In(EditionFiles.Report), ReportPage.Of(new ReportSubject(edition, members, rejected.Counts, run)));
        WriteJson(In(EditionFiles.Run), run with { Files = Hashed(part) });

        FolderSwap.Commit(folder);
    }

    private static void WriteJson<T>(string path, T value)
    {
        using var file = File.Create(path);
        JsonSerializer.Serialize(file, value, EditionJson.Options);
        file.WriteByte((byte)'\n');
    }

    private static List<PublishedFile> Hashed(string folder) =>
    [
        .. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(path =>
        {
            using var file = File.OpenRead(path);
            return new PublishedFile(Path.GetFileName(path), file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
        }),
    ];
}
