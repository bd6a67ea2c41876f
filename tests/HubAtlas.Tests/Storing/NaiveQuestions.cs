using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;

namespace HubAtlas.Tests.Storing;

/// <summary>The counting questions answered the slow and obvious way, one contribution at a time.</summary>
internal sealed class NaiveQuestions
{
    private sealed record Item(Document Document, Contribution Contribution, Location? Location, int? Cluster)
    {
        internal DocumentKind Kind => Document.Kind;

        internal Tally Tally => new(Document.Multiplicity, Contribution.Share * Document.Multiplicity);
    }

    private static readonly Comparer<string> Bytes = Comparer<string>.Create(
        (a, b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)));

    private readonly RandomWorld _world;
    private readonly List<(Document Document, Contribution[] Contributions)> _latest;
    private readonly List<Item> _items = [];

    internal NaiveQuestions(RandomWorld world)
    {
        _world = world;
        _latest = [.. world.Documents.GroupBy(d => d.Document.Id).Select(g => g.MaxBy(d => d.Document.Version))];
        foreach (var (document, contributions) in _latest.Where(d => WhyLeftOut(d.Document) is null))
        {
            foreach (var contribution in contributions)
            {
                var location = world.Locations.GetValueOrDefault(contribution.Address);
                _items.Add(new(document, contribution, location, ClusterOf(location)));
            }
        }
    }

    private IEnumerable<Item> Clustered => _items.Where(i => i.Cluster is not null);

    internal object WorldTotals() => _world.Recipe.Kinds.Select(k => k.Kind).Order().Select(kind => new WorldTotal(
        kind,
        _latest.Where(d => d.Document.Kind == kind && WhyLeftOut(d.Document) is null).Sum(d => d.Document.Multiplicity),
        Sum(_items.Where(i => i.Kind == kind)),
        [.. _items.Where(i => i.Kind == kind && i.Location?.Point is null).GroupBy(WhyUnlocated).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new UnlocatedTally(g.Key, Sum(g)))]));

    internal object LeftOut() => _latest.Select(d => (d.Document, Cause: WhyLeftOut(d.Document))).Where(d => d.Cause is not null)
        .GroupBy(d => (d.Document.Kind, d.Cause)).OrderBy(g => g.Key.Kind).ThenBy(g => g.Key.Cause, StringComparer.Ordinal)
        .Select(g => new LeftOut(g.Key.Kind, g.Key.Cause!, g.Sum(d => d.Document.Multiplicity)));

    internal object PlaceTallies() => _items.Where(i => i.Location?.Point is not null)
        .GroupBy(i => (Place: RandomWorld.PlaceOf(i.Location!), i.Kind))
        .OrderBy(g => g.Key.Place.Point.Latitude).ThenBy(g => g.Key.Place.Point.Longitude).ThenBy(g => g.Key.Place.Economy, Bytes)
        .ThenBy(g => g.Key.Place.Admin1, Bytes).ThenBy(g => g.Key.Place.City, Bytes).ThenBy(g => g.Key.Kind)
        .Select(g => new PlaceTally(
            0, g.Key.Place.Point, g.Key.Place.City, g.Key.Place.Admin1, g.Key.Place.Economy, g.Key.Kind, Sum(g)));

    internal object Precisions() => _items.Where(i => i.Location?.Point is not null).GroupBy(i => i.Location!.Precision)
        .OrderBy(g => g.Key).Select(g => new PrecisionTally(g.Key, Sum(g)));

    internal object FullCounts() => Clustered.Select(i => (i.Cluster, i.Document)).Distinct().GroupBy(i => (i.Cluster, i.Document.Kind))
        .OrderBy(g => g.Key.Cluster).ThenBy(g => g.Key.Kind)
        .Select(g => new ClusterCount(g.Key.Cluster!.Value, g.Key.Kind, g.Sum(i => i.Document.Multiplicity)));

    internal object Organisations(int top) => Leaders(top, Clustered.Select(i => (i, OrganisationOf(i.Contribution.Address))));

    internal object Fields(int top) => Leaders(top, Clustered.SelectMany(i => i.Document.Fields.Distinct().Select(f => (i, (string?)f))));

    internal object Years() => Clustered.Where(i => i.Document.Year is not null).GroupBy(i => (i.Cluster, i.Kind, i.Document.Year))
        .OrderBy(g => g.Key.Cluster).ThenBy(g => g.Key.Kind).ThenBy(g => g.Key.Year)
        .Select(g => new ClusterYear(g.Key.Cluster!.Value, new YearPart(g.Key.Kind, g.Key.Year!.Value, Sum(g).Shares)));

    internal object Ties() =>
        (from a in Clustered
         from b in Clustered
         where a.Document == b.Document && a.Cluster < b.Cluster
         select (a.Cluster, Second: b.Cluster, a.Document)).Distinct().GroupBy(t => (t.Cluster, t.Second, t.Document.Kind))
        .OrderBy(g => g.Key.Cluster).ThenBy(g => g.Key.Second).ThenBy(g => g.Key.Kind)
        .Select(g => new ClusterTie(
            g.Key.Cluster!.Value, g.Key.Second!.Value, g.Key.Kind, g.Sum(t => t.Document.Multiplicity),
            Cut(g.Aggregate(Int128.Zero, (sum, t) => sum + Product(t.Document, i => i.Cluster == t.Cluster, i => i.Cluster == t.Second)))));

    internal object FieldTotals() => Clustered.SelectMany(i => i.Document.Fields.Distinct().Select(_ => i))
        .GroupBy(i => (i.Cluster, i.Kind)).OrderBy(g => g.Key.Cluster).ThenBy(g => g.Key.Kind)
        .Select(g => new ClusterFieldTotal(g.Key.Cluster!.Value, g.Key.Kind, Sum(g).Shares));

    internal object WorldFields() => Counted.SelectMany(d => d.Fields.Distinct().Select(f => (d.Kind, Field: f, d.Multiplicity)))
        .GroupBy(f => (f.Kind, f.Field)).OrderBy(g => g.Key.Kind).ThenBy(g => g.Key.Field, Bytes)
        .Select(g => new WorldField(g.Key.Kind, g.Key.Field, g.Sum(f => f.Multiplicity)));

    internal object OrganisationTypes() => Clustered
        .GroupBy(i => (i.Cluster, i.Kind, IsKnown: _world.Organisations.Any(o => o.Id == i.Contribution.Address.OrganisationId)))
        .OrderBy(g => g.Key.Cluster).ThenBy(g => g.Key.Kind).ThenBy(g => g.Key.IsKnown ? 0 : 1)
        .Select(g => new ClusterOrganisationTypes(g.Key.Cluster!.Value, g.Key.Kind, g.Key.IsKnown ? ["company"] : [], Sum(g).Shares));

    internal object Located() => Clustered.GroupBy(i => (i.Cluster, i.Location!.Precision, i.Location.Method))
        .OrderBy(g => g.Key.Cluster).ThenByDescending(g => g.Key.Precision).ThenBy(g => g.Key.Method, Bytes)
        .Select(g => new ClusterLocated(g.Key.Cluster!.Value, g.Key.Precision, g.Key.Method, Sum(g)));

    internal object Reach() => Clustered.Select(i => (i.Cluster, i.Document)).Distinct().GroupBy(i => (i.Cluster, i.Document.Kind))
        .OrderBy(g => g.Key.Cluster).ThenBy(g => g.Key.Kind)
        .Select(g => new ClusterReach(
            g.Key.Cluster!.Value, g.Key.Kind, g.Sum(d => d.Document.Multiplicity),
            g.Where(d => Of(d.Document).Any(i => i.Location?.Point is not null && i.Cluster != g.Key.Cluster)).Sum(d => d.Document.Multiplicity),
            g.Where(d => Of(d.Document).Select(i => i.Location?.Economy).OfType<string>().Distinct().Count() > 1)
                .Sum(d => d.Document.Multiplicity)));

    internal object PartnerCities(int top) =>
        (from a in Clustered
         from b in Of(a.Document)
         where b.Location?.Point is not null && b.Cluster is null && b.Location.City is { Length: > 0 }
         select (a.Cluster, City: CityOf(b), a.Document)).Distinct().GroupBy(t => (t.Cluster, t.Document.Kind, t.City))
        .Select(g => new ClusterPartner(
            g.Key.Cluster!.Value, g.Key.Kind, null, g.Key.City.City, g.Key.City.Admin1, g.Key.City.Economy, g.Sum(t => t.Document.Multiplicity),
            Cut(g.Aggregate(Int128.Zero, (sum, t) => sum + Product(t.Document, i => i.Cluster == t.Cluster, i => IsOutside(i) && CityOf(i) == t.City)))))
        .OrderByDescending(p => p.Documents).ThenByDescending(p => p.Overlap)
        .ThenBy(p => p.Economy, Bytes).ThenBy(p => p.City, Bytes).ThenBy(p => p.Admin1, Bytes)
        .GroupBy(p => (p.Cluster, p.Kind)).OrderBy(g => g.Key.Cluster).ThenBy(g => g.Key.Kind).SelectMany(g => g.Take(top));

    private IEnumerable<Document> Counted => _latest.Select(d => d.Document).Where(d => WhyLeftOut(d) is null);

    private IEnumerable<Item> Of(Document document) => _items.Where(i => i.Document == document);

    private Int128 Product(Document document, Func<Item, bool> one, Func<Item, bool> other) =>
        (Int128)Of(document).Where(one).Sum(i => i.Contribution.Share) * Of(document).Where(other).Sum(i => i.Contribution.Share)
        * document.Multiplicity;

    private static long Cut(Int128 product) => (long)(product / Contribution.Whole);

    private static bool IsOutside(Item item) => item.Location?.Point is not null && item.Cluster is null;

    private static (string City, string Admin1, string Economy) CityOf(Item item) =>
        (item.Location!.City ?? "", item.Location.Admin1 ?? "", item.Location.Economy ?? "");

    private static Tally Sum(IEnumerable<Item> items) => items.Aggregate(default(Tally), (sum, i) => sum + i.Tally);

    private int? ClusterOf(Location? location) =>
        location?.Point is not null && _world.Clusters.TryGetValue(RandomWorld.PlaceOf(location), out var cluster) && cluster >= 0
            ? cluster : null;

    private static IEnumerable<ClusterLeader> Leaders(int top, IEnumerable<(Item Item, string? Name)> named) => named
        .Where(n => n.Name is not null)
        .GroupBy(n => (n.Item.Cluster, n.Item.Kind, n.Name))
        .Select(g => new ClusterLeader(g.Key.Cluster!.Value, new Leader(g.Key.Kind, g.Key.Name!, Sum(g.Select(n => n.Item)).Shares)))
        .OrderByDescending(l => l.Leader.Shares).ThenBy(l => l.Leader.Name, Bytes)
        .GroupBy(l => (l.Cluster, l.Leader.Kind)).OrderBy(g => g.Key.Cluster).ThenBy(g => g.Key.Kind).SelectMany(g => g.Take(top));

    private string? OrganisationOf(Address address) =>
        _world.Organisations.FirstOrDefault(o => o.Id == address.OrganisationId)?.Name ?? address.Organisation;

    private string WhyUnlocated(Item item) =>
        item.Contribution.Address == Address.None ? "no address"
        : item.Location is null ? "not geocoded"
        : item.Location.Cause ?? "not located";

    private string? WhyLeftOut(Document document)
    {
        if (_world.Recipe.Kinds.FirstOrDefault(k => k.Kind == document.Kind) is not { } kind) return "kind not in the recipe";
        if ((kind.FirstYear ?? kind.LastYear) is not null && document.Year is null) return "year unknown";
        if (document.Year < kind.FirstYear) return $"year before {kind.FirstYear}";
        if (document.Year > kind.LastYear) return $"year after {kind.LastYear}";
        if (kind.Types.Count > 0 && document.Type is null) return "type unknown";
        if (kind.Types.Count > 0 && !kind.Types.Any(t => Same(t, document.Type!))) return "type not counted";
        var names = document.Fields.Select(f => new FieldLabel("field", f)).Concat(document.Labels).ToList();
        if (kind.Fields.Count > 0 && !names.Any(n => kind.Fields.Any(f => Names(f, n)))) return "field not counted";
        return names.GroupBy(n => n.Level).Any(level => level.All(n => kind.ExcludeFields.Any(f => Names(f, n)))) ? "field excluded" : null;
    }

    private static bool Names(string filter, FieldLabel label) => Same(filter, label.Name) || Same(filter, $"{label.Level}:{label.Name}");

    private static bool Same(string a, string b) => a.ToLowerInvariant() == b.ToLowerInvariant();
}
