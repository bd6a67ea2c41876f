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
        var mapping = new TableMapping
        {
            Dataset = ReadDataset(root),
            Kind = root.Raw("kind") is null ? null : root.Choice("kind", DocumentKinds.All.ToDictionary(kind => kind.Word()), DocumentKind.Patent),
            HasHeader = ReadHeader(root),
            Columns = ReadColumns(root.Object("columns", isRequired: true)),
            Constants = ReadConstants(root.Object("constants")),
            FieldSeparator = root.Text("field_separator"),
            Hash = file.Hash,
        };
        root.Text("$schema");
        root.Text("about");
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

    private static Dictionary<TableColumn, MappedColumn> ReadColumns(SettingsObject settings)
    {
        var columns = new Dictionary<TableColumn, MappedColumn>();
        foreach (var column in TableColumns.All)
        {
            if (ReadColumn(settings, column.Word()) is { } mapped) columns.Add(column, mapped);
        }

        if (!columns.ContainsKey(TableColumn.Document))
        {
            settings.Report("document", "is missing: the column that says which rows belong together");
        }

        settings.Close();
        return columns;
    }

    private static MappedColumn? ReadColumn(SettingsObject settings, string key)
    {
        if (settings.Raw(key) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.String) return new MappedColumn(value.GetString()!, null);
        if (value.ValueKind == JsonValueKind.Number) return new MappedColumn(value.GetRawText(), null);
        if (value.ValueKind != JsonValueKind.Object)
        {
            return settings.Wrong<MappedColumn?>(key, value, "a column name, or {\"column\": …, \"pattern\": …}", null);
        }

        var parts = settings.Object(key);
        var isNumber = parts.Raw("column") is { ValueKind: JsonValueKind.Number };
        var name = isNumber ? parts.Raw("column")!.Value.GetRawText() : parts.Text("column", isRequired: true);
        var mapped = new MappedColumn(name, ReadPattern(parts));
        parts.Close();
        return mapped;
    }

    private static Regex? ReadPattern(SettingsObject parts)
    {
        try
        {
            // Without backtracking no cell, however odd, can hold up an import.
            return new Regex(parts.Text("pattern", isRequired: true), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            parts.Report("pattern", $"is no pattern that can be used: {error.Message}");
            return null;
        }
    }

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
