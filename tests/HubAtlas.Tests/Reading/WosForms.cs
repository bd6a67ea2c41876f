using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace HubAtlas.Tests.Reading;

/// <summary>An author as every form of export writes the name.</summary>
internal sealed record WosAuthor(string Surname, string Given, string Suffix = "")
{
    /// <summary>In lists and brackets, and before addresses of BibTeX.</summary>
    public string Full => Suffix.Length == 0 ? $"{Surname}, {Given}" : $"{Surname}, {Given}, {Suffix}";

    public string Brief => $"{Surname}, {Given[0]}";

    /// <summary>In BibTeX's list of authors.</summary>
    public string Listed => Suffix.Length == 0 ? Full : $"{Surname}, {Suffix}, {Given}";
}

/// <summary>A record of Web of Science, whatever the form: names[i] empty means that the address names nobody.</summary>
internal sealed record WosSample(string Id, WosAuthor[] Authors, (string[] Names, string Text)[] Addresses)
{
    public string[] Groups { get; init; } = [];

    public bool HasNames => Addresses.Any(address => address.Names.Length > 0);
}

/// <summary>Writes the same records in every form that Web of Science exports.</summary>
internal static class WosForms
{
    private static readonly string[] Tags = ["PT", "AU", "AF", "CA", "TI", "DT", "C1", "C3", "RP", "PY", "DI", "WC", "SC", "UT"];

    private static readonly string[] Words =
    [
        "Publication Type", "Authors", "Author Full Names", "Group Authors", "Article Title", "Document Type", "Addresses", "Affiliations", "Reprint Addresses",
        "Publication Year", "DOI", "WoS Categories", "Research Areas", "UT (Unique WOS ID)",
    ];

    public static string Plain(IEnumerable<WosSample> records) =>
        "FN Clarivate Analytics Web of Science\nVR 1.0\n" + string.Concat(records.Select(Plain)) + "EF\n";

    public static string Tabbed(IEnumerable<WosSample> records) => Rows(Tags, records, '\t');

    public static string Csv(IEnumerable<WosSample> records) => Rows(Words, records, ',');

    public static string BibTex(IEnumerable<WosSample> records) => string.Concat(records.Select(BibTex));

    public static byte[] Workbook(IEnumerable<WosSample> records)
    {
        var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(records.Select(Cells).Prepend(Words).Select(cells => new Row(cells.Select(Inline)))));
            book.Workbook = new Workbook(new Sheets(new Sheet { Name = "savedrecs", SheetId = 1, Id = book.GetIdOfPart(sheet) }));
        }

        return bytes.ToArray();
    }

    private static Cell Inline(string text) => new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };

    private static string Plain(WosSample record) => "PT J\n" +
        Lines("AU", record.Authors.Select(author => author.Brief)) + Lines("AF", record.Authors.Select(author => author.Full)) + Lines("CA", record.Groups) +
        Lines("TI", ["A study of", "things"]) + Lines("DT", ["Article"]) + Lines("C1", record.Addresses.Select(address => Bracketed(address) + ".")) +
        Lines("RP", record.Authors.Take(1).Select(author => $"{author.Brief} (corresponding author), Univ Reprint, Vaduz, Liechtenstein.")) +
        $"PY 2024\nWC Physics, Applied\nUT {record.Id}\nER\n\n";

    private static string Lines(string tag, IEnumerable<string> lines) =>
        string.Concat(lines.Select((line, i) => $"{(i == 0 ? tag + " " : "   ")}{line}\n"));

    private static string Bracketed((string[] Names, string Text) address) =>
        (address.Names.Length == 0 ? "" : $"[{string.Join("; ", address.Names)}] ") + address.Text;

    private static string[] Cells(WosSample record) =>
    [
        "J", string.Join("; ", record.Authors.Select(author => author.Brief)), string.Join("; ", record.Authors.Select(author => author.Full)), string.Join("; ", record.Groups),
        "A study of things", "Article", string.Join("; ", record.Addresses.Select(Bracketed)), "University of Elsewhere",
        $"{record.Authors.FirstOrDefault()?.Brief} (corresponding author), Univ Reprint, Vaduz, Liechtenstein.", "2024", "", "Physics, Applied", "Physics", record.Id,
    ];

    private static string Rows(string[] header, IEnumerable<WosSample> records, char delimiter) =>
        string.Concat(records.Select(Cells).Prepend(header).Select(cells => string.Join(delimiter, cells.Select(cell => Quoted(cell, delimiter))) + "\r\n"));

    private static string Quoted(string cell, char delimiter) => delimiter == ',' && cell.Contains(',') ? $"\"{cell}\"" : cell;

    private static string BibTex(WosSample record)
    {
        // Today's exports put the corresponding author's address first, with the role in brackets.
        var affiliations = record.Authors.Take(1).Select(author => $"{author.Brief} (Corresponding Author), Univ Reprint, Vaduz, Liechtenstein.")
            .Concat(record.Addresses.Select(address => string.Concat(address.Names.Select((name, i) => name + (i < address.Names.Length - 1 ? "; " : ", "))) + address.Text + "."));
        return Escaped($$"""
            @article{ {{record.Id}},
            Author = {{{string.Join("\n   and ", record.Authors.Select(author => author.Listed))}}},
            {{(record.Groups.Length == 0 ? "" : $"Group-Author = {{{string.Join("; ", record.Groups)}}},\n")}}Title = {A study of things},
            Year = {2024},
            Type = {Article},
            Affiliation = {{{string.Join("\n   ", affiliations)}}},
            Web-of-Science-Categories  = {Physics, Applied},
            Unique-ID = {{{record.Id}}},
            }

            """.ReplaceLineEndings("\n"));
    }

    private static string Escaped(string text) => new StringBuilder(text)
        .Replace("&", @"\&").Replace("ü", "{\\\"u}").Replace("é", @"\'{e}").Replace("ø", @"{\o}").Replace("ç", @"\c{c}").ToString();
}
