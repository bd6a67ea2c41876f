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
    private readonly AddressTallies _tallies;
    private ClusterQuestions? _latest;
    private PlacedContributions? _latestPlaces;

    /// <param name="counts">Disposed with the questions.</param>
    internal Questions(Connection connection, RecipeCounts counts)
    {
        (_connection, Counts) = (connection, counts);
        _tallies = new AddressTallies(connection, counts.Selection);
    }

    /// <summary>What the texts of addresses are not needed for.</summary>
    public RecipeCounts Counts { get; }

    /// <summary>Whether the store knows how often any publication was cited.</summary>
    public bool HasCitations => _connection.Number($"SELECT count(*) FROM (SELECT 1 FROM documents WHERE kind = {(int)DocumentKind.Publication} AND cited_by IS NOT NULL LIMIT 1)") > 0;

    /// <summary>The questions about clusters; those of clusters given before can be asked no more.</summary>
    /// <param name="clusters">Which place belongs to which cluster; negative clusters (noise) are passed over.</param>
    /// <exception cref="ArgumentException">A place is in two clusters.</exception>
    public ClusterQuestions Of(IEnumerable<(long PlaceKey, int Cluster)> clusters)
    {
        _latest = null;
        return _latest = new ClusterQuestions(_connection, _tallies, Counts.Of(clusters), asker => ReferenceEquals(_latest, asker));
    }

    /// <summary>How publications are cited; whatever the recipe's fields, those of the scope are compared.</summary>
    public CitationQuestions Cite(CitationScope scope) => new(_connection, scope, isOwner: false);

    /// <summary>Single contributions by place; those of places given before can be read no more.</summary>
    /// <param name="placeKeys">Each once; their order numbers them from 0. What is at any other place counts as unlocated.</param>
    /// <param name="near">
    /// Asks for the addresses that may be wrong, apart from their places, and says which place, by number, stands for a runner-up that is none of
    /// them; below 0: none. Null: nobody is told apart.
    /// </param>
    public PlacedContributions At(IEnumerable<long> placeKeys, Func<GeoPoint, int>? near = null)
    {
        _latestPlaces = null;
        return _latestPlaces = new PlacedContributions(_connection, Counts, _tallies, placeKeys, near, asker => ReferenceEquals(_latestPlaces, asker));
    }

    public void Dispose()
    {
        _connection.Dispose();
        Counts.Dispose();
    }
}
