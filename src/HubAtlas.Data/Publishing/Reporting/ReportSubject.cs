using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Mapping;
using HubAtlas.Data.Publishing.Tables;

namespace HubAtlas.Data.Publishing.Reporting;

/// <summary>What a report tells of.</summary>
/// <param name="RejectCounts">Rejected rows by cause.</param>
internal sealed record ReportSubject(
    Edition Edition, IReadOnlyList<Member> Members, IReadOnlyDictionary<string, long> RejectCounts, RunRecord Run)
{
    public Recipe Recipe => Edition.Recipe;

    /// <summary>Null where the store was not asked.</summary>
    public Ledger? Ledger { get; init; }

    /// <summary>The kinds that the recipe counts, in the order of tables.</summary>
    public IReadOnlyList<DocumentKind> Kinds { get; } = [.. DocumentKinds.All.Where(Edition.Recipe.Counts)];

    public IReadOnlyList<Cluster> Top { get; } = [.. Edition.Clusters.Take(Edition.Recipe.Top)];

    public IReadOnlyDictionary<string, Cluster> ById { get; } = Edition.Clusters.ToDictionary(c => c.Id, StringComparer.Ordinal);

    /// <summary>What maps draw of each cluster; made on first use, for the report and every cluster's page.</summary>
    public IReadOnlyDictionary<string, ClusterArea> Areas => _areas.Value;

    private readonly Lazy<IReadOnlyDictionary<string, ClusterArea>> _areas = new(() => Edition.Clusters.Zip(DrawnAreas.Of(Edition.Clusters, Members))
        .ToDictionary(pair => pair.First.Id, pair => pair.Second, StringComparer.Ordinal));

    /// <summary>By id.</summary>
    public IReadOnlyDictionary<string, string> Names { get; } = Edition.Clusters.ToDictionary(c => c.Id, c => c.Name, StringComparer.Ordinal);

    private ILookup<string, Member> MembersByCluster { get; } =
        Members.Where(m => m.ClusterId is not null).ToLookup(m => m.ClusterId!, StringComparer.Ordinal);

    public IReadOnlyList<Member> MembersOf(string clusterId) => [.. MembersByCluster[clusterId]];

    /// <summary>"fractional count" or "full count", as it stands beside every count.</summary>
    public string Counting => Recipe.Counting.Method == CountingMethod.Full ? "full count" : "fractional count";

    public WorldTotal? World(DocumentKind kind) => Edition.WorldTotals.FirstOrDefault(total => total.Kind == kind);

    /// <summary>The first clusters' part of the world, in percent; null where the world has none.</summary>
    public double? ShareOfFirst(int count, DocumentKind kind)
    {
        var shares = Edition.Clusters.Take(count).Select(c => c.Figures.WorldShares[(int)kind]).ToList();
        return shares.Count > 0 && shares.TrueForAll(s => s is not null) ? shares.Sum() : null;
    }
}
