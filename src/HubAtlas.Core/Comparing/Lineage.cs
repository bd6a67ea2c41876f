using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Comparing;

/// <summary>
/// Which cluster came from which, between two editions and between an edition and its re-run. Two clusters are linked when at least the
/// least part of the mentions of one lies in the other; the line of a cluster goes on in the successor that takes most of its mentions.
/// </summary>
internal sealed class Lineage
{
    /// <summary>Half: what lies mostly elsewhere is no relative. docs/method.md names it.</summary>
    public const double LeastPart = 0.5;

    private readonly SharedMentions _forward;
    private readonly SharedMentions _backward;
    private readonly double _leastPart;
    private readonly Dictionary<string, string> _heirs;

    /// <summary>Of editions whose records differ: what one has in the area of the other's clusters.</summary>
    public Lineage(EditionSnapshot before, EditionSnapshot after, Catchment areasBefore, Catchment areasAfter)
        : this(
            before.Edition.Clusters, after.Edition.Clusters,
            SharedMentions.InAreas(before.Members, areasAfter), SharedMentions.InAreas(after.Members, areasBefore))
    {
    }

    /// <param name="forward">Mentions of the clusters before in those after.</param>
    /// <param name="backward">The other way round.</param>
    /// <param name="leastPart">Of a cluster's mentions, to be linked with another.</param>
    public Lineage(
        IReadOnlyList<Cluster> before, IReadOnlyList<Cluster> after, SharedMentions forward, SharedMentions backward, double leastPart = LeastPart)
    {
        (_forward, _backward, _leastPart) = (forward, backward, leastPart);
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
    public string? OwnLine(string after) => Lines(after).FirstOrDefault();

    /// <summary>Every earlier cluster whose line ends up in this one: its own line and those that it took in; largest giver first.</summary>
    public IReadOnlyList<string> Lines(string after) =>
        Predecessors(after).Where(before => _heirs.GetValueOrDefault(before) == after).ToList();

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
        if (predecessors.Count(before => _forward.Part(before, after) >= _leastPart) > 1) events |= MovementEvents.Merged;
        if (predecessors.Any(before => HasSplit(before) && _backward.Part(after, before) >= _leastPart)) events |= MovementEvents.Split;
        return events == MovementEvents.None ? MovementEvents.Continued : events;
    }

    /// <summary>Whether two or more clusters after have most of their mentions from this one.</summary>
    public bool HasSplit(string before) => Successors(before).Count(child => _backward.Part(child, before) >= _leastPart) > 1;

    private bool AreLinked(string before, string after) =>
        _forward.Part(before, after) >= _leastPart || _backward.Part(after, before) >= _leastPart;

    private Dictionary<string, string> Heirs(IReadOnlyList<Cluster> before, IReadOnlyList<Cluster> after)
    {
        var ranks = after.ToDictionary(c => c.Id, c => c.Rank);
        return before
            .Select(c => (c.Id, Heir: Successors(c.Id).OrderByDescending(s => _forward.Mentions(c.Id, s)).ThenBy(s => ranks[s]).FirstOrDefault()))
            .Where(p => p.Heir is not null)
            .ToDictionary(p => p.Id, p => p.Heir!);
    }
}
