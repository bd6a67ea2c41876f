using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing;
using HubAtlas.Data.Publishing.Tables;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

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
        var files = Exporter.Export(_scratch.Edition, Exporter.Formats, null, (csv, _, parquet, _) => File.Copy(csv, parquet), File.Copy).Files;
        Assert.Equal(
            [
                "chart-clusters.png", "chart-clusters.svg", "chart-economies.png", "chart-economies.svg", "cities.csv", "cities.parquet",
                "clusters.geojson", "clusters.kml", "clusters/cn-shenzhen.html", "clusters/fj-suva.html", "clusters/jp-tokyo.html",
                "collaboration.csv", "collaboration.parquet", "concentration.csv", "concentration.parquet", "datapackage.json",
                "economies.csv", "economies.parquet", "edition.gpkg", "edition.json", "edition.xlsx", "fields.csv", "fields.parquet",
                "leaders.csv", "leaders.parquet", "map.png", "map.svg", "members.csv", "members.parquet", "neighbours.csv",
                "neighbours.parquet", "network-vosviewer-fractional.json", "network-vosviewer.json", "network.gexf", "network.graphml",
                "organisation-kinds.csv", "organisation-kinds.parquet", "partners.csv", "partners.parquet", "parts.csv", "parts.parquet",
                "ranking.csv", "ranking.parquet", "regions.csv", "regions.parquet", "report.html", "ties.csv", "ties.parquet",
                "years.csv", "years.parquet",
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
            "Unknown format docx; expected one or more of csv, xlsx, geojson, kml, vosviewer, gexf, graphml, geopackage, svg, html, json, datapackage, joined by commas. "
            + "Nothing was written.", error.Message);
        Assert.False(Directory.Exists(Path.Combine(_scratch.Edition, "export")));
        Assert.Contains("No format was named", Assert.Throws<AtlasException>(() => Exporter.Export(_scratch.Edition, [], null)).Message);
    }

    [Fact]
    public void For_parquet_the_converter_gets_a_table_with_its_types_and_text_as_it_is()
    {
        var seen = new Dictionary<string, (string Csv, string Types)>();
        Exporter.Export(_scratch.Edition, ["parquet"], null, (table, columns, parquet, _) =>
        {
            seen[Path.GetFileName(parquet)] = (File.ReadAllText(table), string.Join(',', columns.Select(c => $"{c.Name}:{c.Type}")));
            File.WriteAllText(parquet, "PAR1");
        });
        Assert.Equal(
            EditionFiles.Tables.Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
            seen.Keys.Select(name => name.Replace(".parquet", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        var (csv, types) = seen["ranking.parquet"];
        Assert.StartsWith("rank:integer,cluster_id:string,name:string,economies:string,patents:number,", types);
        Assert.Contains("\"=HYPERLINK(\"\"http://example.org\"\"", csv);
        Assert.Equal(seen.Count, Directory.GetFiles(Path.Combine(_scratch.Edition, "export")).Length);
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
        var svg = XDocument.Load(Exporter.Export(_scratch.Edition, ["svg"], null).Files.Single(f => f.EndsWith("map.svg", StringComparison.Ordinal)));
        XNamespace ns = "http://www.w3.org/2000/svg";
        Assert.Equal(3, svg.Descendants(ns + "circle").Count());
        var texts = svg.Descendants(ns + "text").Select(t => t.Value).ToList();
        Assert.Contains(texts, t => t.StartsWith("Tokyo–Yokohama ranks first", StringComparison.Ordinal));
        Assert.Contains(texts, t => t.Contains("recipe 4f2c8b1d9e7a", StringComparison.Ordinal));
    }

    [Fact]
    public void The_charts_draw_every_cluster_and_economy_to_scale_and_say_where_they_come_from()
    {
        XNamespace ns = "http://www.w3.org/2000/svg";
        var files = Exporter.Export(_scratch.Edition, ["svg"], null).Files;
        var clusters = XDocument.Load(files.Single(f => f.EndsWith("chart-clusters.svg", StringComparison.Ordinal)));
        var edition = AwkwardWorld.Edition();
        var bars = clusters.Descendants(ns + "rect").Where(r => r.Attribute("height")!.Value == "14").ToList();
        Assert.Equal(edition.Clusters.Count * edition.Recipe.Kinds.Count, bars.Count);
        double Width(int bar) => double.Parse(bars[bar].Attribute("width")!.Value, CultureInfo.InvariantCulture);
        var (patents, publications) = (edition.Clusters[0].Figures.WorldShares[0]!.Value, edition.Clusters[0].Figures.WorldShares[1]!.Value);
        Assert.Equal(patents / publications, Width(0) / Width(1), 0.02 * patents / publications);
        var economies = XDocument.Load(files.Single(f => f.EndsWith("chart-economies.svg", StringComparison.Ordinal)));
        foreach (var chart in new[] { clusters, economies })
            Assert.Contains(chart.Descendants(ns + "text"), t => t.Value.Contains("recipe 4f2c8b1d9e7a", StringComparison.Ordinal));
    }

    [Fact]
    public void A_picture_is_what_the_converter_makes_of_the_drawing()
    {
        var drawings = new List<string>();
        var files = Exporter.Export(_scratch.Edition, ["png"], null, png: (svg, picture) =>
        {
            drawings.Add(File.ReadAllText(svg));
            File.WriteAllText(picture, "picture");
        }).Files;
        Assert.Equal(3, files.Count);
        Assert.All(drawings, drawing => Assert.StartsWith("<svg ", drawing));
        Assert.Equal(3, Directory.GetFiles(Path.Combine(_scratch.Edition, "export")).Length);
        Assert.StartsWith("Unknown format png", Assert.Throws<AtlasException>(() => Exporter.Export(_scratch.Edition, ["png"], null)).Message);
    }

    [Fact]
    public void The_workbook_is_valid_typed_and_has_a_header_that_stays()
    {
        using var book = Open();
        var complaints = new OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken);
        Assert.Empty(complaints.Select(e => $"{e.Path?.XPath}: {e.Description}"));
        Assert.Equal(
            [
                "Clusters", "Economies", "Regions", "Concentration", "Organisations", "Kinds of organisation", "Fields", "Years", "Collaboration",
                "Partners", "Cities", "Economies of clusters", "Neighbours", "Ties", "Places", "Notes",
            ],
            book.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(s => s.Name!.Value));
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
    public void Every_sheet_has_the_rows_and_columns_of_its_table_and_its_columns_are_explained()
    {
        using var book = Open();
        var tables = EditionTables.Of(AwkwardWorld.Edition(), new(AwkwardWorld.Members), new(AwkwardWorld.Ties), new([]));
        var notes = Sheet(book, "notes").Descendants<Row>().Select(r => r.Elements<Cell>().First().InnerText).ToHashSet();
        foreach (var table in tables)
        {
            var sheet = Sheet(book, table.Sheet.ToLowerInvariant().Replace(' ', '-'));
            Assert.Equal(table.Columns.Select(c => c.Name), Row(sheet, 0).Select(c => c.InnerText));
            Assert.Equal(table.Rows.Count() + 1, sheet.Descendants<Row>().Count());
            Assert.Single(sheet.Descendants<Pane>());
            Assert.All(table.Columns, column => Assert.Contains($"{table.Sheet}, {column.Name}", notes));
        }
    }

    [Fact]
    public void Every_key_of_the_data_package_tells_the_rows_of_its_table_apart()
    {
        foreach (var table in EditionTables.Of(AwkwardWorld.Edition(), new(AwkwardWorld.Members), new(AwkwardWorld.Ties), new([])))
        {
            var at = table.Key.Select(key => table.Columns.Select(c => c.Name).ToList().IndexOf(key)).ToList();
            Assert.DoesNotContain(-1, at);
            var keys = table.Rows.Select(row => string.Join('|', at.Select(i => row[i].Text))).ToList();
            Assert.Equal(keys.Count, keys.Distinct().Count());
        }
    }

    [Fact]
    public void Two_workbooks_of_one_edition_are_the_same_bytes()
    {
        var first = File.ReadAllBytes(Exporter.Export(_scratch.Edition, ["xlsx"], Path.Combine(_scratch.Root, "a")).Files[0]);
        using var archive = new ZipArchive(new MemoryStream(first));
        Assert.All(archive.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        Assert.Equal(first, File.ReadAllBytes(Exporter.Export(_scratch.Edition, ["xlsx"], Path.Combine(_scratch.Root, "b")).Files[0]));
    }

    [Fact]
    public void The_kml_is_well_formed_and_holds_names_as_text()
    {
        var kml = XDocument.Load(Exporter.Export(_scratch.Edition, ["kml"], null).Files[0]);
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
        var folder = Path.GetDirectoryName(Exporter.Export(_scratch.Edition, ["datapackage"], null).Files[^1])!;
        using var package = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "datapackage.json")));
        var resources = package.RootElement.GetProperty("resources").EnumerateArray().ToList();
        Assert.Equal(EditionFiles.Tables.Order(StringComparer.Ordinal), resources.Select(r => r.GetProperty("path").GetString()).Order(StringComparer.Ordinal));
        foreach (var resource in resources)
        {
            var header = File.ReadLines(Path.Combine(folder, resource.GetProperty("path").GetString()!)).First();
            var fields = resource.GetProperty("schema").GetProperty("fields").EnumerateArray();
            Assert.Equal(header, string.Join(',', fields.Select(f => f.GetProperty("name").GetString())));
        }
    }

    private SpreadsheetDocument Open() => SpreadsheetDocument.Open(Exporter.Export(_scratch.Edition, ["xlsx"], null).Files[0], isEditable: false);

    private static Worksheet Sheet(SpreadsheetDocument book, string id) => ((WorksheetPart)book.WorkbookPart!.GetPartById(id)).Worksheet!;

    private static List<Cell> Row(Worksheet sheet, int index) => [.. sheet.Descendants<Row>().ElementAt(index).Elements<Cell>()];
}
