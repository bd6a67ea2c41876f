using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// The counting questions of one edition about its clusters, made by <see cref="Questions.Of"/>. What they need of the contributions is
/// summed up once, by the first that asks.
/// </summary>
public sealed class ClusterQuestions
{
    private readonly Func<ClusterQuestions, bool> _isLatest;
    private readonly ClusterTallies _clusters;
    private readonly InsideTallies _inside;
    private readonly LedgerTallies _ledger;

    /// <param name="isLatest">Whether no other clusters were given since: they share temporary tables.</param>
    internal ClusterQuestions(
        Connection connection, AddressTallies tallies, IEnumerable<(long PlaceKey, int Cluster)> clusters, Func<ClusterQuestions, bool> isLatest)
    {
        _isLatest = isLatest;
        _clusters = new ClusterTallies(connection, tallies, clusters);
        _inside = new InsideTallies(connection, _clusters);
        _ledger = new LedgerTallies(connection, _clusters);
    }

    private ClusterTallies Clusters => Latest(_clusters);

    private InsideTallies Inside => Latest(_inside);

    private LedgerTallies Ledger => Latest(_ledger);

    /// <summary>Documents with at least one contribution in the cluster.</summary>
    public IReadOnlyList<ClusterCount> FullCounts() => Clusters.FullCounts();

    /// <summary>
    /// The leading organisations of each cluster and kind, by falling shares, then name: the registry's name where the address has
    /// the id of a known organisation, otherwise the source's own. Contributions without either are in no row.
    /// </summary>
    /// <param name="top">Rows for each cluster and kind.</param>
    public IReadOnlyList<ClusterLeader> Organisations(int top) => Clusters.Organisations(top);

    /// <summary>The leading fields of each cluster and kind; a document counts in full for each of its fields.</summary>
    public IReadOnlyList<ClusterLeader> Fields(int top) => Clusters.Fields(top);

    /// <summary>Shares by year; documents without a year are in no row.</summary>
    public IReadOnlyList<ClusterYear> Years() => Clusters.Years();

    /// <summary>Documents with contributions in both clusters; <see cref="ClusterTie.First"/> is the smaller.</summary>
    public IReadOnlyList<ClusterTie> Ties() => Clusters.Ties();

    /// <summary>Overlap of all kinds of each cluster with each other one and, as −1, with all places outside clusters.</summary>
    public IReadOnlyList<(int First, int Second, long Overlap)> Overlaps() => Clusters.Overlaps();

    /// <summary>What clusters have in common with themselves and with others, exactly: the sums behind the covariance of their scores.</summary>
    public IReadOnlyList<ClusterProduct> Products() => Clusters.Products();

    /// <summary>What all fields of a cluster and kind add up to; a document with two fields counts twice.</summary>
    public IReadOnlyList<ClusterFieldTotal> FieldTotals() => Clusters.FieldTotals();

    /// <summary>Counted documents of each field, wherever they are; a document counts in full for each of its fields.</summary>
    public IReadOnlyList<WorldField> WorldFields() => Inside.WorldFields();

    /// <summary>Shares by what the registry says of the organisation; those it does not know come with no types.</summary>
    public IReadOnlyList<ClusterOrganisationTypes> OrganisationTypes() => Inside.OrganisationTypes();

    /// <summary>How all contributions were located, by cluster, kind, precision (fine to coarse), method and cause.</summary>
    public IReadOnlyList<ClusterPart> LedgerParts() => Ledger.Parts();

    /// <summary>Coordinates of the source by what became of them, and labels that conflict with the text by which won.</summary>
    public IReadOnlyList<LedgerCheck> LedgerChecks() => Ledger.Checks();

    /// <summary>Located and expected wrong by economy, then by script, by falling mentions.</summary>
    public IReadOnlyList<LocatedShare> LocatedShares() => Ledger.Shares();

    /// <summary>Located mentions by confidence.</summary>
    /// <param name="bands">Lower ends, falling; what is below the last is in a band from 0.</param>
    public IReadOnlyList<ConfidenceBand> Calibration(IReadOnlyList<double> bands) => Ledger.Calibration(bands);

    /// <summary>Line of each correction that answered something, with what it answered.</summary>
    public IReadOnlyList<(int Line, long Strings, IReadOnlyList<Tally> ByKind)> Corrections() => Ledger.Corrections();

    /// <summary>
    /// The heaviest strings of a sort that no correction answered, by falling weight, then id: addresses of one text (or, without text, of
    /// the same columns) at one place. Those of no weight are in no row.
    /// </summary>
    /// <param name="factors">What a billionth of a document of each kind weighs.</param>
    public IReadOnlyList<HeavyString> Heaviest(HeavySort sort, IReadOnlyList<Int128> factors, int top) => Ledger.Heaviest(sort, factors, top);

    /// <summary>By full count, the documents that leave one cluster and enter another when a string does (negative: none).</summary>
    /// <param name="moves">Of the strings that were asked for last.</param>
    public IReadOnlyList<FullMove> FullMoves(IEnumerable<(long StringId, int From, int To)> moves) => Ledger.FullMoves(moves);

    /// <summary>Documents of each cluster and kind, and how many have people elsewhere or in several economies, where that is known.</summary>
    public IReadOnlyList<ClusterReach> Reach() => Inside.Reach();

    /// <summary>
    /// The cities outside all clusters that share most documents with each cluster, by falling documents, then overlap, then economy,
    /// name and region. Places without a city are in no row.
    /// </summary>
    /// <param name="top">Rows for each cluster and kind.</param>
    public IReadOnlyList<ClusterPartner> PartnerCities(int top) => Inside.Cities(top);

    /// <summary>How the counted publications of each cluster are cited; those without scores are left out.</summary>
    /// <param name="scored">Of the same questions, after scores were given.</param>
    public IReadOnlyDictionary<int, CitedTally> Cited(CitationQuestions scored, CountingMethod counting)
    {
        Clusters.MakeDocuments();
        return scored.Sums($"""
            SELECT document_id, cluster AS unit, {(counting == CountingMethod.Full ? $"CAST({Contribution.Whole} AS BIGINT)" : "share")} AS share
            FROM document_clusters WHERE kind = {(int)DocumentKind.Publication}
            """);
    }

    private T Latest<T>(T tallies) =>
        _isLatest(this) ? tallies : throw new InvalidOperationException("Other clusters were given since; ask the questions of those.");
}
