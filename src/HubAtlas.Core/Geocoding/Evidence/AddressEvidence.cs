using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;

namespace HubAtlas.Core.Geocoding.Evidence;

/// <summary>The working space of one thread.</summary>
internal sealed class AddressEvidence(Gazetteer gazetteer)
{
    public ParsedAddress Parsed { get; } = new();

    public AreaEvidence Areas { get; } = new(gazetteer);

    public List<Mention> Hits { get; } = [];

    public List<SalientWord> Salient { get; } = [];

    public List<Candidate> Places { get; } = [];

    public List<Candidate> Organisations { get; } = [];

    public PostalCode Postal { get; set; } = PostalCode.None;

    public List<(int Id, int Distance)> Spellings { get; } = [];

    /// <summary>Places whose consonants sound like those of the text.</summary>
    public List<int> Sounding { get; } = [];

    /// <summary>Called at the end of each step; null but where steps are measured.</summary>
    public Action<Step>? StepEnded { get; set; }

    public void Clear()
    {
        Parsed.Clear();
        Places.Clear();
        Organisations.Clear();
        Postal = PostalCode.None;
    }
}
