using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Settings;

namespace HubAtlas.Data.Reading.Mapping;

/// <summary>Reads a mapping file, telling everything that is wrong with it at once.</summary>
internal static partial class TableMappingReader
{
    private const int LongestName = 60;
    private const int LongestSeparator = 20;
    private const int LongestConstant = 1_000;

    public static TableMapping From(SettingsFile file)
    {
        var root = file.Root;
        if (root.Raw("figures") is not null) return OfFigures(file);
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
            FieldSeparator = root.Text("field_separator", longest: LongestSeparator, mayBreak: true),
            ApplicantSeparator = root.Text("applicant_separator", longest: LongestSeparator, mayBreak: true),
            About = root.Text("about"),
            Hash = file.Hash,
        };
        root.Text("$schema");
        root.Close();
        CheckWhereabouts(root, mapping);
        CheckFacts(root, mapping);
        file.ThrowIfWrong();
        return mapping;
    }

    private static TableMapping OfFigures(SettingsFile file)
    {
        var mapping = new TableMapping { Dataset = "", Figures = FigureMapping.From(file.Root), About = file.Root.Text("about"), Hash = file.Hash };
        file.Root.Text("$schema");
        file.Root.Close();
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
        TableColumn.PeopleCount when !Values.TryWhole(text, out var count) || count is < 0 or > TableColumns.MostPeople => "a whole number from 0 to 100,000",
        _ when TableFacts.Problem(column, text) is { } problem => problem.Expected,
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

    private static void CheckFacts(SettingsObject root, TableMapping mapping)
    {
        if (mapping.Kind is { } kind and not DocumentKind.Patent && mapping.SaysFacts)
            root.Report("columns", $"{string.Join(", ", TableColumns.OfPatents.Select(column => column.Word()))} are for patents, and kind is {kind.Word()}; leave them out");
        if (mapping.Columns.ContainsKey(TableColumn.ApplicantEconomy) && !mapping.Columns.ContainsKey(TableColumn.Applicant))
            root.Report("columns", "applicant_economy stands without applicant");
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z")]
    private static partial Regex Slug();
}
