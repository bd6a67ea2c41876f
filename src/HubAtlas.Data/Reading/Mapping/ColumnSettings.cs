using System.Text.Json;
using System.Text.RegularExpressions;
using HubAtlas.Data.Reading.Settings;

namespace HubAtlas.Data.Reading.Mapping;

/// <summary>The part <c>columns</c> of a mapping file.</summary>
internal sealed class ColumnSettings
{
    private const int LongestColumn = 1_000;
    private const int LongestPattern = 500;
    private const int LargestAutomaton = 10_000;

    private const string Point = "point";
    private const string RowNumber = "row_number";

    // Whether the first of two numbers is the latitude; said, never guessed: both orders are common, and a wrong one is not always seen.
    private static readonly Dictionary<string, bool> Orders = new() { ["lat,lon"] = true, ["lon,lat"] = false };

    private readonly SettingsObject _settings;
    private readonly Dictionary<TableColumn, MappedColumn> _columns = [];
    private readonly List<MappedColumn> _moreOfDocument = [];

    private ColumnSettings(SettingsObject settings) => _settings = settings;

    public IReadOnlyDictionary<TableColumn, MappedColumn> Columns => _columns;

    public IReadOnlyList<MappedColumn> MoreOfDocument => _moreOfDocument;

    public bool RowsAreDocuments { get; private set; }

    public static ColumnSettings Read(SettingsObject settings)
    {
        var columns = new ColumnSettings(settings);
        columns.ReadDocument();
        foreach (var column in TableColumns.All.Where(column => column != TableColumn.Document))
        {
            if (ReadColumn(settings, column.Word()) is { } mapped) columns._columns.Add(column, mapped);
        }

        columns.ReadPoint();
        settings.Close();
        return columns;
    }

    private void ReadDocument()
    {
        var key = TableColumn.Document.Word();
        switch (_settings.Raw(key))
        {
            case null:
                _settings.Report(key, "is missing: the column that says which rows belong together");
                break;
            case { ValueKind: JsonValueKind.Array } list:
                ReadDocument(key, list);
                break;
            case { ValueKind: JsonValueKind.Object } parts when parts.TryGetProperty(RowNumber, out _):
                ReadRowNumber(_settings.Object(key));
                break;
            default:
                if (ReadColumn(_settings, key) is { } mapped) _columns.Add(TableColumn.Document, mapped);
                break;
        }
    }

    private void ReadRowNumber(SettingsObject parts)
    {
        var answer = parts.Raw(RowNumber);
        RowsAreDocuments = answer is { ValueKind: JsonValueKind.True };
        if (!RowsAreDocuments) parts.Report(RowNumber, "expected true, or a column name in the place of {…}");
        parts.Close();
    }

    /// <summary>Several columns together.</summary>
    private void ReadDocument(string key, JsonElement list)
    {
        var names = list.EnumerateArray().Where(name => name.ValueKind is JsonValueKind.String or JsonValueKind.Number).Select(NameOf).ToList();
        if (names.Count == 0 || names.Count < list.GetArrayLength())
        {
            _settings.Wrong<object?>(key, list, "a column name, or a list of column names", null);
            return;
        }

        _columns.Add(TableColumn.Document, new MappedColumn(names[0]));
        _moreOfDocument.AddRange(names.Skip(1).Select(name => new MappedColumn(name)));
    }

    private void ReadPoint()
    {
        if (_settings.Raw(Point) is null) return;
        if (_columns.ContainsKey(TableColumn.Lat) || _columns.ContainsKey(TableColumn.Lon))
            _settings.Report(Point, "stands beside lat and lon; give one or the other");
        var parts = _settings.Object(Point);
        var name = ReadName(parts, "column");
        if (parts.Raw("order") is null) parts.Report("order", "is missing: \"lat,lon\" or \"lon,lat\", as the cell has them");
        var isLatFirst = parts.Choice("order", Orders, true);
        var isOptional = IsOptional(parts);
        parts.Close();
        _columns[TableColumn.Lat] = new MappedColumn(name, Part: isLatFirst ? PointPart.First : PointPart.Second) { IsOptional = isOptional };
        _columns[TableColumn.Lon] = new MappedColumn(name, Part: isLatFirst ? PointPart.Second : PointPart.First) { IsOptional = isOptional };
    }

    private static MappedColumn? ReadColumn(SettingsObject settings, string key)
    {
        if (settings.Raw(key) is not { } value) return null;
        if (value.ValueKind is JsonValueKind.String or JsonValueKind.Number) return new MappedColumn(ReadName(settings, key));
        if (value.ValueKind != JsonValueKind.Object)
        {
            return settings.Wrong<MappedColumn?>(key, value, "a column name, or {\"column\": …, \"pattern\": …}", null);
        }

        var parts = settings.Object(key);
        var name = ReadName(parts, "column");
        var isOptional = IsOptional(parts);
        var mapped = new MappedColumn(name, ReadPattern(parts, isRequired: !isOptional)) { IsOptional = isOptional };
        parts.Close();
        return mapped;
    }

    /// <summary>A header may have line ends in its names, so they are allowed here.</summary>
    private static string ReadName(SettingsObject settings, string key) =>
        settings.Raw(key) is { ValueKind: JsonValueKind.Number } number
            ? NameOf(number)
            : settings.Text(key, isRequired: true, longest: LongestColumn, mayBreak: true);

    private static string NameOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static bool IsOptional(SettingsObject parts) => parts.Raw("optional") switch
    {
        null or { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.True } => true,
        { } other => parts.Wrong("optional", other, "true or false", false),
    };

    private static Regex? ReadPattern(SettingsObject parts, bool isRequired)
    {
        if (!isRequired && parts.Raw("pattern") is null) return null;
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
}
