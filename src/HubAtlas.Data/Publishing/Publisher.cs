using System.Security.Cryptography;
using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing.Formats;
using HubAtlas.Data.Publishing.Reporting;
using HubAtlas.Data.Publishing.Reporting.Inside;
using HubAtlas.Data.Publishing.Tables;

namespace HubAtlas.Data.Publishing;

/// <summary>Writes an edition's folder: the tables, the map layer, the record of the run and the report.</summary>
public static class Publisher
{
    /// <summary>Whether an edition can be published there; asked before it is made.</summary>
    /// <exception cref="AtlasException">The folder holds something else than an edition.</exception>
    public static void Require(string folder) => FolderSwap.Require(folder, EditionFiles.Edition);

    /// <summary>Replaces <paramref name="folder"/> as a whole, and only when the new edition is complete beside it.</summary>
    /// <param name="members">In the order of place ids.</param>
    /// <param name="rejects">Read once, streaming; give them in an order of their own, not that of the import.</param>
    /// <param name="ties">Between the clusters; none when the store was not asked.</param>
    /// <param name="ledger">How everybody was located; null when the store was not asked, and then there are no files of it.</param>
    /// <exception cref="AtlasException">The folder holds something else than an edition.</exception>
    public static void Publish(
        Edition edition, IReadOnlyList<Member> members, IEnumerable<Reject> rejects, RunRecord run, string folder,
        IReadOnlyList<Tie>? ties = null, Ledger? ledger = null) =>
        FolderSwap.Write(folder, EditionFiles.Edition, part => WriteAll(edition, members, rejects, run, part, ties ?? [], ledger));

    private static void WriteAll(
        Edition edition, IReadOnlyList<Member> members, IEnumerable<Reject> rejects, RunRecord run, string part, IReadOnlyList<Tie> ties, Ledger? ledger)
    {
        string In(string name) => Path.Combine(part, name);
        foreach (var table in EditionTables.Of(edition, new(members), new(ties))) CsvTable.Write(In(table.File), table);
        GeoJson.Write(In(EditionFiles.Clusters), edition);
        if (ledger is not null) WriteLedger(edition, ledger, In);
        WriteJson(In(EditionFiles.Edition), new EditionFile(EditionJson.SchemaVersion, edition));
        var rejected = new RejectTable();
        CsvTable.Write(In(EditionFiles.Rejects), RejectTable.Columns, rejected.Counted(rejects));
        var subject = new ReportSubject(edition, members, rejected.Counts, run) { Ledger = ledger };
        File.WriteAllText(In(EditionFiles.Report), ReportPage.Of(subject));
        WriteClusters(subject, In);
        WriteJson(In(EditionFiles.Run), run with { Files = Hashed(part) });
    }

    private static void WriteLedger(Edition edition, Ledger ledger, Func<string, string> path)
    {
        var recipe = edition.Recipe;
        CsvTable.Write(path(EditionFiles.Ledger), LedgerTable.Columns, LedgerTable.Rows(edition, ledger));
        CsvTable.Write(path(EditionFiles.LedgerStrings), LedgerStringTable.Columns(recipe), LedgerStringTable.Rows(ledger));
        CsvTable.Write(path(EditionFiles.LedgerChecks), LedgerCheckTables.Checks(recipe), ledger.Checks);
        CsvTable.Write(path(EditionFiles.LedgerCorrections), LedgerCheckTables.Corrections(recipe), ledger.Corrections);
        WriteJson(path(EditionFiles.LedgerJson), new LedgerFile(
            EditionJson.SchemaVersion, recipe.Name, recipe.Title, recipe.Hash, edition.IsSimulated, ledger));
    }

    private static void WriteClusters(ReportSubject subject, Func<string, string> path)
    {
        var (edition, recipe) = (subject.Edition, subject.Recipe);
        Directory.CreateDirectory(path(EditionFiles.ClusterFolder));
        Parallel.ForEach(edition.Clusters, cluster =>
        {
            WriteJson(path(EditionFiles.JsonOf(cluster)), new ClusterFile(
                EditionJson.SchemaVersion, recipe.Name, recipe.Title, recipe.Hash, edition.IsSimulated, cluster));
            File.WriteAllText(path(EditionFiles.PageOf(cluster)), ClusterPage.Of(subject, cluster));
        });
    }

    private static void WriteJson<T>(string path, T value)
    {
        using var file = File.Create(path);
        JsonSerializer.Serialize(file, value, EditionJson.Options);
        file.WriteByte((byte)'\n');
    }

    /// <summary>Names of files in folders have forward slashes on every system.</summary>
    private static List<PublishedFile> Hashed(string folder) =>
    [
        .. Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/')))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file =>
            {
                using var content = File.OpenRead(file.Path);
                return new PublishedFile(file.Name, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
            }),
    ];
}
