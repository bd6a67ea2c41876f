using HubAtlas.Core.Geocoding.Tables;

namespace HubAtlas.Core.Geocoding.Parsing;

/// <summary>How a name stands in its segment, weak to strong.</summary>
internal enum SegmentCover : byte
{
    Inside = 0,

    /// <summary>At the beginning or end of a segment that says more.</summary>
    Edge = 1,

    /// <summary>The whole segment but for postal codes, regions and economies.</summary>
    Whole = 2,
}

/// <summary>A run of words that the gazetteer knows. As small as it can be, because every candidate holds one.</summary>
internal readonly record struct Mention
{
    private readonly ushort _first;
    private readonly ushort _count;
    private readonly ushort _segment;
    private readonly byte _meanings;

    public Mention(int first, int count, int segment, int start, int meanings) => (First, Count, Segment, Start, Meanings) = (first, count, segment, start, meanings);

    /// <summary>Index of the first word.</summary>
    public int First { get => _first; init => _first = (ushort)value; }

    public int Count { get => _count; init => _count = (ushort)value; }

    public int Segment { get => _segment; init => _segment = (ushort)value; }

    /// <summary>First of its meanings in <see cref="GazetteerTables.Postings"/>.</summary>
    public int Start { get; init; }

    public int Meanings { get => _meanings; init => _meanings = (byte)value; }

    public int End => First + Count;

    /// <summary>Part of a longer place name.</summary>
    public bool IsContained { get; init; }

    public SegmentCover SegmentCover { get; init; }

    /// <summary>First in its segment, but for numbers.</summary>
    public bool BeginsSegment { get; init; }

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
/// <param name="Words">Meaningful words of the name.</param>
/// <param name="Name">First of the names; with <see cref="Cover"/> below 1 the only one.</param>
internal readonly record struct OrganisationMention(int First, int End, int Words, int Name, SegmentCover SegmentCover)
{
    /// <summary>The segment in which it begins.</summary>
    public int Segment { get; init; }

    /// <summary>How telling the words are together, and the most telling of them.</summary>
    public double Telling { get; init; }

    public double BestTelling { get; init; }

    /// <summary>First in its segment, but for words without meaning.</summary>
    public bool BeginsSegment { get; init; }

    /// <summary>Followed by an "and" and further words in its segment.</summary>
    public bool IsContinued { get; init; }

    /// <summary>One word that may only stand for a university's stem.</summary>
    public bool IsStem { get; init; }

    public bool MayBeStem { get; init; }

    /// <summary>One word with a legal form or a number behind it: "Genentech Inc", "Inserm U955".</summary>
    public bool IsAppended { get; init; }

    /// <summary>A word that may be a proper name stands beside it in its segment.</summary>
    public bool HasNeighbour { get; init; }

    /// <summary>Between brackets, where acronyms of anything stand.</summary>
    public bool IsBracketed { get; init; }

    /// <summary>Part of the name's meaning that the text has; 1 when it has the whole name.</summary>
    public double Cover { get; init; } = 1;
}
