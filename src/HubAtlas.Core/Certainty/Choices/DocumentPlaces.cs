using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty.Choices;

/// <summary>At which places each document is, for full counts of any clusters: those at one place only are summed up, the others kept.</summary>
public sealed class DocumentPlaces
{
    private readonly long[][] _atOnePlace;
    private readonly List<(int Kind, long Multiplicity, int Start, int Count)> _documents = [];
    private readonly List<int> _places = [];

    private DocumentPlaces(int places) => _atOnePlace = [.. DocumentKinds.All.Select(_ => new long[places])];

    /// <param name="contributions">In any order.</param>
    /// <param name="places">How many there are.</param>
    public static DocumentPlaces Of(IEnumerable<PlacedContribution> contributions, int places)
    {
        var located = contributions.Where(one => one.Place >= 0).ToArray();
        Array.Sort(Array.ConvertAll(located, one => (one.DocumentId, one.Place)), located);
        var found = new DocumentPlaces(places);
        for (int first = 0, next; first < located.Length; first = next)
        {
            for (next = first + 1; next < located.Length && located[next].DocumentId == located[first].DocumentId;) next++;
            found.Add(located.AsSpan(first, next - first));
        }

        return found;
    }

    /// <summary>Documents with at least one person in each cluster.</summary>
    /// <param name="clusters">Of every place; negative: none.</param>
    /// <param name="counts">By cluster, then kind: added to.</param>
    internal void Count(ReadOnlySpan<int> clusters, Span<long> counts)
    {
        var kinds = _atOnePlace.Length;
        for (var kind = 0; kind < kinds; kind++)
        {
            for (var place = 0; place < clusters.Length; place++)
            {
                if (clusters[place] >= 0) counts[(clusters[place] * kinds) + kind] += _atOnePlace[kind][place];
            }
        }

        Span<int> seen = stackalloc int[64];
        foreach (var (kind, multiplicity, start, count) in _documents)
        {
            var known = 0;
            if (count > seen.Length) seen = new int[count];
            for (var i = start; i < start + count; i++)
            {
                var cluster = clusters[_places[i]];
                if (cluster < 0 || seen[..known].Contains(cluster)) continue;
                seen[known++] = cluster;
                counts[(cluster * kinds) + kind] += multiplicity;
            }
        }
    }

    private void Add(ReadOnlySpan<PlacedContribution> document)
    {
        var start = _places.Count;
        foreach (ref readonly var one in document)
        {
            if (_places.Count == start || _places[^1] != one.Place) _places.Add(one.Place);
        }

        var count = _places.Count - start;
        if (count > 1)
        {
            _documents.Add(((int)document[0].Kind, document[0].Multiplicity, start, count));
            return;
        }

        _atOnePlace[(int)document[0].Kind][document[0].Place] += document[0].Multiplicity;
        _places.RemoveAt(start);
    }
}
