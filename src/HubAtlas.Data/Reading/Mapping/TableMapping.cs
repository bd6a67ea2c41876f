using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Settings;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Mapping;

/// <summary>Which columns of a table of documents mean what.</summary>
public sealed record TableMapping
{
    /// <summary>Short name that begins the ids of its documents (<c>paperlists</c>).</summary>
    public required string Dataset { get; init; }

    /// <summary>Null: <c>--kind</c> says it.</summary>
    public DocumentKind? Kind { get; init; }

    /// <summary>Whether the first line holds the names of the columns; without it columns are named by number, from 1.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>By meaning (<see cref="TableColumn"/>'s words): the column, and the pattern that takes the value out of it.</summary>
    internal IReadOnlyDictionary<TableColumn, MappedColumn> Columns { get; init; } = new Dictionary<TableColumn, MappedColumn>();

    /// <summary>By meaning: a value that every row has.</summary>
    internal IReadOnlyDictionary<TableColumn, string> Constants { get; init; } = new Dictionary<TableColumn, string>();

    /// <summary>Further columns that with <see cref="TableColumn.Document"/>'s say which rows are one document; empty where that alone does.</summary>
    internal IReadOnlyList<MappedColumn> MoreOfDocument { get; init; } = [];

    /// <summary>Whether every row is a document of its own, known by the line it stands at.</summary>
    internal bool RowsAreDocuments { get; init; }

    internal bool SaysYear => Columns.ContainsKey(TableColumn.Year) || Constants.ContainsKey(TableColumn.Year);

    internal bool SaysType => Columns.ContainsKey(TableColumn.Type) || Constants.ContainsKey(TableColumn.Type);

    /// <summary>Divides several fields in one cell; empty: a cell is one field.</summary>
    public string FieldSeparator { get; init; } = "";

    /// <summary>Divides several applicants, and their economies, in one cell; empty: a cell is one.</summary>
    public string ApplicantSeparator { get; init; } = "";

    /// <summary>Whether it says anything of <see cref="TableColumns.OfPatents"/>.</summary>
    internal bool SaysFacts => TableColumns.OfPatents.Any(column => Columns.ContainsKey(column) || Constants.ContainsKey(column));

    /// <summary>What the table is, in the mapping's own words; empty where it does not say.</summary>
    public string About { get; init; } = "";

    /// <summary>Of a table of figures, which is statistics and no table of documents; null for others.</summary>
    internal FigureMapping? Figures { get; init; }

    /// <summary>SHA-256 of the mapping's canonical JSON.</summary>
    public string Hash { get; init; } = "";

    /// <param name="path">A file, or the name of a mapping that ships; a file of that name wins.</param>
    /// <exception cref="AtlasException">The file is missing or wrong; the message lists everything that is wrong.</exception>
    public static TableMapping Read(string path)
    {
        if (File.Exists(path)) return TableMappingReader.From(SettingsFile.Open(path, "a mapping"));
        return ShippedMappings.Of(path) ?? throw new AtlasException(
            $"{path}: no such file, and no mapping of that name ships. Known by name: {string.Join(", ", ShippedMappings.Names)}.{Nearest.FileHint(path)}");
    }

    /// <param name="name">Name to use in messages.</param>
    public static TableMapping Parse(string name, string json) => TableMappingReader.From(SettingsFile.Parse(name, "a mapping", json));
}
