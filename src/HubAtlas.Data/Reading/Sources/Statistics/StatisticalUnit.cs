using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Sources.Statistics;

/// <summary>Whom a figure is given for, told from the code and the name that stand in the file.</summary>
internal readonly record struct StatisticalUnit(UnitKind Kind, string Code, string Name)
{
    /// <summary>The world's code, whatever the source calls it.</summary>
    public const string World = "WLD";

    private const string GulfOffice = "Cooperation Council for the Arab States of the Gulf";

    private static readonly HashSet<string> WorldWords = new(StringComparer.OrdinalIgnoreCase) { World, "W", "W00", "WW", "OWID_WRL", "World", "World total", "Total world" };

    /// <summary>An economy by code or name; several of them together are a region.</summary>
    public static StatisticalUnit OfEconomy(string code, string name)
    {
        if (WorldWords.Contains(code) || (code.Length == 0 && WorldWords.Contains(name))) return new(UnitKind.World, World, Named(code, name));
        if ((EconomyCodes.OfCode(code) ?? EconomyCodes.OfName(name.Length > 0 ? name : code)) is { } economy) return new(UnitKind.Economy, economy, Named(code, name));
        return new(UnitKind.Region, code.Length > 0 ? code : name, Named(code, name));
    }

    /// <summary>
    /// A row of WIPO's statistics. R1 to R6 are regions and W1 to W4 income groups, not offices; the office of the Gulf states comes without a
    /// code. States that are no more keep their codes.
    /// </summary>
    /// <param name="kind">Of a row that is no aggregate: an office, or an economy where rows are origins.</param>
    public static StatisticalUnit OfWipo(UnitKind kind, string code, string name)
    {
        if (WorldWords.Contains(name) || (code.Length == 0 && name.Equals("Total", StringComparison.OrdinalIgnoreCase))) return new(UnitKind.World, World, name);
        if (code is ['R' or 'W', >= '1' and <= '9']) return new(UnitKind.Region, code, name);
        if (code.Length > 0) return new(kind, code, name);
        if (name.Contains(GulfOffice, StringComparison.OrdinalIgnoreCase)) return new(kind, "GC", name);
        return new(kind, EconomyCodes.OfName(name) ?? name, name);
    }

    /// <summary>A unit of a kind that the user names.</summary>
    public static StatisticalUnit Of(UnitKind kind, string code, string name) =>
        kind is UnitKind.Economy or UnitKind.Region or UnitKind.World ? OfEconomy(code, name) : new(kind, code.Length > 0 ? code : name, Named(code, name));

    private static string Named(string code, string name) => name.Length > 0 ? name : EconomyCodes.NameOf(code) ?? code;
}
