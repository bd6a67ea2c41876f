using HubAtlas.Core.Certainty.Choices;
using HubAtlas.Core.Model;
using HubAtlas.Core.Ranking;
using HubAtlas.Tests.Clustering;

namespace HubAtlas.Tests.Certainty.Choices;

/// <summary>A small ranking with its documents, and every ranking of it made the slow way.</summary>
internal sealed class ChoiceCase
{
    private readonly List<PlacedContribution>[] _windows;
    private readonly WeightedPoints _points;

    private ChoiceCase(WeightedPoints points, params List<PlacedContribution>[] windows)
    {
        (_points, _windows) = (points, windows);
        Ranking = new(
            points.Latitudes, points.Longitudes, [], 0, Weigh(windows[0]), Recipe, [1, 1, 0], [.. windows.Select(World)]);
        var (labels, order) = Slow(ChoiceSetting.Own(Recipe, Ranking.KindWeights));
        Ranking = Ranking with { Clusters = [.. labels.Select(label => order.IndexOf(label))], ClusterCount = order.Count };
    }

    public ChosenRanking Ranking { get; }

    private static Recipe Recipe { get; } = new()
    {
        Name = "case",
        Title = "Case",
        Kinds = [new(DocumentKind.Patent, null, null, 1, [], []), new(DocumentKind.Publication, null, null, 1, [], [])],
        Counting = new(CountingMethod.Fractional),
        Clustering = new(15, 12, 5, PointWeight.Mentions),
        Profiling = new(3, 0.5, 0.05, 10),
    };

    /// <param name="towns">Each with so many documents of a kind, of one person each.</param>
    public static ChoiceCase Of(IEnumerable<(double Latitude, double Longitude, int Kind, int Documents)> towns)
    {
        var id = 1L;
        var places = towns.Select(t => (t.Latitude, t.Longitude)).Distinct().ToList();
        var contributions = towns.SelectMany(t => Enumerable.Range(0, t.Documents).Select(_ => new PlacedContribution(
            id++, places.IndexOf((t.Latitude, t.Longitude)), (DocumentKind)t.Kind, Contribution.Whole, 1))).ToList();
        return new(new([.. places.Select(p => p.Latitude)], [.. places.Select(p => p.Longitude)], new long[places.Count]), contributions);
    }

    public static ChoiceCase Random(int seed)
    {
        var random = new Random(seed);
        var towns = Enumerable.Range(0, 12).Select(_ => (50 + random.NextDouble(), 178 + (4 * random.NextDouble()))).ToArray();
        var places = Enumerable.Range(0, 80).Select(_ => towns[random.Next(12)]).Select(t => (
            t.Item1 + (0.2 * random.NextDouble()), Math.IEEERemainder(t.Item2 + (0.3 * random.NextDouble()), 360))).ToArray();
        var all = new List<PlacedContribution>();
        for (var document = 0; document < 250; document++)
        {
            var (people, kind, multiplicity) = (random.Next(1, 4), (DocumentKind)random.Next(2), random.Next(8) == 0 ? 3 : 1);
            for (var person = 0; person < people; person++)
            {
                var share = (Contribution.Whole / people) + (person == 0 ? Contribution.Whole % people : 0);
                all.Add(new(document + 1, random.Next(10) == 0 ? -1 : random.Next(places.Length), kind, share, multiplicity));
            }
        }

        return new(
            new([.. places.Select(p => p.Item1)], [.. places.Select(p => p.Item2)], new long[places.Length]),
            all, [.. all.Where(one => one.DocumentId % 5 != 0)]);
    }

    public IEnumerable<ChoiceSetting> Settings(int seed)
    {
        var random = new Random(seed);
        while (true)
        {
            yield return new(
                10 + (10 * random.NextDouble()), 0.6 + random.NextDouble(), random.Next(3) == 0 ? 0 : 10 * random.NextDouble(), random.NextDouble(),
                (CountingMethod)random.Next(2), random.Next(2));
        }
    }

    public int[] SlowRanks(ChoiceSetting setting)
    {
        var (labels, order) = Slow(setting);
        long Mentions(Func<int, bool> holds) => Enumerable.Range(0, labels.Length).Where(holds).Sum(i => Ranking.Mentions[i]);
        return [.. Enumerable.Range(0, Ranking.ClusterCount).Select(cluster =>
        {
            var heir = order.OrderByDescending(h => Mentions(i => labels[i] == h && Ranking.Clusters[i] == cluster)).ThenBy(h => h)
                .Where(h => 2 * Mentions(i => labels[i] == h && Ranking.Clusters[i] == cluster) >= Mentions(i => Ranking.Clusters[i] == cluster))
                .FirstOrDefault(-1);
            return heir < 0 ? order.Count + 1 : order.IndexOf(heir) + 1;
        })];
    }

    /// <summary>Labels of the places, and the labels by rank.</summary>
    private (int[] Labels, List<int> Order) Slow(ChoiceSetting setting)
    {
        var contributions = _windows[setting.Window];
        var weights = Weigh(contributions);
        var there = Enumerable.Range(0, weights.Length).Where(i => weights[i] > 0).ToArray();
        var points = new WeightedPoints([.. there.Select(i => _points.Latitudes[i])], [.. there.Select(i => _points.Longitudes[i])], [.. there.Select(i => weights[i])]);
        var minimum = (long)Math.Ceiling(Recipe.Clustering.MinimumMentions * setting.MinimumFactor);
        var partition = BruteForce.Find(points, new(setting.RadiusKm, minimum, setting.GapKm));
        var labels = Enumerable.Repeat(-1, weights.Length).ToArray();
        for (var i = 0; i < there.Length; i++) labels[there[i]] = partition.ClusterIndexes[i];
        double Share(int cluster, DocumentKind kind)
        {
            var ofKind = contributions.Where(c => c.Kind == kind).ToList();
            var inside = ofKind.Where(c => c.Place >= 0 && labels[c.Place] == cluster);
            double Part(IEnumerable<PlacedContribution> some) => setting.Counting == CountingMethod.Fractional
                ? some.Sum(c => c.Share * c.Multiplicity) : some.DistinctBy(c => c.DocumentId).Sum(c => c.Multiplicity);
            return 100.0 * Part(inside) / Part(ofKind);
        }

        double Score(int cluster) =>
            (Share(cluster, DocumentKind.Patent) * (2 * setting.PatentWeight)) + (Share(cluster, DocumentKind.Publication) * (2 * (1 - setting.PatentWeight)));
        var clusters = Enumerable.Range(0, partition.ClusterCount);
        return (labels, [.. Ranker.Rank(clusters, Score, c => c.ToString("D3")).Select(r => r.Contender)]);
    }

    private long[] Weigh(IEnumerable<PlacedContribution> contributions)
    {
        var weights = new long[_points.Count];
        foreach (var one in contributions.Where(c => c.Place >= 0)) weights[one.Place] += one.Multiplicity;
        return weights;
    }

    private ChoiceWorld World(List<PlacedContribution> contributions)
    {
        var shares = DocumentKinds.All.Select(_ => new long[_points.Count]).ToArray();
        foreach (var one in contributions.Where(c => c.Place >= 0)) shares[(int)one.Kind][one.Place] += one.Share * one.Multiplicity;
        var documents = DocumentKinds.All.Select(k => contributions.Where(c => c.Kind == k).DistinctBy(c => c.DocumentId).Sum(c => c.Multiplicity)).ToArray();
        return new(
            Weigh(contributions), shares, [.. documents.Select(d => d * Contribution.Whole)], documents, Places(contributions));
    }

    private DocumentPlaces Places(List<PlacedContribution> contributions)
    {
        var builder = new DocumentPlacesBuilder(_points.Count);
        foreach (var one in contributions.OrderBy(c => c.Share).ThenBy(c => c.Place)) builder.Add(one);
        return builder.Finish();
    }
}
