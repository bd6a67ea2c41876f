namespace HubAtlas.Core.Sampling;

/// <summary>A symbol of the CPC for each of WIPO's technology fields, as the store keeps it.</summary>
internal static class PlantedSymbols
{
    private static readonly Dictionary<string, string> ByField = new(StringComparer.Ordinal)
    {
        ["Computer technology"] = "G06F001600",
        ["Digital communication"] = "H04L006700",
        ["Electrical machinery, apparatus, energy"] = "H01M001000",
        ["Medical technology"] = "A61B000500",
        ["Audio-visual technology"] = "H04N000700",
        ["Measurement"] = "G01N002100",
        ["Pharmaceuticals"] = "A61K003100",
        ["Semiconductors"] = "H01L002100",
        ["Transport"] = "B60W003000",
        ["Biotechnology"] = "C12N001500",
        ["Telecommunications"] = "H04B000700",
        ["Basic communication processes"] = "H03K001900",
        ["IT methods for management"] = "G06Q001000",
        ["Optics"] = "G02B000600",
        ["Analysis of biological materials"] = "G01N003300",
        ["Control"] = "G05B001900",
        ["Organic fine chemistry"] = "C07D040100",
        ["Macromolecular chemistry, polymers"] = "C08L002300",
        ["Food chemistry"] = "A23L003300",
        ["Basic materials chemistry"] = "C09D000500",
        ["Materials, metallurgy"] = "C22C003800",
        ["Surface technology, coating"] = "C23C001600",
        ["Micro-structural and nano-technology"] = "B82Y003000",
        ["Chemical engineering"] = "B01D005300",
        ["Environmental technology"] = "C02F000100",
        ["Handling"] = "B65G004700",
        ["Machine tools"] = "B23K002600",
        ["Engines, pumps, turbines"] = "F02D004100",
        ["Textile and paper machines"] = "D21H002700",
        ["Other special machines"] = "B29C004500",
        ["Thermal processes and apparatus"] = "F24F001100",
        ["Mechanical elements"] = "F16H006100",
        ["Furniture, games"] = "A63F001300",
        ["Other consumer goods"] = "D06F003900",
        ["Civil engineering"] = "E04B000100",
    };

    public static string Of(string field) => ByField[field];
}
