using System.Text.RegularExpressions;
using System.Xml.Linq;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Technology;
using HubAtlas.Data.Reading.Xml;

namespace HubAtlas.Data.Reading.Sources.Patents;

/// <summary>The symbols of the international classification in a bibliographic element; those of the CPC where it has none.</summary>
internal static partial class PatentSymbols
{
    private const int SubclassLength = 4;

    /// <summary>USPTO's fixed columns hold the main group in three letters, then the subgroup without a slash (<c>G06F  728</c>).</summary>
    private const int GroupWidth = 3;

    private static readonly string[] International =
        ["classification-ipcr", "classification-ipc", "classification-ipc-primary", "classification-ipc-secondary", "B511", "B512", "IPCRClassification", "IPCClassification"];

    private static readonly string[] Cooperative = ["classification-cpc", "patent-classification", "CPCClassification"];

    /// <summary>Texts that hold one symbol each, inside the older elements.</summary>
    private static readonly string[] Texts = ["text", "main-classification", "further-classification", "ipc", "PatentClassificationText"];

    public static TechnologyTags Tags(XElement record)
    {
        var tags = new TechnologyTags();
        foreach (var symbol in SymbolsOf(record, International)) tags.AddSymbol(SymbolScheme.Ipc, symbol);
        tags.AddCooperative(SymbolsOf(record, Cooperative));
        return tags;
    }

    /// <summary>Puts the slash into a symbol of USPTO's fixed columns: <c>G06F  728</c> is <c>G06F 7/28</c>. Others stay as they are.</summary>
    public static string WithSlash(string symbol)
    {
        if (!FixedColumns().IsMatch(symbol)) return symbol;
        var subgroup = SubclassLength + GroupWidth;
        return $"{symbol[..SubclassLength]} {symbol[SubclassLength..subgroup].Trim()}/{symbol[subgroup..].Trim()}";
    }

    private static IEnumerable<string> SymbolsOf(XElement record, string[] names) =>
        record.All(names).Where(IsOfTheDocument).SelectMany(Read);

    /// <summary>Cited documents and fields of search have classes as well.</summary>
    private static bool IsOfTheDocument(XElement found) => !found.Ancestors().Any(outer => Foreign().IsMatch(outer.Name.LocalName));

    private static IEnumerable<string> Read(XElement found)
    {
        if (found.TextOf("section", "Section") is { } section)
        {
            var subclass = section + found.TextOf("class", "Class") + found.TextOf("subclass", "Subclass");
            return [$"{subclass} {found.TextOf("main-group", "MainGroup")}/{found.TextOf("subgroup", "Subgroup")}"];
        }

        var texts = found.All(Texts).ToList();
        return (texts.Count > 0 ? texts : [found]).Select(text => WithSlash(text.Value.Trim()));
    }

    [GeneratedRegex("^[A-HY][0-9]{2}[A-Z][ 0-9]{2}[0-9][0-9]{2,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex FixedColumns();

    [GeneratedRegex("cit(ed|ation)|search|priority", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();
}
