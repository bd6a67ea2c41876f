using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Indicating;

/// <summary>What shares are of, by part and year: the world as printed, else the sum of all units of the kind. Aggregates are never summed with members.</summary>
internal sealed class Totals(IReadOnlyList<UnitSeries> all, UnitKind by)
{
    private readonly ILookup<string, UnitSeries> _members = all.Where(s => s.Kind == by).ToLookup(s => s.Breakdown, StringComparer.Ordinal);
    private readonly Dictionary<(string Breakdown, int Year), (decimal Value, string Of)?> _known = [];

    /// <returns>Null where neither is there: regions overlap, and have no sum.</returns>
    public (decimal Value, string Of)? In(string breakdown, int year)
    {
        if (_known.TryGetValue((breakdown, year), out var total)) return total;
        return _known[(breakdown, year)] = Find(breakdown, year);
    }

    /// <summary>Ranks of a part's units in a year: of each value, how many are larger, plus one.</summary>
    public int RankOf(string breakdown, int year, decimal value) =>
        1 + _members[breakdown].Count(s => s.Years.TryGetValue(year, out var figure) && figure.Value > value);

    private (decimal, string)? Find(string breakdown, int year)
    {
        if (all.FirstOrDefault(s => s.Kind == UnitKind.World && s.Breakdown == breakdown) is { } world && world.Years.TryGetValue(year, out var printed)) return (printed.Value, "world");
        if (by is UnitKind.Region or UnitKind.World) return null;
        var members = _members[breakdown].Where(s => s.Years.ContainsKey(year)).ToList();
        return (members.Sum(s => s.Years[year].Value), string.Create(CultureInfo.InvariantCulture, $"sum of {members.Count}"));
    }
}
