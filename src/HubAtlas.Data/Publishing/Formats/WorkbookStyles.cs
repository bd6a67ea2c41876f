using DocumentFormat.OpenXml.Spreadsheet;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Formats;

/// <summary>The cell formats of the workbook, by index.</summary>
internal static class WorkbookStyles
{
    public const uint Text = 0, Head = 1, Integer = 2, Count = 3, Percent = 4, Wrapped = 5;

    // Number formats below 164 are Excel's own.
    private const uint FirstOwnFormat = 164;

    public static Stylesheet Create() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = FirstOwnFormat, FormatCode = "#,##0" },
            new NumberingFormat { NumberFormatId = FirstOwnFormat + 1, FormatCode = "#,##0.000" },
            new NumberingFormat { NumberFormatId = FirstOwnFormat + 2, FormatCode = "0.000000" }),
        new Fonts(
            new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })),
        // Excel reserves the first two fills.
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = FirstOwnFormat, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = FirstOwnFormat + 1, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = FirstOwnFormat + 2, ApplyNumberFormat = true },
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true }));

    public static uint Of(string number)
    {
        var point = number.IndexOf('.');
        return point < 0 ? Integer : number.Length - point - 1 <= Rounded.CountDecimals ? Count : Percent;
    }
}
