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

    internal object Products() =>
        (from a in Clustered
         from b in Clustered
         where a.Document == b.Document && a.Cluster <= b.Cluster
         select (a.Cluster, Second: b.Cluster, a.Document)).Distinct().GroupBy(t => (t.Cluster, t.Second, t.Document.Kind))
        .OrderBy(g => g.Key.Cluster).ThenBy(g => g.Key.Second).ThenBy(g => g.Key.Kind)
        .Select(g => new ClusterProduct(
            g.Key.Cluster!.Value, g.Key.Second!.Value, g.Key.Kind, g.Sum(t => t.Document.Multiplicity),
            g.Aggregate(Int128.Zero, (sum, t) => sum + Product(t.Document, i => i.Cluster == t.Cluster, i => i.Cluster == t.Second))));

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

    internal object LedgerParts() => _items.GroupBy(i => (
            Cluster: i.Location?.Point is null ? ClusterPart.Unlocated : i.Cluster ?? ClusterPart.Outside, i.Kind,
            Precision: i.Location?.Precision ?? Precision.None, Method: i.Location?.Method ?? "",
            Cause: i.Location?.Point is null ? WhyUnlocated(i) : null))
        .OrderBy(g => g.Key.Cluster).ThenBy(g => g.Key.Kind).ThenByDescending(g => g.Key.Precision).ThenBy(g => g.Key.Method, Bytes)
        .ThenBy(g => g.Key.Cause ?? "", Bytes)
        .Select(g => new ClusterPart(g.Key.Cluster, new(
            g.Key.Kind, g.Key.Precision, g.Key.Method, g.Key.Cause, Strings(g), Sum(g), Expected(g))));

    internal object LedgerChecks() => Checks(LedgerCheckKind.Coordinates, l => l.Gate).Concat(Checks(LedgerCheckKind.Conflict, l => l.Conflict));

    private IEnumerable<LedgerCheck> Checks(LedgerCheckKind kind, Func<Location, string?> outcome) => _items
        .Where(i => i.Location is not null && outcome(i.Location) is not null).GroupBy(i => outcome(i.Location!)!).OrderBy(g => g.Key, Bytes)
        .Select(g => new LedgerCheck(kind, g.Key, Strings(g), ByKind(g)));

    internal object LocatedShares() => Shares(LocatedGroup.Economy, i => i.Location?.Economy ?? "").Concat(Shares(LocatedGroup.Script, ScriptOf));

    private IEnumerable<LocatedShare> Shares(LocatedGroup group, Func<Item, string> value) => _items.GroupBy(value)
        .Select(g => new LocatedShare(
            group, g.Key.Length > 0 ? g.Key : null, Strings(g), Sum(g).Mentions, Sum(g.Where(i => i.Location?.Point is not null)).Mentions, Expected(g)))
        .OrderByDescending(s => s.Mentions).ThenBy(s => s.Value ?? "", Bytes);

    private static string ScriptOf(Item item)
    {
        var address = item.Contribution.Address;
        var letter = $"{address.Text} {address.City} {address.Region} {address.Organisation}".EnumerateRunes().FirstOrDefault(System.Text.Rune.IsLetter).Value;
        return letter switch
        {
            0 => "",
            < 0x250 => "Latin",
            >= 0x370 and < 0x400 => "Greek",
            >= 0x400 and < 0x530 => "Cyrillic",
            >= 0x3040 and < 0x3100 => "Kana",
            >= 0x4e00 and < 0xa000 => "Han",
            >= 0xac00 and < 0xd7b0 => "Hangul",
            _ => "other",
        };
    }

    internal object Calibration(IReadOnlyList<double> bands) => _items.Where(i => i.Location?.Point is not null)
        .GroupBy(i => bands.FirstOrDefault(from => Math.Round(1000 * i.Location!.Confidence) >= Math.Round(1000 * from))).OrderByDescending(g => g.Key)
        .Select(g => new ConfidenceBand(g.Key, Strings(g), Sum(g).Mentions, Expected(g)));

    internal IEnumerable<string> Corrections() => _items.Where(i => i.Location?.Correction is not null).GroupBy(i => i.Location!.Correction!.Value)
        .OrderBy(g => g.Key).Select(g => $"{g.Key} {Strings(g)} {Json(ByKind(g))}");

    /// <summary>By falling weight; the order of equal ones is the store's own, so they are compared without it.</summary>
    internal IEnumerable<(Int128 Weight, HashSet<Address> Addresses, int Cluster, string ByKind)> Heavy(
        HeavySort sort, IReadOnlyList<Int128> factors) => _items
        .Where(i => i.Contribution.Address != Address.None && i.Location is { Correction: null } l && (sort == HeavySort.Unlocated
            ? l.Point is null : l.Point is not null && (l.Confidence < HeavyString.SureConfidence || l.Conflict is not null)))
        .GroupBy(i => i.Contribution.Address).Where(g => Weight(g, factors) > 0).SelectMany(g => g)
        .GroupBy(i => (i.Contribution.Address.Text, i.Location!.Cause, Place: i.Location.Point is null ? default : RandomWorld.PlaceOf(i.Location)))
        .Select(g => (
            Weight(g, factors), g.Select(i => i.Contribution.Address).ToHashSet(), g.First().Cluster ?? ClusterPart.Outside, Json(ByKind(g))))
        .OrderByDescending(h => h.Item1);

    private static Int128 Weight(IEnumerable<Item> items, IReadOnlyList<Int128> factors) =>
        items.Aggregate(Int128.Zero, (sum, i) => sum + (i.Tally.Shares * factors[(int)i.Kind]));

    /// <summary>Documents in a cluster if addresses were elsewhere, counted anew.</summary>
    internal (long Leaving, long Entering) FullMove(HashSet<Address> addresses, DocumentKind kind, int from, int to)
    {
        bool IsIn(Document document, int cluster, bool isMoved) => Of(document).Any(i => isMoved && addresses.Contains(i.Contribution.Address)
            ? to == cluster : i.Cluster == cluster);
        long Count(int cluster, bool isMoved) => cluster < 0 ? 0
            : Counted.Where(d => d.Kind == kind && IsIn(d, cluster, isMoved)).Sum(d => d.Multiplicity);
        return (Count(from, false) - Count(from, true), Count(to, true) - Count(to, false));
    }

    private static long Strings(IEnumerable<Item> items) => items.Select(i => i.Contribution.Address).Distinct().Count();

    private static Tally[] ByKind(IEnumerable<Item> items) => [.. DocumentKinds.All.Select(k => Sum(items.Where(i => i.Kind == k)))];

    private static string Json(object value) => System.Text.Json.JsonSerializer.Serialize(value);

    private static ExpectedWrong Expected(IEnumerable<Item> items)
    {
        var (mentions, shares) = (0L, Int128.Zero);
        foreach (var item in items.Where(i => i.Location?.Point is not null))
        {
            var doubt = 1000 - (long)Math.Round(item.Location!.Confidence * 1000);
            mentions += item.Tally.Mentions * doubt;
            shares += (Int128)item.Tally.Shares * doubt;
        }

        return new(mentions, (long)(shares / 1000));
    }

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
        if (kind.Types.Count > 0 && !kind.Types.Any(t => Same(t, document.Type!))) return $"type not counted: {document.Type!.ToLowerInvariant()}";
        var names = document.Fields.Select(f => new FieldLabel("field", f)).Concat(document.Labels).ToList();
        var collections = names.Where(n => n.Level == "collection").Select(n => $"collection:{n.Name}").ToList();
        var subjects = names.Where(n => n.Level != "collection").ToList();
        var demanded = kind.Fields.Where(f => f.StartsWith("collection:", StringComparison.Ordinal)).ToList();
        var fields = kind.Fields.Except(demanded).ToList();
        if (fields.Count > 0 && !subjects.Any(n => fields.Any(f => Names(f, n)))) return "field not counted";
        if (subjects.GroupBy(n => n.Level).Any(level => level.All(n => kind.ExcludeFields.Any(f => Names(f, n))))) return "field excluded";
        if (demanded.Count > 0 && !collections.Any(c => demanded.Any(d => Same(c, d)))) return "collection not counted";
        return collections.Any(c => kind.ExcludeFields.Any(f => Same(c, f) || Same(c, "collection:" + f))) ? "collection excluded" : null;
    }

    private static bool Names(string filter, FieldLabel label) => Same(filter, label.Name) || Same(filter, $"{label.Level}:{label.Name}");

    private static bool Same(string a, string b) => a.ToLowerInvariant() == b.ToLowerInvariant();
}
