using System.Runtime.InteropServices;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Comparing;

/// <summary>Mentions of one set of clusters that lie in another's.</summary>
internal sealed class SharedMentions
{
    private readonly Dictionary<string, long> _totals = [];
    private readonly Dictionary<(string From, string To), long> _mentions = [];
    private readonly ILookup<string, string> _targets;
    private readonly ILookup<string, string> _sources;

    private SharedMentions(IEnumerable<(string? From, string? To, long Mentions)> places)
    {
        foreach (var (from, to, mentions) in places)
        {
            if (from is null) continue;
            _totals[from] = _totals.GetValueOrDefault(from) + mentions;
            if (to is not null) _mentions[(from, to)] = _mentions.GetValueOrDefault((from, to)) + mentions;
        }

        _targets = _mentions.Keys.ToLookup(k => k.From, k => k.To);
        _sources = _mentions.Keys.ToLookup(k => k.To, k => k.From);
    }

    /// <summary>Of editions with records of their own: each place is looked up in the areas of the other's clusters.</summary>
    public static SharedMentions InAreas(IReadOnlyList<Member> members, Catchment areas) => new(members.Select(m =>
        (m.ClusterId, m.ClusterId is null ? null : areas.ClusterAt(m.Counted.Place.Point), m.Counted.Mentions)));

    /// <summary>Of the same places grouped twice, there and back: each place names both of its clusters.</summary>
    public static (SharedMentions There, SharedMentions Back) OfPlaces(IReadOnlyList<Member> one, IReadOnlyList<Member> other)
    {
        var sums = new Dictionary<(int From, int To), long>();
        var (from, to) = (new Numbering(), new Numbering());
        for (var i = 0; i < one.Count; i++)
        {
            var pair = (from.Of(one[i].ClusterId), to.Of(other[i].ClusterId));
            CollectionsMarshal.GetValueRefOrAddDefault(sums, pair, out _) += one[i].Counted.Mentions;
        }

        return (
            new(sums.Select(s => (from.Ids[s.Key.From], to.Ids[s.Key.To], s.Value))), new(sums.Select(s => (to.Ids[s.Key.To], from.Ids[s.Key.From], s.Value))));
    }

    public long Mentions(string from, string to) => _mentions.GetValueOrDefault((from, to));

    public double Part(string from, string to) => _totals.TryGetValue(from, out var all) && all > 0 ? (double)Mentions(from, to) / all : 0;

    public IEnumerable<string> Targets(string from) => _targets[from];

    public IEnumerable<string> Sources(string to) => _sources[to];

    /// <summary>Numbers for ids, 0 for none: a number is compared much faster, and there is one a place.</summary>
    private sealed class Numbering
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

        public List<string?> Ids { get; } = [null];

        public int Of(string? id)
        {
            if (id is null) return 0;
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, id, out var isKnown);
            if (isKnown) return number;
            number = Ids.Count;
            Ids.Add(id);
            return number;
        }
    }
}
