using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Affiliations;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Sources.Wos;

/// <summary>Makes a document of one record.</summary>
internal static partial class WosDocument
{
    private const int TitleKeyLength = 12;

    /// <param name="wantsText">Whether title and abstract are wanted.</param>
    /// <param name="remark">Told kind, cause and example of what the record does not say.</param>
    /// <param name="cause">Why there is no document.</param>
    public static Document? Build(WosRecord record, bool wantsText, Action<RemarkKind, string, string> remark, out string cause)
    {
        var id = record.Text("UT") is { Length: > 0 } ut ? ut : record.Text("DI");
        var names = new AuthorNames(record.Lines("AF"), record.Lines("AU"), record.Lines("CA"));
        cause = id.Length == 0 ? "no id (UT or DI)" : names.Authors.Count == 0 ? "no authors listed" : "";
        if (cause.Length > 0) return null;
        var isAccession = id == record.Text("DI") || Accession().IsMatch(id);
        var hasCategories = record.Text("WC").Length > 0;
        var fields = record.Items(hasCategories ? "WC" : "SC");
        return new Document
        {
            Id = "wos:" + (isAccession ? WithoutPrefix(id) : id + TitleKey(record)),
            Kind = DocumentKind.Publication,
            Year = YearIn(record.Text("PY")) ?? YearIn(record.Text("EA")),
            Type = record.Items("DT").FirstOrDefault(),
            Fields = fields,
            Labels = hasCategories ? WosDomains.Of(fields) : [],
            People = new WosPeople(names, remark).PutAt(record.Addresses, id),
            Citations = Citations(record),
            Text = wantsText ? DocumentText.Of(record.Text("TI"), record.Text("AB")) : null,
        };
    }

    /// <summary>Citations within the Core Collection, on the day of the export.</summary>
    private static CitationFacts? Citations(WosRecord record) => TableCitations.Of(
        int.TryParse(record.Text("TC"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null,
        DateOnly.TryParseExact(record.Text("DA"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? TableCitations.Number(date) : null,
        record.Text("SN") is { Length: > 0 } print ? print : record.Text("EI"),
        record.Items("DT").Any(type => type.Contains("Retracted", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Exports of one record at different times call its id <c>WOS:…</c> and <c>ISI:…</c>.</summary>
    private static string WithoutPrefix(string id) =>
        id.StartsWith("WOS:", StringComparison.Ordinal) || id.StartsWith("ISI:", StringComparison.Ordinal) ? id[4..] : id;

    /// <summary>Other programs put labels in the place of accession numbers (<c>DOE1989</c>), which several documents may share.</summary>
    private static string TitleKey(WosRecord record)
    {
        var title = Encoding.UTF8.GetBytes(Nearest.Fold(record.Text("TI")));
        return title.Length == 0 ? "" : "/" + Convert.ToHexStringLower(SHA256.HashData(title))[..TitleKeyLength];
    }

    /// <summary>The year in "2015", "JAN 2026", or "2026-01-01".</summary>
    private static int? YearIn(string text) =>
        Values.TryYear(Encoding.UTF8.GetBytes(text), out var year) || Values.TryYear(Encoding.UTF8.GetBytes(FourDigits().Match(text).Value), out year) ? year : null;

    [GeneratedRegex(@"\b[0-9]{4}\b", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();

    /// <summary>A database and a colon, or a long number: <c>WOS:000365130100001</c>, <c>ISI000365130100001</c>.</summary>
    [GeneratedRegex("^[A-Z]+:|[0-9]{9}", RegexOptions.CultureInvariant)]
    private static partial Regex Accession();
}

/// <summary>Domains of Web of Science's categories: <c>sources/wos-categories.tsv</c> lists those that are no science or technology.</summary>
internal static class WosDomains
{
    private static readonly FieldLabel Sciences = new(FieldLevels.Domain, "Sciences");
    private static readonly FrozenDictionary<string, FieldLabel> ByCategory = Load();

    public static IReadOnlyList<FieldLabel> Of(IReadOnlyList<string> categories) =>
        [.. categories.Select(category => ByCategory.GetValueOrDefault(category, Sciences)).Distinct()];

    private static FrozenDictionary<string, FieldLabel> Load()
    {
        using var stream = typeof(WosDomains).Assembly.GetManifestResourceStream("Reading/wos-categories.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t'))
            .ToFrozenDictionary(cells => cells[1], cells => new FieldLabel(FieldLevels.Domain, cells[0]), StringComparer.OrdinalIgnoreCase);
    }
}
