using System.ComponentModel;
using System.Text.Json.Serialization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing.Tables;
using HubAtlas.Data.Reading.Text;
using HubAtlas.Web.Library;
using ModelContextProtocol.Server;

namespace HubAtlas.Web.Assisting;

/// <summary>The published tables of all folders of the workspace: editions, comparisons, indexes, landscapes, citations.</summary>
internal sealed class TableTools(WorkspaceLibrary library)
{
    private const string Editions = "editions", Comparisons = "comparisons", Suffix = ".csv";

    [McpServerTool(Name = "list_tables", Title = "Folders and tables", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Lists the folders of the workspace (editions, comparisons, indexes, landscapes, citations) with their tables. read_table reads one.")]
    public AssistantAnswer<IReadOnlyList<FolderTables>> List()
    {
        var (editions, broken) = library.Editions();
        var (comparisons, unreadable) = library.Comparisons();
        var (studies, faulty) = library.Studies();
        return new(
            [.. editions.Select(AnswerSource.Of), .. studies.Select(AnswerSource.Of)], Units.None, [.. broken, .. unreadable, .. faulty],
            [
                .. editions.Select(e => FolderTables.Of(Editions, e.Name, e.Edition.Recipe.Title, e.Files())),
                .. comparisons.Select(c => FolderTables.Of(Comparisons, c.Name, string.Join(" – ", c.Head.Titles), c.Files())),
                .. studies.Select(s => FolderTables.Of(Path.GetFileName(Path.GetDirectoryName(s.Folder))!, s.Name, s.Card.Title, FolderFiles.List(s.Folder))),
            ]);
    }

    [McpServerTool(Name = "read_table", Title = "Rows of a table", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Reads rows of one published table, with what its columns mean. Cells are text exactly as published; an empty one is not known.")]
    public AssistantAnswer<TableRows> Read(
        [Description("editions, comparisons, indexes, landscapes or citations.")] string shelf,
        [Description("Name of the folder, as list_tables gives it. Never a path.")] string name,
        [Description("Name of the table, such as ranking.csv, as list_tables gives it.")] string table,
        [Description("Only rows with this value: COLUMN=VALUE, in any case of letters. All when left out.")] string? where = null,
        [Description("Names of the columns wanted, joined by commas. All when left out.")] string? columns = null,
        [Description("How many rows, 1 to 200.")] int limit = 50,
        [Description("How many fitting rows to skip.")] int offset = 0)
    {
        var (folder, sources, notes) = FolderOf(shelf, name);
        var files = FolderFiles.List(folder).Where(f => f.Name.EndsWith(Suffix, StringComparison.Ordinal)).ToList();
        var file = files.FirstOrDefault(f => f.Name == table) ?? throw new AtlasException(
            $"No table '{Endpoints.ErrorAnswers.Shown(table)}' in {shelf}/{name}; it has {string.Join(", ", files.Select(f => f.Name))}.");
        var path = Path.Combine(folder, file.Name);
        using var reader = new TableReader(path);
        var header = reader.Header;
        var wanted = columns is null ? [.. Enumerable.Range(0, header.Count)]
            : Bounds.Text(nameof(columns), columns).Split(',', StringSplitOptions.TrimEntries).Select(column => IndexOf(header, column)).ToArray();
        var fits = FilterOf(header, where);
        Bounds.Rows(nameof(limit), limit);
        Bounds.Skipped(nameof(offset), offset);
        var (rows, fitting) = (new List<IReadOnlyList<string>>(), 0);
        foreach (var row in reader.Rows().Where(fits))
        {
            if (fitting++ >= offset && rows.Count < limit) rows.Add([.. wanted.Select(i => row[i])]);
        }

        var book = ColumnBook.Tables.FirstOrDefault(t => t.Table == (shelf == Comparisons ? $"comparison/{table}" : table) && shelf is Editions or Comparisons);
        return new(
            sources, Units.None,
            [
                .. notes, .. Bounds.Rest("rows", rows.Count, fitting),
                .. book is null ? (string[])[$"What the columns mean stands in docs/{Path.GetFileName(shelf)}.md, or docs/schema.md."] : [],
            ],
            new(
                $"{shelf}/{name}/{table}", PublishedFiles.HashOf(path), fitting, [.. wanted.Select(i => ColumnOf(header[i], book))], rows));
    }

    private (string Folder, IReadOnlyList<AnswerSource> Sources, IReadOnlyList<string> Notes) FolderOf(string shelf, string name)
    {
        switch (shelf)
        {
            case Editions:
                var edition = library.Edition(name);
                return (edition.Folder, [AnswerSource.Of(edition)], []);
            case Comparisons:
                var head = library.Comparison(name);
                return (head.Folder, SourcesOf(head.Head), []);
            default:
                var study = library.Study(shelf, name);
                return (study.Folder, [AnswerSource.Of(study)], study.Card.Notes);
        }
    }

    /// <summary>The editions that are still there as they were compared.</summary>
    private IReadOnlyList<AnswerSource> SourcesOf(ComparisonHead head) =>
        [.. library.Editions().Editions.Where(e => head.Editions.Zip(head.Hashes).Contains((e.Name, e.Edition.Recipe.Hash))).Select(AnswerSource.Of)];

    private static Func<IReadOnlyList<string>, bool> FilterOf(IReadOnlyList<string> header, string? where)
    {
        if (where is null) return _ => true;
        if (Bounds.Text(nameof(where), where).Split('=', 2, StringSplitOptions.TrimEntries) is not [var column, var value])
            throw new AtlasException($"Found where '{Endpoints.ErrorAnswers.Shown(where)}'; expected COLUMN=VALUE.");
        var index = IndexOf(header, column);
        return row => row[index].Equals(value, StringComparison.OrdinalIgnoreCase);
    }

    private static int IndexOf(IReadOnlyList<string> header, string column) => header.Index().Where(h => h.Item == column).Select(h => (int?)h.Index).FirstOrDefault()
        ?? throw new AtlasException($"No column '{Endpoints.ErrorAnswers.Shown(column)}'; "
            + (Nearest.Of(column, header) is { } near ? $"the nearest is {near}." : $"there are {string.Join(", ", header)}."));

    private static TableColumn ColumnOf(string name, TableText? book) =>
        book?.Columns.FirstOrDefault(c => c.Name == name) is { } known ? new(name, known.Unit?.En, known.Meaning.En, known.Note) : new(name, null, null, null);
}

/// <param name="Tables">Names for <c>read_table</c>.</param>
internal sealed record FolderTables(string Shelf, string Name, string Title, IReadOnlyList<string> Tables)
{
    public static FolderTables Of(string shelf, string name, string title, IReadOnlyList<FolderFile> files) =>
        new(shelf, name, title, [.. files.Select(f => f.Name).Where(f => f.EndsWith(".csv", StringComparison.Ordinal))]);
}

/// <param name="Fitting">Rows that fit the filter, shown or not.</param>
/// <param name="Rows">Cells in the order of the columns.</param>
internal sealed record TableRows(
    string Table, string Sha256, int Fitting, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

internal sealed record TableColumn(
    string Name,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Unit,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Meaning,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Note);
