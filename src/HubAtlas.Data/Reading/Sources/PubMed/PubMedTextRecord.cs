using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Sources.PubMed;

/// <summary>
/// One record of PubMed's tagged text. Of the tags count PMID, DP (date), LR (last revised), PT (types), and those of people: FAU full name,
/// AU short name, CN named group, AD an affiliation of the one before it. Editors (FED, ED) and investigators (FIR, IR) are no authors.
/// </summary>
/// <param name="line">Where the record begins.</param>
internal sealed class PubMedTextRecord(long line)
{
    private readonly List<string> _types = [];
    private readonly List<PubMedAuthor> _people = [];
    private readonly List<PubMedAuthor> _groups = [];
    private List<string> _affiliations = [];
    private bool _isContinued;
    private string _lastName = "";
    private string _date = "";
    private string _revised = "";

    public long Line { get; } = line;

    public string Id { get; private set; } = "";

    public void Add(string tag, string text)
    {
        _isContinued = tag == "AD";
        switch (tag)
        {
            case "PMID": Id = text; break;
            case "DP": _date = text; break;
            case "LR": _revised = text; break;
            case "PT": _types.Add(text); break;
            case "AD": _affiliations.Add(text); break;
            // The short name repeats the full one before it, but stands alone in older records.
            case "AU" when _lastName == "FAU": _lastName = tag; break;
            case "FAU" or "AU": Begin(tag, text, _people); break;
            case "CN": Begin(tag, text, _groups); break;
            case "FED" or "ED" or "FIR" or "IR": Begin(tag, text, []); break;
        }
    }

    /// <summary>More of the line before, which is told of affiliations only.</summary>
    public void Continue(string text)
    {
        if (_isContinued) _affiliations[^1] += " " + text;
    }

    /// <param name="cause">Why there is no document.</param>
    public Document? Build(out string cause)
    {
        // Named groups are no people, except where only they are listed.
        var authors = _people.Count > 0 ? _people : _groups;
        return PubMedDocument.Build(Id, _types, _date, _revised, PubMedDocument.People(authors), out cause);
    }

    private void Begin(string tag, string name, List<PubMedAuthor> list)
    {
        // Older exports put the one affiliation before the first author, whose it is.
        if (_lastName.Length > 0) _affiliations = [];
        _lastName = tag;
        list.Add(new PubMedAuthor(name, _affiliations));
    }
}
