using System.Globalization;
using System.IO.Compression;
using System.Security;

namespace HubAtlas.Tests.Indexing;

/// <summary>A workbook of the shape that WIPO describes, with three economies, four indicators and one weight of a half.</summary>
internal static class GiiWorkbookFile
{
    private static readonly (string Node, double[] Scores)[] Nodes =
    [
        ("GII", [55, 45, 21.25]), ("IN", [60, 40, 22.5]), ("OUT", [50, 50, 20]), ("IN.1", [60, 40, 22.5]), ("OUT.6", [50, 50, 20]),
        ("IN.1.1", [60, 40, 22.5]), ("OUT.6.1", [50, 50, 20]), ("IN.1.1.1", [80, 30, 30]), ("IN.1.1.2", [20, 60, 7.5]),
        ("OUT.6.1.1", [100, 0, 40]), ("OUT.6.1.2", [0, 100, 0]),
    ];

    private static readonly string[] Codes = ["CHE", "KEN", "JPN"];

    /// <param name="before">Name of a sheet that stands before the one of data; null: none does.</param>
    public static void Write(string path, string? before = null)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        void Add(string name, string text)
        {
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write(text);
        }

        Add("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
        Add("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Add("xl/workbook.xml", $"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{(before is null ? "" : $"<sheet name=\"{before}\" sheetId=\"2\" r:id=\"s2\"/>")}<sheet name="Data" sheetId="1" r:id="s1"/></sheets></workbook>""");
        Add("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>""");
        Add("xl/worksheets/sheet2.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{string.Concat(Structure().Select(Row))}</sheetData></worksheet>""");
        Add("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{string.Concat(Rows().Select(Row))}</sheetData></worksheet>""");
    }

    private static IEnumerable<string[]> Structure() => [["NUM", "NAME", "LEVEL"], ["GII", "Global Innovation Index", "0"]];

    private static IEnumerable<string[]> Rows()
    {
        yield return ["ISO3", "ECONOMY_NAME", "NUM", "NAME", "DATAYR", "VALUE_SCREEN", "SCORE", "RANK", "SW_OVERALL", "SW_INCGRP", "OUTDATED", "DMC"];
        // Rows stand in any order.
        foreach (var (node, scores) in Nodes.Reverse())
        {
            for (var unit = 0; unit < 3; unit++)
            {
                var score = scores[unit].ToString(CultureInfo.InvariantCulture);
                var rank = (1 + scores.Count(s => s > scores[unit])).ToString(CultureInfo.InvariantCulture);
                yield return [Codes[unit], $"Economy {unit}", node, $"Name of {node}", "2023", node.Count('.'.Equals) == 3 ? score : "", score, rank, "", "", "", ""];
            }
        }
    }

    private static string Row(string[] cells) =>
        $"<row>{string.Concat(cells.Select(c => $"<c t=\"inlineStr\"><is><t>{SecurityElement.Escape(c)}</t></is></c>"))}</row>";
}
