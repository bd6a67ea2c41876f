using System.ComponentModel;
using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Web.Answers;
using HubAtlas.Web.Library;
using ModelContextProtocol.Server;

namespace HubAtlas.Web.Assisting;

/// <summary>One cluster, and one beside another.</summary>
internal sealed class ClusterTools(WorkspaceLibrary library)
{
    private const int MostCities = 20, MostLeaders = 5, MostFields = 10, MostTied = 30;

    [McpServerTool(Name = "explain_cluster", Title = "Why a cluster ranks where it does", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Explains a cluster: what its score is made of, how sure its rank is and what it cannot be told apart from, its cities, organisations, fields, partners and neighbours.")]
    public AssistantAnswer<ClusterExplanation> Explain([Description(Words.Cluster)] string cluster, [Description(Words.Edition)] string? edition = null)
    {
        var published = library.Edition(edition);
        var made = published.Edition;
        var found = WorkspaceLibrary.ClusterOf(published, cluster);
        var whole = ClusterAnswer.Of(found, made, published.Cities);
        return new(
            [AnswerSource.Of(published)], Units.OfInside(made), [.. EditionTools.MissingOf(made), .. MissingOf(whole), .. RestOf(whole)],
            new(
                WhyOf(found, made), whole.Row, [.. made.Recipe.Kinds.Select(kind => ScorePart.Of(found, kind))], Shortened(whole.Certainty),
                [.. whole.Cities.Take(MostCities)], whole.EconomyParts, FirstOf(whole.Organisations), FirstOf(whole.Fields), whole.Years, Shortened(whole.Inside)));
    }

    [McpServerTool(Name = "compare_clusters", Title = "Two clusters side by side", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Sets two clusters of one edition side by side and says whether their order is more than chance.")]
    public AssistantAnswer<ClusterPair> Compare(
        [Description(Words.Cluster)] string first, [Description(Words.Cluster)] string second, [Description(Words.Edition)] string? edition = null)
    {
        var published = library.Edition(edition);
        var made = published.Edition;
        Cluster[] named = [WorkspaceLibrary.ClusterOf(published, first), WorkspaceLibrary.ClusterOf(published, second)];
        if (named[0].Id == named[1].Id) throw new AtlasException($"Found {named[0].Id} twice; expected two clusters.");
        var pair = named.OrderBy(c => c.Rank).ToArray();
        var order = OrderOf(published, pair[0], pair[1]);
        var shared = EditionReader.ReadTies(published.Folder).Where(tie => tie.First == pair[0].Id && tie.Second == pair[1].Id)
            .Select(tie => new SharedDocuments(tie.Kind, tie.Documents));
        return new(
            [AnswerSource.Of(published)], Units.OfClusters(made), [.. EditionTools.MissingOf(made)],
            new(
                Sentence(pair[0], pair[1], order), ClusterRow.Of(pair[0], made.Recipe), ClusterRow.Of(pair[1], made.Recipe), pair[0].Score - pair[1].Score, order?.Above,
                order?.IsDistinguishable, order?.IsJointlyDistinguishable, [.. shared]));
    }

    private static RankPair? OrderOf(PublishedEdition published, Cluster better, Cluster worse)
    {
        var index = published.Edition.Clusters.Select((c, i) => (c.Id, i)).ToDictionary(c => c.Id, c => c.i, StringComparer.Ordinal);
        var pairs = EditionReader.ReadPairs(published.Folder, published.Edition);
        return pairs.Where(p => p.FirstIndex == index[better.Id] && p.SecondIndex == index[worse.Id]).Select(p => (RankPair?)p).FirstOrDefault();
    }

    private static string Sentence(Cluster better, Cluster worse, RankPair? order)
    {
        var ranks = string.Create(CultureInfo.InvariantCulture, $"{better.Name} ranks {better.Rank} and {worse.Name} {worse.Rank}; the scores differ by {better.Score - worse.Score:0.####} percent points.");
        return order is not { } pair ? ranks + " Whether that is more than chance was not measured."
            : ranks + string.Create(CultureInfo.InvariantCulture, $" {better.Name} scores higher in {100 * pair.Above:0.#} % of the replicates; ")
                + (pair.IsDistinguishable ? "the two can be told apart." : "the two cannot be told apart: their order may be chance.");
    }

    private static IReadOnlyList<string> WhyOf(Cluster cluster, Edition edition)
    {
        var culture = CultureInfo.InvariantCulture;
        var parts = edition.Recipe.Kinds.Select(k => string.Create(culture, $"{k.Weight} × {cluster.Figures.WorldShares[(int)k.Kind] ?? 0:0.####} ({k.Kind.Plural()})"));
        List<string> said = [string.Create(culture, $"Score {cluster.Score:0.####} = {string.Join(" + ", parts)}, in percent of the world; rank {cluster.Rank} of {edition.Clusters.Count}.")];
        if (cluster.Rank > 1) said.Add(NextTo(cluster, edition.Clusters[cluster.Rank - 2], "above"));
        if (cluster.Rank < edition.Clusters.Count) said.Add(NextTo(cluster, edition.Clusters[cluster.Rank], "below"));
        if (CertaintyRow.Of(cluster, edition) is { } sure) said.AddRange(sure.Sentences["en"]);
        return said;
    }

    private static string NextTo(Cluster cluster, Cluster other, string where)
    {
        var gap = string.Create(CultureInfo.InvariantCulture, $"{other.Name} is next {where}, {Math.Abs(other.Score - cluster.Score):0.####} percent points away");
        return cluster.Uncertainty is not { } sure ? gap + "."
            : gap + (sure.TiedWith.Contains(other.Id, StringComparer.Ordinal) ? "; the two cannot be told apart." : "; the two can be told apart.");
    }

    private static IEnumerable<string> MissingOf(ClusterAnswer whole)
    {
        if (whole.Inside is null) yield return "The edition was made without asking a store, so fields' quotients, partners and collaboration are not known.";
        if (whole.Row.Intensity is null) yield return "The number of inhabitants is not known, so there is no output per head.";
        if (whole.Row.Citations is null) yield return "Too few publications with known citations to say how they are cited.";
    }

    private static IEnumerable<string> RestOf(ClusterAnswer whole) =>
    [
        .. Bounds.Rest("cities", Math.Min(MostCities, whole.Cities.Count), whole.Cities.Count),
        .. Bounds.Rest("tied_with", Math.Min(MostTied, whole.Certainty?.TiedWith.Count ?? 0), whole.Certainty?.TiedWith.Count ?? 0),
        .. Bounds.Rest("inside.fields (of each kind)", MostFields, whole.Inside?.Fields.GroupBy(f => f.Kind).Max(g => (int?)g.Count()) ?? 0),
        .. Bounds.Rest("inside.partners (of each kind)", MostLeaders, whole.Inside?.Partners.GroupBy(p => p.Kind).Max(g => (int?)g.Count()) ?? 0),
    ];

    private static IReadOnlyList<LeaderRow> FirstOf(IReadOnlyList<LeaderRow> leaders) => [.. leaders.GroupBy(l => l.Kind).SelectMany(g => g.Take(MostLeaders))];

    private static CertaintyRow? Shortened(CertaintyRow? certainty) => certainty is null ? null : certainty with
    {
        TiedWith = [.. certainty.TiedWith.Take(MostTied)],
        RankShares = [.. certainty.RankShares.OrderByDescending(r => r.Share).Take(MostTied).OrderBy(r => r.Rank)],
        Sentences = new Dictionary<string, IReadOnlyList<string>>(),
    };

    private static InsideRow? Shortened(InsideRow? inside) => inside is null ? null : inside with
    {
        Fields = [.. inside.Fields.GroupBy(f => f.Kind).SelectMany(g => g.Take(MostFields))],
        Partners = [.. inside.Partners.GroupBy(p => p.Kind).SelectMany(g => g.Take(MostLeaders))],
    };
}

/// <param name="Why">In sentences.</param>
/// <param name="Cities">By falling mentions.</param>
internal sealed record ClusterExplanation(
    IReadOnlyList<string> Why, ClusterRow Cluster, IReadOnlyList<ScorePart> ScoreParts, CertaintyRow? Certainty, IReadOnlyList<CityPart> Cities, IReadOnlyList<EconomyPart> EconomyParts,
    IReadOnlyList<LeaderRow> Organisations, IReadOnlyList<LeaderRow> Fields, IReadOnlyList<YearRow> Years, InsideRow? Inside);

/// <param name="Adds">To the score: weight × world share, percent.</param>
internal sealed record ScorePart(DocumentKind Kind, double Weight, double? WorldShare, double Adds)
{
    public static ScorePart Of(Cluster cluster, KindRecipe kind)
    {
        var share = cluster.Figures.WorldShares[(int)kind.Kind];
        return new(kind.Kind, kind.Weight, share, kind.Weight * (share ?? 0));
    }
}

/// <param name="Better">The better ranked of the two.</param>
/// <param name="Above">Share of replicates in which it scores higher, 0 to 1; null where it was not measured.</param>
/// <param name="IsDistinguishable">By the test of this pair alone; null likewise.</param>
/// <param name="IsJointlyDistinguishable">By the test that holds for all pairs at once; null likewise.</param>
internal sealed record ClusterPair(
    string Sentence, ClusterRow Better, ClusterRow Worse, double ScoreDifference, double? Above, bool? IsDistinguishable, bool? IsJointlyDistinguishable,
    IReadOnlyList<SharedDocuments> Shared);

/// <param name="Documents">Full count.</param>
internal sealed record SharedDocuments(DocumentKind Kind, long Documents);
