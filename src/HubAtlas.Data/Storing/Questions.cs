using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// The counting questions of one edition. Every contribution weighs its share × the document's multiplicity and is as many
/// mentions as the multiplicity says. All sums are of integers, so any engine, thread count and order gives the same digits.
/// Texts are ordered by their UTF-8 bytes. One thread at a time; ask anew after the store has changed.
/// </summary>
public sealed class Questions : IDisposable
{
    /// <summary>The cause of contributions whose address waits for the geocoder: new, or located under other rules.</summary>
    public const string NotGeocoded = "not geocoded";

    private readonly Connection _connection;
    private readonly CountedDocuments _documents;
    private readonly AddressTallies _tallies;
    private readonly ClusterTallies _clusters;
    private readonly InsideTallies _inside;
    private readonly LedgerTallies _ledger;

    internal Questions(Connection connection, Recipe recipe)
    {
        _connection = connection;
        try
        {
            _documents = new CountedDocuments(connection, recipe);
            _tallies = new AddressTallies(connection, recipe);
            _clusters = new ClusterTallies(connection, _tallies);
            _inside = new InsideTallies(connection, _clusters);
            _ledger = new LedgerTallies(connection, _clusters);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>For every kind of the recipe, also those without documents. Located + unlocated = all, exactly.</summary>
    public IReadOnlyList<WorldTotal> WorldTotals() => _tallies.WorldTotals();

    /// <summary>Documents that the recipe leaves out, each under the first of its causes: kind, year, type, field, excluded field.</summary>
    public IReadOnlyList<LeftOut> LeftOut() => _documents.LeftOut();

    /// <summary>Counted documents by kind, dataset and type.</summary>
    public IReadOnlyList<CountedSource> Sources() => _documents.Sources();

    /// <summary>What each place has of each kind, by latitude, longitude, economy, first-level region, city and kind.</summary>
    public IReadOnlyList<PlaceTally> PlaceTallies() => _tallies.PlaceTallies();

    /// <summary>Located contributions by precision, all kinds together; coarse to fine.</summary>
    public IReadOnlyList<PrecisionTally> Precisions() => _tallies.Precisions();

    /// <summary>Says which place belongs to which cluster, for the questions below; negative clusters (noise) are passed over.</summary>
    public void SetClusters(IEnumerable<(long PlaceKey, int Cluster)> clusters) => _clusters.Set(clusters);

    /// <summary>Documents with at least one contribution in the cluster.</summary>
    public IReadOnlyList<ClusterCount> FullCounts() => _clusters.FullCounts();

    /// <summary>
    /// The leading organisations of each cluster and kind, by falling shares, then name: the registry's name where the address has
    /// the id of a known organisation, otherwise the source's own. Contributions without either are in no row.
    /// </summary>
    /// <param name="top">Rows for each cluster and kind.</param>
    public IReadOnlyList<ClusterLeader> Organisations(int top) => _clusters.Organisations(top);

    /// <summary>The leading fields of each cluster and kind; a document counts in full for each of its fields.</summary>
    public IReadOnlyList<ClusterLeader> Fields(int top) => _clusters.Fields(top);

    /// <summary>Shares by year; documents without a year are in no row.</summary>
    public IReadOnlyList<ClusterYear> Years() => _clusters.Years();

    /// <summary>Documents with contributions in both clusters; <see cref="ClusterTie.First"/> is the smaller.</summary>
    public IReadOnlyList<ClusterTie> Ties() => _clusters.Ties();

    /// <summary>Overlap of all kinds of each cluster with each other one and, as −1, with all places outside clusters.</summary>
    public IReadOnlyList<(int First, int Second, long Overlap)> Overlaps() => _clusters.Overlaps();

    /// <summary>What all fields of a cluster and kind add up to; a document with two fields counts twice.</summary>
    public IReadOnlyList<ClusterFieldTotal> FieldTotals() => _clusters.FieldTotals();

    /// <summary>Counted documents of each field, wherever they are; a document counts in full for each of its fields.</summary>
    public IReadOnlyList<WorldField> WorldFields() => _inside.WorldFields();

    /// <summary>Shares by what the registry says of the organisation; those it does not know come with no types.</summary>
    public IReadOnlyList<ClusterOrganisationTypes> OrganisationTypes() => _inside.OrganisationTypes();

    /// <summary>How all contributions were located, by cluster, kind, precision (fine to coarse), method and cause.</summary>
    public IReadOnlyList<ClusterPart> LedgerParts() => _ledger.Parts();

    /// <summary>Coordinates of the source by what became of them, and labels that conflict with the text by which won.</summary>
    public IReadOnlyList<LedgerCheck> LedgerChecks() => _ledger.Checks();

    /// <summary>Located mentions by confidence.</summary>
    /// <param name="bands">Lower ends, falling; what is below the last is in a band from 0.</param>
    public IReadOnlyList<ConfidenceBand> Calibration(IReadOnlyList<double> bands) => _ledger.Calibration(bands);

    /// <summary>Line of each correction that answered something, with what it answered.</summary>
    public IReadOnlyList<(int Line, long Strings, IReadOnlyList<Tally> ByKind)> Corrections() => _ledger.Corrections();

    /// <summary>
    /// The heaviest strings of a sort that no correction answered, by falling weight, then id: addresses of one text (or, without text, of
    /// the same columns) at one place. Those of no weight are in no row.
    /// </summary>
    /// <param name="factors">What a billionth of a document of each kind weighs.</param>
    public IReadOnlyList<HeavyString> Heaviest(HeavySort sort, IReadOnlyList<Int128> factors, int top) => _ledger.Heaviest(sort, factors, top);

    /// <summary>By full count, the documents that leave one cluster and enter another when a string does (negative: none).</summary>
    /// <param name="moves">Of the strings that were asked for last.</param>
    public IReadOnlyList<FullMove> FullMoves(IEnumerable<(long StringId, int From, int To)> moves) => _ledger.FullMoves(moves);

    /// <summary>Documents of each cluster and kind, and how many have people elsewhere or in several economies, where that is known.</summary>
    public IReadOnlyList<ClusterReach> Reach() => _inside.Reach();

    /// <summary>
    /// The cities outside all clusters that share most documents with each cluster, by falling documents, then overlap, then economy,
    /// name and region. Places without a city are in no row.
    /// </summary>
    /// <param name="top">Rows for each cluster and kind.</param>
    public IReadOnlyList<ClusterPartner> PartnerCities(int top) => _inside.Cities(top);

    public void Dispose() => _connection.Dispose();
}
