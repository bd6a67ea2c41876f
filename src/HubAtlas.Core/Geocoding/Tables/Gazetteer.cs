using System.Text;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding.Tables;

/// <summary>Names, places, regions, economies and borders of the world, as the gazetteer compiler wrote them. Immutable.</summary>
public sealed class Gazetteer
{
    private readonly GazetteerTables _tables;
    private readonly string[] _economyCodes;
    private readonly int[] _placeCounts;
    private readonly int[] _onlyCities;
    private readonly int[] _wholes;
    private readonly ulong[] _keyBits = new ulong[1 << (KeyBits - 6)];

    private Gazetteer(GazetteerTables tables, string hash)
    {
        _tables = tables;
        Hash = hash;
        _economyCodes = [.. tables.EconomyCodes.Select(String)];
        Borders = new(tables);
        NearestPlaces = new(tables);
        _placeCounts = new int[_economyCodes.Length];
        _onlyCities = new int[_economyCodes.Length];
        Array.Fill(_onlyCities, NoPlace);
        for (var place = 0; place < PlaceCount; place++)
        {
            var economy = tables.PlaceEconomies[place];
            _placeCounts[economy]++;
            ref var city = ref _onlyCities[economy];
            city = city == NoPlace || city == tables.PlaceMains[place] ? tables.PlaceMains[place] : -1;
        }

        foreach (var key in tables.IndexKeys)
            if (key != 0) _keyBits[BitOf(key) >> 6] |= 1UL << (BitOf(key) & 63);
        Sovereigns =
            [.. SovereignCodes.Split(' ').Select(p => (EconomyOf(p[..2]), EconomyOf(p[3..]))).Where(p => p.Item1 >= 0 && p.Item2 >= 0)];
        _wholes = new int[_economyCodes.Length];
        Array.Fill(_wholes, NoPlace);
        foreach (var (part, whole) in Sovereigns) _wholes[part] = whole;
    }

    private const int NoPlace = -2;

    /// <summary>One megabyte, which stays in the processor's cache: most runs of words are no name, and seven of eight of them end there.</summary>
    private const int KeyBits = 23;

    // Territories that are economies of their own in the statistics, though addresses often add the state they belong to.
    private const string SovereignCodes = "HK/CN MO/CN TW/CN PR/US GU/US VI/US AS/US MP/US GF/FR GP/FR MQ/FR RE/FR NC/FR PF/FR YT/FR "
        + "GL/DK FO/DK AX/FI SJ/NO CW/NL AW/NL SX/NL BQ/NL GI/GB BM/GB KY/GB PS/IL JE/GB GG/GB IM/GB VG/GB FK/GB";

    /// <summary>SHA-256 of the content, in hexadecimal.</summary>
    public string Hash { get; }

    /// <exception cref="AtlasException">The bytes are no gazetteer, or a damaged one.</exception>
    public static Gazetteer Load(ReadOnlyMemory<byte> file)
    {
        var tables = GazetteerFormat.Read(file, out var hash);
        return new(tables, hash);
    }

    public int PlaceCount => _tables.PlaceNames.Length;

    public int EconomyCount => _economyCodes.Length;

    /// <summary>Cities and towns with a known population; parts of cities and districts are left out, because their people count there already.</summary>
    public IEnumerable<PopulatedPoint> PopulatedCities()
    {
        for (var place = 0; place < PlaceCount; place++)
        {
            var isSettlement = (PlaceKind)_tables.PlaceKinds[place] < PlaceKind.Section && _tables.PlaceMains[place] == place;
            if (isSettlement && _tables.PlacePopulations[place] > 0) yield return new(Point(place), _tables.PlacePopulations[place]);
        }
    }

    internal GazetteerTables Tables => _tables;

    internal Borders Borders { get; }

    internal NearestPlaces NearestPlaces { get; }

    /// <summary>Economies with the economy that addresses may name beside them.</summary>
    internal (int Part, int Whole)[] Sovereigns { get; }

    internal bool IsPart(int economy, int ofEconomy) => economy >= 0 && _wholes[economy] == ofEconomy;

    internal bool TryFind(ulong key, out int start, out int count)
    {
        (start, count) = (0, 0);
        if ((_keyBits[BitOf(key) >> 6] >> (BitOf(key) & 63) & 1) == 0) return false;
        var keys = _tables.IndexKeys;
        var mask = keys.Length - 1;
        for (var slot = (int)(key >> 20) & mask; ; slot = (slot + 1) & mask)
        {
            if (keys[slot] == key)
            {
                (start, count) = (_tables.IndexStarts[slot], _tables.IndexCounts[slot]);
                return true;
            }

            if (keys[slot] == 0) return false;
        }
    }

    private static int BitOf(ulong key) => (int)(key >> (64 - KeyBits));

    /// <summary>The one city by whose name all places of an economy go; −1 where there are several.</summary>
    internal int OnlyCityOf(int economy) => economy < 0 ? -1 : _onlyCities[economy];

    internal int PlaceCountOf(int economy) => _placeCounts[economy];

    internal string EconomyCode(int economy) => _economyCodes[economy];

    internal string EconomyName(int economy) => String(_tables.EconomyNames[economy]);

    /// <returns>−1 when the code is unknown.</returns>
    internal int EconomyOf(string code) => Array.IndexOf(_economyCodes, code);

    internal string RegionLabel(int region) => region == GazetteerTables.NoRegion ? "" : String(_tables.RegionLabels[region]);

    internal string PlaceName(int place) => String(_tables.PlaceNames[place]);

    internal GeoPoint Point(int place) => new(_tables.PlaceLatitudes[place] / 1e6, _tables.PlaceLongitudes[place] / 1e6);

    /// <summary>A string of the pool.</summary>
    internal string Text(int offset) => String(offset);

    private string String(int offset)
    {
        var pool = _tables.Pool.AsSpan(offset);
        return Encoding.UTF8.GetString(pool.Slice(1, pool[0]));
    }
}
