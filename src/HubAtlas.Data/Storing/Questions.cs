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
    private readonly IReadOnlyList<KindRecipe> _kinds;
    private readonly AddressTallies _tallies;
    private ClusterQuestions? _latest;
    private PlacedContributions? _latestPlaces;

    internal Questions(Connection connection, Recipe recipe)
    {
        (_connection, _kinds) = (connection, recipe.Kinds);
        try
        {
            _documents = new CountedDocuments(connection, recipe.Name, recipe.Kinds);
            _tallies = new AddressTallies(connection, recipe);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Whether the store knows how often any publication was cited.</summary>
    public bool HasCitations => _connection.Number($"SELECT count(*) FROM (SELECT 1 FROM documents WHERE kind = {(int)DocumentKind.Publication} AND cited_by IS NOT NULL LIMIT 1)") > 0;

    /// <summary>For every kind of the recipe, also those without documents. Located + unlocated = all, exactly.</summary>
    public IReadOnlyList<WorldTotal> WorldTotals() => _tallies.WorldTotals();

    /// <summary>Documents that the recipe leaves out, each under the first of its causes: kind, year, type, field, excluded field.</summary>
    public IReadOnlyList<LeftOut> LeftOut() => _documents.LeftOut();

    /// <summary>What of the recipe's fields and symbols the store cannot tell.</summary>
    public FilterGaps Gaps() => new(_documents.Unmatched, _documents.WithoutSymbols, _documents.WithoutSymbols == 0 ? [] : [.. OlderFiles.In(_connection).Select(file => file.Name)])
    {
        Keywords = KeywordTable.Gaps(_connection, [.. _kinds.SelectMany(kind => kind.Fields.Concat(kind.ExcludeFields))], [.. _kinds.Select(kind => kind.Kind)]),
    };

    /// <summary>Counted documents by kind, dataset and type.</summary>
    public IReadOnlyList<CountedSource> Sources() => _documents.Sources();

    /// <summary>First and last year of the counted documents of each kind that has any, and how many do not say theirs.</summary>
    public IReadOnlyList<CountedYears> Years() => _documents.Years();

    /// <summary>What each place has of each kind, by latitude, longitude, economy, first-level region, city and kind.</summary>
    public IReadOnlyList<PlaceTally> PlaceTallies() => _tallies.PlaceTallies();

    /// <summary>Located contributions by precision, all kinds together; coarse to fine.</summary>
    public IReadOnlyList<PrecisionTally> Precisions() => _tallies.Precisions();

    /// <summary>The questions about clusters; those of clusters given before can be asked no more.</summary>
    /// <param name="clusters">Which place belongs to which cluster; negative clusters (noise) are passed over.</param>
    /// <exception cref="ArgumentException">A place is in two clusters.</exception>
    public ClusterQuestions Of(IEnumerable<(long PlaceKey, int Cluster)> clusters)
    {
        _latest = null;
        return _latest = new ClusterQuestions(_connection, _tallies, clusters, asker => ReferenceEquals(_latest, asker));
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
        return _latestPlaces = new PlacedContributions(_connection, _tallies, placeKeys, near, asker => ReferenceEquals(_latestPlaces, asker));
    }

    public void Dispose() => _connection.Dispose();
}
