using HubAtlas.Core.Model;

namespace HubAtlas.Data.Storing;

/// <summary>
/// What a recipe counts of a store, from the counts kept ready. Every contribution weighs its share × the document's multiplicity and is as many
/// mentions as the multiplicity says. Texts are ordered by their UTF-8 bytes. One thread at a time.
/// </summary>
public sealed class RecipeCounts : IDisposable
{
    private readonly Recipe _recipe;
    private readonly RecipeDocuments _documents;
    private readonly Lazy<PlaceSums> _places;
    private bool _isDisposed;

    /// <param name="ready">Disposed with these.</param>
    internal RecipeCounts(ReadyCounts ready, Recipe recipe, CancellationToken stop)
    {
        (Ready, _recipe) = (ready, recipe);
        try
        {
            _documents = new RecipeDocuments(ready, recipe, stop);
            _places = new(() => PlaceSums.Of(Selection, ready.Located));
        }
        catch
        {
            ready.Dispose();
            throw;
        }
    }

    internal ReadyCounts Ready { get; }

    internal DocumentSelection Selection => _documents.Selection;

    /// <summary>For every kind of the recipe, also those without documents. Located + unlocated = all, exactly.</summary>
    public IReadOnlyList<WorldTotal> WorldTotals() => _places.Value.WorldTotals(_recipe);

    /// <summary>Documents that the recipe leaves out, each under the first of its causes: kind, year, type, field, excluded field.</summary>
    public IReadOnlyList<LeftOut> LeftOut() => _documents.LeftOut();

    /// <summary>What of the recipe's fields and symbols the store cannot tell.</summary>
    public FilterGaps Gaps() => new(_documents.Unmatched, _documents.WithoutSymbols, _documents.WithoutSymbols == 0 ? [] : Ready.OlderFiles)
    {
        Keywords = Ready.Searches.Gaps(_recipe.Kinds.SelectMany(kind => kind.Fields.Concat(kind.ExcludeFields)), [.. _recipe.Kinds.Select(kind => kind.Kind)]),
    };

    /// <summary>Counted documents by kind, dataset and type.</summary>
    public IReadOnlyList<CountedSource> Sources() => _documents.Sources();

    /// <summary>First and last year of the counted documents of each kind that has any, and how many do not say theirs.</summary>
    public IReadOnlyList<CountedYears> Years() => _documents.Years();

    /// <summary>What each place has of each kind, by latitude, longitude, economy, first-level region, city and kind.</summary>
    public IReadOnlyList<PlaceTally> PlaceTallies() => _places.Value.Places();

    /// <summary>Located contributions by precision, all kinds together; coarse to fine.</summary>
    public IReadOnlyList<PrecisionTally> Precisions() => _places.Value.ByPrecision();

    /// <summary>What clusters have.</summary>
    /// <param name="clusters">Which place belongs to which cluster; negative clusters (noise) are passed over.</param>
    /// <param name="stop">Breaks off what is asked of them.</param>
    /// <exception cref="ArgumentException">A place is in two clusters.</exception>
    public ClusterCounts Of(IEnumerable<(long PlaceKey, int Cluster)> clusters, CancellationToken stop) =>
        new(Ready, Selection with { Parallel = Ready.Parallel(stop) }, clusters);

    internal ClusterCounts Of(IEnumerable<(long PlaceKey, int Cluster)> clusters) => Of(clusters, Selection.Parallel.CancellationToken);

    public void Dispose()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        Ready.Dispose();
    }
}
