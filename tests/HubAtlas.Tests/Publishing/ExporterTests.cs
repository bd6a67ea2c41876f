using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing;

namespace HubAtlas.Tests.Publishing;

public sealed class ExporterTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public ExporterTests() =>
        Publisher.Publish(AwkwardWorld.Edition(), AwkwardWorld.Members(), AwkwardWorld.Rejects(), PlausibleWorld.Run, _scratch.Edition, AwkwardWorld.Ties());

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void All_formats_at_once_write_each_file_once()
    {
        var files = Exporter.Export(_scratch.Edition, Exporter.Formats, null, (csv, _, parquet) => File.Copy(csv, parquet));
        Assert.Equal(
            [
                "clusters.geojson", "clusters.kml", "clusters/cn-shenzhen.html", "clusters/fj-suva.html", "clusters/jp-tokyo.html",
                "datapackage.json", "economies.csv", "economies.parquet", "edition.json", "edition.xlsx", "fields.csv", "fields.parquet",
                "leaders.csv", "leaders.parquet", "map.svg", "members.csv", "members.parquet", "network-vosviewer.json", "network.gexf",
                "network.graphml", "partners.csv", "partners.parquet", "ranking.csv", "ranking.parquet", "report.html", "ties.csv",
                "ties.parquet", "years.csv", "years.parquet",
            ],
            files.Select(f => Path.GetRelativePath(Path.Combine(_scratch.Edition, "export"), f).Replace('\\', '/')).Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.True(new FileInfo(file).Length > 0));
        Assert.Equal(files.Count, Directory.GetFiles(Path.Combine(_scratch.Edition, "export"), "*", SearchOption.AllDirectories).Length);
        Assert.Equal(_scratch.Read("clusters.geojson"), File.ReadAllText(Path.Combine(_scratch.Edition, "export", "clusters.geojson")));
    }

    [Fact]
    public void An_unknown_format_is_answered_with_the_known_ones_before_anything_is_written()
    {
        var error = Assert.Throws<AtlasException>(() => Exporter.Export(_scratch.Edition, ["csv", "docx"], null));
        Assert.Equal(
            "Unknown format docx; expected one or more of csv, xlsx, geojson, kml, vosviewer, gexf, graphml, svg, html, json, datapackage, joined by commas. "
            + "Nothing was written.", error.Message);
        Assert.False(Directory.Exists(Path.Combine(_scratch.Edition, "export")));
        Assert.Contains("No format was named", Assert.Throws<AtlasException>(() => Exporter.Export(_scratch.Edition, [], null)).Message);
    }

    [Fact]
    public void For_parquet_the_converter_gets_a_table_with_its_types_and_text_as_it_is()
    {
        var seen = new Dictionary<string, (string Csv, string Types)>();
        Exporter.Export(_scratch.Edition, ["parquet"], null, (table, columns, parquet) =>
        {
            seen[Path.GetFileName(parquet)] = (File.ReadAllText(table), string.Join(',', columns.Select(c => $"{c.Name}:{c.Type}")));
            File.WriteAllText(parquet, "PAR1");
        });
        Assert.Equal(
            ["economies", "fields", "leaders", "members", "partners", "ranking", "ties", "years"],
            seen.Keys.Select(name => name.Replace(".parquet.part", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        var (csv, types) = seen["ranking.parquet.part"];
        Assert.StartsWith("rank:integer,cluster_id:string,name:string,economies:string,patents:number,", types);
        Assert.Contains("\"=HYPERLINK(\"\"http://example.org\"\"", csv);
        Assert.Equal(8, Directory.GetFiles(Path.Combine(_scratch.Edition, "export")).Length);
    }

    [Fact]
    public void Without_a_converter_parquet_is_no_format()
    {
        var error = Assert.Throws<AtlasException>(() => Exporter.Export(_scratch.Edition, ["parquet"], null));
        Assert.StartsWith("Unknown format parquet", error.Message);
    }

    [Fact]
    public void The_map_is_a_drawing_of_its_own_that_says_what_it_shows()
    {
        var svg = XDocument.Load(Exporter.Export(_scratch.Edition, ["svg"], null)[0]);
        XNamespace ns = "http://www.w3.org/2000/svg";
        Assert.Equal(3, svg.Descendants(ns + "circle").Count());
        var texts = svg.Descendants(ns + "text").Select(t => t.Value).ToList();
        Assert.Contains(texts, t => t.StartsWith("Tokyo–Yokohama ranks first", StringComparison.Ordinal));
        Assert.Contains(texts, t => t.Contains("recipe 4f2c8b1d9e7a", StringComparison.Ordinal));
    }

    [Fact]
    public void The_workbook_is_valid_typed_and_has_a_header_that_stays()
    {
        using var book = Open();
        var complaints = new OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken);
        Assert.Empty(complaints.Select(e => $"{e.Path?.XPath}: {e.Description}"));
        Assert.Equal(["Clusters", "Economies", "Notes"], book.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(s => s.Name!.Value));
        var sheet = Sheet(book, "clusters");
        Assert.Equal(PaneStateValues.Frozen, Assert.Single(sheet.Descendants<Pane>()).State!.Value);
        var header = Row(sheet, 0).Select(c => c.InnerText).ToList();
        var cells = Row(sheet, 1);
        Assert.Equal(CellValues.Number, cells[header.IndexOf("score")].DataType!.Value);
        Assert.Equal(11.690815, double.Parse(cells[header.IndexOf("score")].CellValue!.Text, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void In_the_workbook_a_formula_from_data_is_text_and_a_missing_value_is_an_empty_cell()
    {
        using var book = Open();
        var sheet = Sheet(book, "clusters");
        var header = Row(sheet, 0).Select(c => c.InnerText).ToList();
        var formula = Row(sheet, 2)[header.IndexOf("top_patent_organisation")];
        Assert.Equal((CellValues.InlineString, AwkwardWorld.Formula), (formula.DataType!.Value, formula.InnerText));
        Assert.Empty(book.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<CellFormula>()));
        Assert.Equal("", Row(sheet, 3)[header.IndexOf("patent_share")].InnerText);
        Assert.Contains(Sheet(book, "notes").Descendants<Cell>(), c => c.InnerText == PlausibleWorld.Run.RecipeHash);
    }

    [Fact]
    public void Two_workbooks_of_one_edition_are_the_same_bytes()
    {
        var first = File.ReadAllBytes(Exporter.Export(_scratch.Edition, ["xlsx"], Path.Combine(_scratch.Root, "a"))[0]);
        using var archive = new ZipArchive(new MemoryStream(first));
        Assert.All(archive.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        Assert.Equal(first, File.ReadAllBytes(Exporter.Export(_scratch.Edition, ["xlsx"], Path.Combine(_scratch.Root, "b"))[0]));
    }

    [Fact]
    public void The_kml_is_well_formed_and_holds_names_as_text()
    {
        var kml = XDocument.Load(Exporter.Export(_scratch.Edition, ["kml"], null)[0]);
        XNamespace ns = "http://www.opengis.net/kml/2.2";
        Assert.Equal(
            ["1. Tokyo–Yokohama", $"2. {AwkwardWorld.Script}", "3. Suva–Taveuni"],
            kml.Descendants(ns + "Placemark").Select(p => p.Element(ns + "name")!.Value));
        Assert.Equal(4, kml.Descendants(ns + "Polygon").Count());
        Assert.StartsWith("139.650000,35.620000", kml.Descendants(ns + "Point").First().Value);
    }

    [Fact]
    public void The_data_package_names_every_column_of_every_table_in_order()
    {
        var folder = Path.GetDirectoryName(Exporter.Export(_scratch.Edition, ["datapackage"], null)[^1])!;
        using var package = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "datapackage.json")));
        var resources = package.RootElement.GetProperty("resources").EnumerateArray().ToList();
        Assert.Equal(8, resources.Count);
        foreach (var resource in resources)
        {
            var header = File.ReadLines(Path.Combine(folder, resource.GetProperty("path").GetString()!)).First();
            var fields = resource.GetProperty("schema").GetProperty("fields").EnumerateArray();
            Assert.Equal(header, string.Join(',', fields.Select(f => f.GetProperty("name").GetString())));
        }
    }

    private SpreadsheetDocument Open() => SpreadsheetDocument.Open(Exporter.Export(_scratch.Edition, ["xlsx"], null)[0], isEditable: false);

    private static Worksheet Sheet(SpreadsheetDocument book, string id) => ((WorksheetPart)book.WorkbookPart!.GetPartById(id)).Worksheet!;

    private static List<Cell> Row(Worksheet sheet, int index) => [.. sheet.Descendants<Row>().ElementAt(index).Elements<Cell>()];
}
