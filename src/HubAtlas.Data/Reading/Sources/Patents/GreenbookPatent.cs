using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Technology;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Sources.Patents;

/// <summary>One patent of a Greenbook file.</summary>
/// <param name="line">Where it begins.</param>
internal sealed class GreenbookPatent(long line)
{
    private const string Head = "PATN";
    private const string Inventor = "INVT";
    private const string Assignee = "ASSG";
    private const string Classes = "CLAS";

    // Of nine letters the last checks the others.
    private const int NumberLength = 8;

    /// <summary>Country codes of the patent offices before they took over ISO 3166 in 1978.</summary>
    private static readonly Dictionary<string, string> FormerCodes = new(StringComparer.Ordinal)
    {
        ["DT"] = "DE",
        ["DL"] = "DE",
        ["JA"] = "JP",
        ["EN"] = "GB",
        ["OE"] = "AT",
        ["SW"] = "SE",
    };

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["1"] = "utility",
        ["2"] = "reissue",
        ["4"] = "design",
        ["5"] = "defensive publication",
        ["6"] = "plant",
        ["7"] = "statutory invention registration",
    };

    private readonly Dictionary<string, string> _head = new(StringComparer.Ordinal);
    private readonly List<Dictionary<string, string>> _inventors = [];
    private readonly TechnologyTags _technology = new();
    private string _section = Head;
    private string _tag = "";
    private readonly List<Applicant> _applicants = [];
    private string? _assignee;
    private int? _firstFiling;
    private bool _isPct;

    public long Line { get; } = line;

    /// <summary>As far as it was found.</summary>
    public string Number => _head.GetValueOrDefault("WKU", "") is { Length: >= NumberLength } number ? "US" + number[..NumberLength] : "";

    public void BeginSection(string section)
    {
        (_section, _tag) = (section, "");
        if (section == Inventor) _inventors.Add(new Dictionary<string, string>(StringComparer.Ordinal));
        else if (section == "PCTA") _isPct = true;
    }

    public void Add(string tag, string value)
    {
        _tag = tag;
        if (_section == Head) _head.TryAdd(tag, value);
        else if (_section == Inventor) _inventors[^1].TryAdd(tag, value);
        else if (_section == Assignee) AddOfAssignee(tag, value);
        else if (_section == Classes && tag == "ICL") _technology.AddSymbol(SymbolScheme.Ipc, PatentSymbols.WithSlash(value));
        // The application's own date of filing, and those of applications whose priority it claims or which it continues.
        if (tag == "APD" && _section is Head or "PRIR" or "RLAP" && Values.DayOf(value) is { } day) _firstFiling = Math.Min(_firstFiling ?? int.MaxValue, day);
    }

    private void AddOfAssignee(string tag, string value)
    {
        if (tag == "NAM")
        {
            _assignee ??= value;
            _applicants.Add(new(value, null));
        }
        else if (_applicants.Count > 0 && tag is "CNT" or "STA") _applicants[^1] = _applicants[^1] with { Economy = tag == "STA" ? "US" : EconomyOf(value) is { } code ? EconomyCodes.OfCode(code) : null };
    }

    public void Continue(string value)
    {
        if (_section == Inventor && _inventors[^1].TryGetValue(_tag, out var begun)) _inventors[^1][_tag] = begun + " " + value;
    }

    /// <param name="cause">Why there is no document.</param>
    public Document? Build(out string cause)
    {
        cause = Number.Length == 0 ? "no number of the publication" : _inventors.Count == 0 ? "no inventors listed" : "";
        if (cause.Length > 0) return null;
        var issued = _head.GetValueOrDefault("ISD", "");
        int? year = issued.Length >= 4 && Values.TryYear(Encoding.UTF8.GetBytes(issued[..4]), out var found) ? found : null;
        return new Document
        {
            Id = "uspto:" + Number,
            Kind = DocumentKind.Patent,
            Year = year,
            Type = _isPct ? PatentXml.PctType : Types.GetValueOrDefault(_head.GetValueOrDefault("APT", "")),
            Fields = _technology.Fields,
            Labels = _technology.Labels,
            People = [.. _inventors.Select(inventor => new Person(AddressOf(inventor) is { } address ? [address with { Organisation = _assignee }] : []))],
            Patent = new()
            {
                Office = "US",
                FirstFiling = _firstFiling,
                FirstFilingYear = _firstFiling / 10_000,
                // Before 2001 the office published nothing but grants.
                FirstPublicationYear = year,
                IsGranted = true,
                GrantedYear = year,
                Symbols = _technology.Symbols,
                Applicants = [.. _applicants.Distinct()],
            },
        };
    }

    private static Address? AddressOf(Dictionary<string, string> inventor)
    {
        var region = inventor.GetValueOrDefault("STA");
        var address = new Address
        {
            Text = inventor.GetValueOrDefault("STR", ""),
            City = inventor.GetValueOrDefault("CTY"),
            Region = region,
            Economy = inventor.GetValueOrDefault("CNT") is { } code ? EconomyOf(code) : region is null ? null : "US",
        };
        return address == Address.None ? null : address;
    }

    /// <summary>Three letters, of which two count: JPX, GB2.</summary>
    private static string? EconomyOf(string code) =>
        code.Length < 2 ? null : FormerCodes.GetValueOrDefault(code[..2], code[..2]);
}
