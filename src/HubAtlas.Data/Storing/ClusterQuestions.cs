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
    private readonly LedgerTallies _ledger;

    /// <param name="isLatest">Whether no other clusters were given since: they share temporary tables.</param>
    internal ClusterQuestions(Connection connection, AddressTallies tallies, ClusterCounts counts, Func<ClusterQuestions, bool> isLatest)
    {
        (_isLatest, Counts) = (isLatest, counts);
        _clusters = new ClusterTallies(connection, tallies, counts);
        _ledger = new LedgerTallies(connection, _clusters, counts);
    }

    /// <summary>What the texts of addresses are not needed for.</summary>
    public ClusterCounts Counts { get; }

    private ClusterTallies Clusters => Latest(_clusters);

    private LedgerTallies Ledger => Latest(_ledger);

    /// <summary>
    /// The leading organisations of each cluster and kind, by falling shares, then name: the registry's name where the address has
    /// the id of a known organisation, otherwise the source's own. Contributions without either are in no row.
    /// </summary>
    /// <param name="top">Rows for each cluster and kind.</param>
    public IReadOnlyList<ClusterLeader> Organisations(int top) => Clusters.Organisations(top);

    /// <summary>Shares by what the registry says of the organisation; those it does not know come with no types.</summary>
    public IReadOnlyList<ClusterOrganisationTypes> OrganisationTypes() => Clusters.OrganisationTypes();

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

    /// <summary>How the counted publications of each cluster are cited; those without scores are left out.</summary>
    /// <param name="scored">Of the same questions, after scores were given.</param>
    public IReadOnlyDictionary<int, CitedTally> Cited(CitationQuestions scored, CountingMethod counting)
    {
        Clusters.WriteDocuments(DocumentKind.Publication);
        return scored.Sums($"""
            SELECT document_id, cluster AS unit, {(counting == CountingMethod.Full ? $"CAST({Contribution.Whole} AS BIGINT)" : "share")} AS share
            FROM document_clusters
            """);
    }

    private T Latest<T>(T tallies) =>
        _isLatest(this) ? tallies : throw new InvalidOperationException("Other clusters were given since; ask the questions of those.");
}
