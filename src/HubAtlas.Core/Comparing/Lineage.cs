using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Comparing;

/// <summary>
/// Which cluster came from which. Two clusters are linked when at least half of the mentions of one lie in the area of the other; the
/// line of a cluster goes on in the successor that takes most of its mentions.
/// </summary>
internal sealed class Lineage
{
    private const double Majority = 0.5;

    private readonly Overlap _forward;
    private readonly Overlap _backward;
    private readonly Dictionary<string, string> _heirs;

    public Lineage(EditionSnapshot before, EditionSnapshot after, Catchment areasBefore, Catchment areasAfter)
    {
        _forward = new Overlap(before, areasAfter);
        _backward = new Overlap(after, areasBefore);
        _heirs = Heirs(before, after);
    }

    /// <summary>Clusters before that gave most of their mentions to this one, or from which it has most of its own; largest giver first.</summary>
    public IReadOnlyList<string> Predecessors(string after) =>
        _forward.Sources(after).Concat(_backward.Targets(after)).Distinct()
            .Where(before => AreLinked(before, after))
            .OrderByDescending(before => _forward.Mentions(before, after)).ThenBy(before => before, StringComparer.Ordinal).ToList();

    /// <summary>The mirror of <see cref="Predecessors"/>.</summary>
    public IReadOnlyList<string> Successors(string before) =>
        _forward.Targets(before).Concat(_backward.Sources(before)).Distinct()
            .Where(after => AreLinked(before, after))
            .OrderByDescending(after => _forward.Mentions(before, after)).ThenBy(after => after, StringComparer.Ordinal).ToList();

    /// <summary>The earlier cluster whose line this one continues, if any.</summary>
    public string? OwnLine(string after) =>
        Predecessors(after).FirstOrDefault(before => _heirs.GetValueOrDefault(before) == after);

    /// <summary>Every pair that shares a mention, by rank after, then rank before.</summary>
    public IEnumerable<SharedGround> Shared(Edition before, Edition after)
    {
        var byId = before.Clusters.ToDictionary(c => c.Id, StringComparer.Ordinal);
        return after.Clusters.SelectMany(to => _forward.Sources(to.Id).Concat(_backward.Targets(to.Id)).Distinct().Select(id => byId[id])
            .OrderBy(from => from.Rank)
            .Select(from => new SharedGround(
                from.Id, from.Name, to.Id, to.Name, _forward.Mentions(from.Id, to.Id), _forward.Part(from.Id, to.Id),
                _backward.Mentions(to.Id, from.Id), _backward.Part(to.Id, from.Id), AreLinked(from.Id, to.Id), OwnLine(to.Id) == from.Id)));
    }

    public MovementEvents Events(string after)
    {
        var predecessors = Predecessors(after);
        if (predecessors.Count == 0) return MovementEvents.Entered;
        var events = MovementEvents.None;
        if (predecessors.Count(before => _forward.Part(before, after) >= Majority) > 1) events |= MovementEvents.Merged;
        if (predecessors.Any(before => Successors(before).Count(child => _backward.Part(child, before) >= Majority) > 1
            && _backward.Part(after, before) >= Majority)) events |= MovementEvents.Split;
        return events == MovementEvents.None ? MovementEvents.Continued : events;
    }

    private bool AreLinked(string before, string after) =>
        _forward.Part(before, after) >= Majority || _backward.Part(after, before) >= Majority;

    private Dictionary<string, string> Heirs(EditionSnapshot before, EditionSnapshot after)
    {
        var ranks = after.Edition.Clusters.ToDictionary(c => c.Id, c => c.Rank);
        return before.Edition.Clusters
            .Select(c => (c.Id, Heir: Successors(c.Id).OrderByDescending(s => _forward.Mentions(c.Id, s)).ThenBy(s => ranks[s]).FirstOrDefault()))
            .Where(p => p.Heir is not null)
            .ToDictionary(p => p.Id, p => p.Heir!);
    }

    /// <summary>Mentions of one edition's clusters in the areas of the other's.</summary>
    private sealed class Overlap
    {
        private readonly Dictionary<string, long> _totals = [];
        private readonly Dictionary<(string From, string To), long> _mentions = [];
        private readonly ILookup<string, string> _targets;
        private readonly ILookup<string, string> _sources;

        public Overlap(EditionSnapshot from, Catchment to)
        {
            foreach (var member in from.Members)
            {
                if (member.ClusterId is not { } cluster) continue;
                _totals[cluster] = _totals.GetValueOrDefault(cluster) + member.Counted.Mentions;
                if (to.ClusterAt(member.Counted.Place.Point) is { } target)
                    _mentions[(cluster, target)] = _mentions.GetValueOrDefault((cluster, target)) + member.Counted.Mentions;
            }

            _targets = _mentions.Keys.ToLookup(k => k.From, k => k.To);
            _sources = _mentions.Keys.ToLookup(k => k.To, k => k.From);
        }

        public long Mentions(string from, string to) => _mentions.GetValueOrDefault((from, to));

        public double Part(string from, string to) => _totals.TryGetValue(from, out var all) && all > 0 ? (double)Mentions(from, to) / all : 0;

        public IEnumerable<string> Targets(string from) => _targets[from];

        public IEnumerable<string> Sources(string to) => _sources[to];
    }
}
