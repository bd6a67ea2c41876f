using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty.Choices;

/// <summary>At which places each document is, for full counts of any clusters: those at one place only are summed up, the others kept.</summary>
public sealed class DocumentPlaces
{
    private readonly long[][] _atOnePlace;
    private readonly List<(int Kind, long Multiplicity, int Start, int Count)> _documents = [];
    private readonly List<int> _places = [];

    internal DocumentPlaces(int places) => _atOnePlace = [.. DocumentKinds.All.Select(_ => new long[places])];

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

    /// <param name="places">Each once.</param>
    internal void Add(DocumentKind kind, long multiplicity, List<int> places)
    {
        if (places is [var only])
        {
            _atOnePlace[(int)kind][only] += multiplicity;
            return;
        }

        _documents.Add(((int)kind, multiplicity, _places.Count, places.Count));
        _places.AddRange(places);
    }
}
