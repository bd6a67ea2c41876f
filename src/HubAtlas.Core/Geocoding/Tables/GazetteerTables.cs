namespace HubAtlas.Core.Geocoding.Tables;

/// <summary>What kind of settlement a place is, coarse to fine.</summary>
internal enum PlaceKind : byte
{
    Town = 0,
    Capital = 1,
    RegionSeat = 2,
    CountySeat = 3,
    DistrictSeat = 4,

    /// <summary>A part of a city: ward, borough, quarter.</summary>
    Section = 5,

    /// <summary>A second-level administrative unit, at the mean position of its settlements.</summary>
    District = 6,

    /// <summary>Known from the postal code list only.</summary>
    PostOffice = 7,

    /// <summary>A settlement of unknown size: found by its name, but no point goes by it.</summary>
    Unsized = 8,
}

/// <summary>What a name can stand for; the two high bits of a posting.</summary>
internal enum NameTarget : uint
{
    Place = 0,
    Region = 1,
    Economy = 2,

    /// <summary>A second-level unit too large to be a place: the low bits hold the region it lies in.</summary>
    County = 3,
}

/// <summary>The gazetteer as flat arrays, one entry an index; strings are offsets into <see cref="Pool"/>.</summary>
internal sealed class GazetteerTables
{
    public const ushort NoRegion = ushort.MaxValue;

    /// <summary>Cells of one degree, row by row from the south pole and the antimeridian.</summary>
    public const int GridColumns = 360;
    public const int GridRows = 180;

    public const int TargetShift = 30;
    public const uint PrimaryMark = 1u << 29;
    public const uint CodeMark = 1u << 28;
    public const uint IdMask = CodeMark - 1;

    public static NameTarget TargetOf(uint posting) => (NameTarget)(posting >> TargetShift);

    public static int IdOf(uint posting) => (int)(posting & IdMask);

    public int[] EconomyCodes = [];
    public int[] EconomyNames = [];

    public ushort[] RegionEconomies = [];
    public int[] RegionLabels = [];

    public PlaceFacts[] Places = [];
    public byte[] PlaceKinds = [];
    public int[] PlaceNames = [];

    /// <summary>The city whose name a place goes by; itself for most.</summary>
    public int[] PlaceMains = [];

    /// <summary>As the file has them, until <see cref="NameIndex"/> takes their place: open addressing, linear probing, a power of two; 0 is empty.</summary>
    public ulong[] IndexKeys = [];
    public int[] IndexStarts = [];
    public byte[] IndexCounts = [];

    /// <summary>What names mean, in the order of their keys.</summary>
    public uint[] Postings = [];

    /// <summary>Latin names by economy, for spelling mistakes.</summary>
    public int[] SpellingStarts = [];
    public uint[] SpellingSignatures = [];
    public int[] SpellingLetters = [];
    public int[] SpellingPlaces = [];

    public ReadOnlySpan<byte> SpellingLettersOf(int entry) => Pool.AsSpan(SpellingLetters[entry] + 1, Pool[SpellingLetters[entry]]);

    /// <summary>US postal codes, ascending.</summary>
    public int[] PostalCodes = [];
    public int[] PostalLatitudes = [];
    public int[] PostalLongitudes = [];
    public ushort[] PostalRegions = [];

    /// <summary>Beginnings of other economies' postal codes, as "DE88": where their area has its middle and how far it reaches (0: all of a region).</summary>
    public int[] PostalAreaNames = [];
    public int[] PostalAreaLatitudes = [];
    public int[] PostalAreaLongitudes = [];
    public ushort[] PostalAreaKm = [];
    public ushort[] PostalAreaRegions = [];

    /// <summary>Rings of the economies' territories; a point is inside by the even-odd rule over all rings of an economy.</summary>
    public ushort[] RingEconomies = [];
    public int[] RingStarts = [];
    public int[] RingLatitudes = [];
    public int[] RingLongitudes = [];

    public int[] GridStarts = [];
    public int[] GridPlaces = [];

    public byte[] Pool = [];
}
