namespace HubAtlas.Core.Geocoding;

/// <summary>How a name stands in its segment, weak to strong.</summary>
internal enum Standing : byte
{
    Inside = 0,

    /// <summary>At the beginning or end of a segment that says more.</summary>
    Edge = 1,

    /// <summary>The whole segment but for postal codes, regions and economies.</summary>
    Whole = 2,
}

/// <summary>A run of words that the gazetteer knows.</summary>
/// <param name="First">Index of the first word.</param>
/// <param name="Start">First of its meanings in <see cref="GazetteerTables.Postings"/>.</param>
internal readonly record struct Mention(int First, int Count, int Segment, int Start, int Meanings)
{
    public int End => First + Count;

    public Standing Standing { get; init; }

    /// <summary>Stands where an address names its region or economy, not inside a longer name.</summary>
    public bool IsStrong { get; init; }

    /// <summary>The segment names an organisation or a part of one.</summary>
    public bool InInstitution { get; init; }

    /// <summary>Written as a code (<c>CA</c>), which may mean several things.</summary>
    public bool IsCode { get; init; }

    public bool Covers(in Mention other) => First <= other.First && End >= other.End;
}

/// <summary>A run of meaningful words that the registry knows.</summary>
/// <param name="First">Index of the first word of the text.</param>
/// <param name="Words">Meaningful words.</param>
internal readonly record struct OrganisationMention(int First, int End, int Words, List<OrganisationName> Names, Standing Standing);
