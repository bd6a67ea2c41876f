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
        Publish(new EditionSnapshot(edition, members) { Ties = ties ?? [], Ledger = ledger }, rejects, run, folder);

    /// <inheritdoc cref="Publish(Edition, IReadOnlyList{Member}, IEnumerable{Reject}, RunRecord, string, IReadOnlyList{Tie}?, Ledger?)"/>
    public static void Publish(EditionSnapshot snapshot, IEnumerable<Reject> rejects, RunRecord run, string folder) =>
        FolderSwap.Write(folder, EditionFiles.Edition, part => WriteAll(snapshot, rejects, run, part));

    /// <summary>
    /// Writes what depends on uncertainty into an edition's folder, and its run record; all else stays, files that are not the edition's too.
    /// The folder is replaced as a whole, when all is complete beside it.
    /// </summary>
    /// <param name="snapshot">As it was read from the folder, with the uncertainty that was measured since.</param>
    public static void Renew(EditionSnapshot snapshot, RunRecord run, string folder) => FolderSwap.Write(folder, EditionFiles.Edition, part =>
    {
        var own = run.Files.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        FolderCopy.Copy(folder, part);
        foreach (var former in EditionFiles.UncertaintyFiles) File.Delete(Path.Combine(part, former));
        WriteRanks(snapshot, RejectFile.Counts(EditionFiles.Existing(part, EditionFiles.Rejects)), run, part);
        var files = PublishedFolder.Hashed(part).Where(file => own.Contains(file.Name) || EditionFiles.UncertaintyFiles.Contains(file.Name));
        PublishedFolder.WriteJson(Path.Combine(part, EditionFiles.Run), run with { Files = [.. files] });
    });

    private static void WriteAll(EditionSnapshot snapshot, IEnumerable<Reject> rejects, RunRecord run, string part)
    {
        string In(string name) => Path.Combine(part, name);
        foreach (var table in EditionTables.Of(snapshot.Edition, new(snapshot.Members), new(snapshot.Ties), new(snapshot.Pairs)))
            CsvTable.Write(In(table.File), table);
        if (snapshot.Ledger is not null) WriteLedger(snapshot.Edition, snapshot.Ledger, In);
        var rejected = new RejectTable();
        CsvTable.Write(In(EditionFiles.Rejects), RejectTable.Columns, rejected.Counted(rejects));
        WriteRanks(snapshot, rejected.Counts, run, part);
        PublishedFolder.WriteJson(In(EditionFiles.Run), run with { Files = PublishedFolder.Hashed(part) });
    }

    /// <summary>All that tells ranks, and so how sure they are.</summary>
    private static void WriteRanks(EditionSnapshot snapshot, IReadOnlyDictionary<string, long> rejectCounts, RunRecord run, string part)
    {
        string In(string name) => Path.Combine(part, name);
        var edition = snapshot.Edition;
        foreach (var table in EditionTables.OfRanks(edition, new(snapshot.Pairs))) CsvTable.Write(In(table.File), table);
        if (edition.Uncertainty is { } uncertainty) PublishedFolder.WriteJson(In(EditionFiles.UncertaintyJson), UncertaintyFile.Of(edition, uncertainty));
        GeoJson.Write(In(EditionFiles.Clusters), edition);
        PublishedFolder.WriteJson(In(EditionFiles.Edition), new EditionFile(EditionJson.SchemaVersion, edition));
        var subject = new ReportSubject(edition, snapshot.Members, rejectCounts, run) { Ledger = snapshot.Ledger };
        File.WriteAllText(In(EditionFiles.Report), ReportPage.Of(subject));
        WriteClusters(subject, In);
    }

    private static void WriteLedger(Edition edition, Ledger ledger, Func<string, string> path)
    {
        var recipe = edition.Recipe;
        CsvTable.Write(path(EditionFiles.Ledger), LedgerTable.Columns, LedgerTable.Rows(edition, ledger));
        CsvTable.Write(path(EditionFiles.LedgerStrings), LedgerStringTable.Columns(recipe), LedgerStringTable.Rows(ledger));
        CsvTable.Write(path(EditionFiles.LedgerChecks), LedgerCheckTables.Checks(recipe), ledger.Checks);
        CsvTable.Write(path(EditionFiles.LedgerFairness), LedgerFairnessTable.Columns, ledger.Shares);
        CsvTable.Write(path(EditionFiles.LedgerCorrections), LedgerCheckTables.Corrections(recipe), ledger.Corrections);
        PublishedFolder.WriteJson(path(EditionFiles.LedgerJson), new LedgerFile(
            EditionJson.SchemaVersion, recipe.Name, recipe.Title, recipe.Hash, edition.IsSimulated, ledger));
    }

    private static void WriteClusters(ReportSubject subject, Func<string, string> path)
    {
        var (edition, recipe) = (subject.Edition, subject.Recipe);
        Directory.CreateDirectory(path(EditionFiles.ClusterFolder));
        Parallel.ForEach(edition.Clusters, cluster =>
        {
            PublishedFolder.WriteJson(path(EditionFiles.JsonOf(cluster)), new ClusterFile(
                EditionJson.SchemaVersion, recipe.Name, recipe.Title, recipe.Hash, edition.IsSimulated, cluster));
            File.WriteAllText(path(EditionFiles.PageOf(cluster)), ClusterPage.Of(subject, cluster));
        });
    }
}
