using System.Text.Json;
using System.Text.RegularExpressions;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Settings;

namespace HubAtlas.Data.Reading.Tables;

/// <summary>Reads a mapping file, telling everything that is wrong with it at once.</summary>
internal static partial class TableMappingReader
{
    public static TableMapping From(SettingsFile file)
    {
        var root = file.Root;
        var columns = ColumnSettings.Read(root.Object("columns", isRequired: true));
        var mapping = new TableMapping
        {
            Dataset = ReadDataset(root),
            Kind = root.Raw("kind") is null ? null : root.Choice("kind", DocumentKinds.All.ToDictionary(kind => kind.Word()), DocumentKind.Patent),
            HasHeader = ReadHeader(root),
            Columns = columns.Columns,
            MoreOfDocument = columns.MoreOfDocument,
            RowsAreDocuments = columns.RowsAreDocuments,
            Constants = ReadConstants(root.Object("constants")),
            FieldSeparator = root.Text("field_separator"),
            About = root.Text("about"),
            Hash = file.Hash,
        };
        root.Text("$schema");
        root.Close();
        CheckWhereabouts(root, mapping);
        file.ThrowIfWrong();
        return mapping;
    }

    private static string ReadDataset(SettingsObject root)
    {
        var name = root.Text("dataset", isRequired: true);
        if (name.Length > 0 && !Slug().IsMatch(name))
        {
            root.Report("dataset", $"found \"{name}\", expected lower-case letters, digits and hyphens");
        }

        return name;
    }

    private static bool ReadHeader(SettingsObject root) => root.Raw("header") switch
    {
        null or { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { } other => root.Wrong("header", other, "true or false", true),
    };

    private static Dictionary<TableColumn, string> ReadConstants(SettingsObject settings)
    {
        var constants = new Dictionary<TableColumn, string>();
        foreach (var column in TableColumns.All.Where(column => column is not (TableColumn.Document or TableColumn.Person)))
        {
            if (settings.Raw(column.Word()) is not { } value) continue;
            constants[column] = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        }

        settings.Close();
        return constants;
    }

    private static void CheckWhereabouts(SettingsObject root, TableMapping mapping)
    {
        if (mapping.Columns.ContainsKey(TableColumn.Lat) != mapping.Columns.ContainsKey(TableColumn.Lon))
        {
            root.Report("columns", "lat and lon must be given together");
        }

        TableColumn[] places =
        [
            TableColumn.Lat, TableColumn.Address, TableColumn.City, TableColumn.Region,
            TableColumn.Organisation, TableColumn.OrganisationId,
        ];
        if (!places.Any(mapping.Columns.ContainsKey))
        {
            root.Report("columns", "nothing says where people are; map at least one of lat and lon, address, city, region, organisation");
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Slug();
}
