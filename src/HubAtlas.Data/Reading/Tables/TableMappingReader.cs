using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Settings;

namespace HubAtlas.Data.Reading.Tables;

/// <summary>Reads a mapping file, telling everything that is wrong with it at once.</summary>
internal static partial class TableMappingReader
{
    private const int LongestName = 60;
    private const int LongestColumn = 1_000;
    private const int LongestSeparator = 20;
    private const int LongestPattern = 500;
    private const int LongestConstant = 1_000;
    private const int LargestAutomaton = 10_000;

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
            FieldSeparator = root.Text("field_separator", longest: LongestSeparator, mayBreak: true),
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
        var name = root.Text("dataset", isRequired: true, longest: LongestName);
        if (name.Length > 0 && !Slug().IsMatch(name))
        {
            root.Report("dataset", $"found \"{name}\", expected lower-case letters, digits and hyphens, at most {LongestName}");
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
        if (value.ValueKind is JsonValueKind.String or JsonValueKind.Number) return new MappedColumn(ReadColumnName(settings, key), null);
        if (value.ValueKind != JsonValueKind.Object)
        {
            return settings.Wrong<MappedColumn?>(key, value, "a column name, or {\"column\": …, \"pattern\": …}", null);
        }

        var parts = settings.Object(key);
        var mapped = new MappedColumn(ReadColumnName(parts, "column"), ReadPattern(parts));
        parts.Close();
        return mapped;
    }

    /// <summary>A header may have line ends in its names, so they are allowed here.</summary>
    private static string ReadColumnName(SettingsObject settings, string key) =>
        settings.Raw(key) is { ValueKind: JsonValueKind.Number } number
            ? number.GetRawText()
            : settings.Text(key, isRequired: true, longest: LongestColumn, mayBreak: true);

    private static Regex? ReadPattern(SettingsObject parts)
    {
        try
        {
            // Without backtracking no cell, however odd, can hold up an import; nor can a pattern that counts to a million.
            AppContext.SetData("REGEX_NONBACKTRACKING_MAX_AUTOMATA_SIZE", LargestAutomaton);
            var text = parts.Text("pattern", isRequired: true, longest: LongestPattern, mayBreak: true);
            return new Regex(text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (ArgumentException error)
        {
            parts.Report("pattern", $"is no pattern that can be used: {error.Message}");
        }
        catch (NotSupportedException)
        {
            parts.Report("pattern", "is no pattern that can be used: it counts too far, or looks back or ahead");
        }

        return null;
    }

    private static Dictionary<TableColumn, string> ReadConstants(SettingsObject settings)
    {
        var constants = new Dictionary<TableColumn, string>();
        foreach (var column in TableColumns.All.Where(column => column is not (TableColumn.Document or TableColumn.Person)))
        {
            if (settings.Raw(column.Word()) is not { } value) continue;
            var text = value.ValueKind == JsonValueKind.Number ? value.GetRawText() : settings.Text(column.Word(), longest: LongestConstant);
            if (ConstantProblem(column, Encoding.UTF8.GetBytes(text)) is { } expected) settings.Wrong(column.Word(), value, expected, 0);
            else constants[column] = text;
        }

        settings.Close();
        return constants;
    }

    /// <summary>What every row would be rejected for.</summary>
    private static string? ConstantProblem(TableColumn column, byte[] text) => column switch
    {
        TableColumn.Year when !Values.TryYear(text, out _) => "a year from 1600 to 2200",
        TableColumn.PeopleCount when !Values.TryWhole(text, out var count) || count is < 0 or > TableRows.MostPeople => "a whole number from 0 to 100,000",
        TableColumn.Lat when !Values.TryDouble(text, out var degrees) || Math.Abs(degrees) > 90 => "degrees from -90 to 90",
        TableColumn.Lon when !Values.TryDouble(text, out var degrees) || Math.Abs(degrees) > 180 => "degrees from -180 to 180",
        _ => null,
    };

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

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z")]
    private static partial Regex Slug();
}
