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
    private readonly NameIndex _names;
    private readonly string[] _regionLabels;

    // Made when first asked for: few of all places are ever an answer.
    private readonly string?[] _placeNames;

    private Gazetteer(GazetteerTables tables, string hash)
    {
        _tables = tables;
        Hash = hash;
        _economyCodes = [.. tables.EconomyCodes.Select(String)];
        _regionLabels = [.. tables.RegionLabels.Select(String)];
        _placeNames = new string?[tables.PlaceNames.Length];
        Borders = new(tables);
        NearestPlaces = new(tables);
        _placeCounts = new int[_economyCodes.Length];
        _onlyCities = new int[_economyCodes.Length];
        Array.Fill(_onlyCities, NoPlace);
        for (var place = 0; place < PlaceCount; place++)
        {
            var economy = tables.Places[place].Economy;
            _placeCounts[economy]++;
            ref var city = ref _onlyCities[economy];
            city = city == NoPlace || city == tables.PlaceMains[place] ? tables.PlaceMains[place] : -1;
        }

        _names = new(tables.IndexKeys, tables.IndexStarts, tables.Postings.Length);
        (tables.IndexKeys, tables.IndexStarts, tables.IndexCounts) = ([], [], []);
        Sovereigns =
            [.. SovereignCodes.Split(' ').Select(p => (EconomyOf(p[..2]), EconomyOf(p[3..]))).Where(p => p.Item1 >= 0 && p.Item2 >= 0)];
        _wholes = new int[_economyCodes.Length];
        Array.Fill(_wholes, NoPlace);
        foreach (var (part, whole) in Sovereigns) _wholes[part] = whole;
    }

    private const int NoPlace = -2;

    // Territories that are economies of their own in the statistics, though addresses often add the state they belong to.
    private const string SovereignCodes = "HK/CN MO/CN TW/CN PR/US GU/US VI/US AS/US MP/US GF/FR GP/FR MQ/FR RE/FR NC/FR PF/FR YT/FR "
        + "GL/DK FO/DK AX/FI SJ/NO CW/NL AW/NL SX/NL BQ/NL GI/GB BM/GB KY/GB PS/IL JE/GB GG/GB IM/GB VG/GB FK/GB";

    /// <summary>SHA-256 of the content, in hexadecimal.</summary>
    public string Hash { get; }

    /// <param name="read">Fills as many of the file's next bytes as there are and says how many.</param>
    /// <param name="length">Bytes of the file.</param>
    /// <exception cref="AtlasException">The bytes are no gazetteer, or a damaged one.</exception>
    public static Gazetteer Load(Func<Span<byte>, int> read, long length)
    {
        var tables = GazetteerFormat.Read(read, length, out var hash);
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
            if (isSettlement && _tables.Places[place].Population > 0) yield return new(Point(place), _tables.Places[place].Population);
        }
    }

    internal GazetteerTables Tables => _tables;

    internal Borders Borders { get; }

    internal NearestPlaces NearestPlaces { get; }

    /// <summary>Economies with the economy that addresses may name beside them.</summary>
    internal (int Part, int Whole)[] Sovereigns { get; }

    internal bool IsPart(int economy, int ofEconomy) => economy >= 0 && _wholes[economy] == ofEconomy;

    /// <param name="start">First of the name's meanings in <see cref="GazetteerTables.Postings"/>.</param>
    internal bool TryFind(ulong key, out int start, out int count) => _names.TryFind(key, out start, out count);

    /// <summary>The one city by whose name all places of an economy go; −1 where there are several.</summary>
    internal int OnlyCityOf(int economy) => economy < 0 ? -1 : _onlyCities[economy];

    internal int PlaceCountOf(int economy) => _placeCounts[economy];

    internal string EconomyCode(int economy) => _economyCodes[economy];

    internal string EconomyName(int economy) => String(_tables.EconomyNames[economy]);

    /// <returns>−1 when the code is unknown.</returns>
    internal int EconomyOf(string code) => Array.IndexOf(_economyCodes, code);

    internal string RegionLabel(int region) => region == GazetteerTables.NoRegion ? "" : _regionLabels[region];

    internal string PlaceName(int place) => _placeNames[place] ??= String(_tables.PlaceNames[place]);

    internal GeoPoint Point(int place)
    {
        ref readonly var facts = ref _tables.Places[place];
        return new(facts.Latitude / 1e6, facts.Longitude / 1e6);
    }

    /// <summary>A string of the pool.</summary>
    internal string Text(int offset) => String(offset);

    private string String(int offset)
    {
        var pool = _tables.Pool.AsSpan(offset);
        return Encoding.UTF8.GetString(pool.Slice(1, pool[0]));
    }
}
