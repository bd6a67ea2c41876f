using HubAtlas.Core.Model;
using HubAtlas.Web.Library;

namespace HubAtlas.Web.Live;

/// <summary>Makes an edition again under another recipe.</summary>
public interface ILiveEngine
{
    /// <summary>Whether there is a store to count from.</summary>
    bool CanRecount { get; }

    /// <summary>Another text whenever the store has changed, since its answers then do.</summary>
    string StoreState { get; }

    /// <summary>Clusters, profiles and ranks the places that an edition has counted; quick.</summary>
    /// <param name="edition">The edition as published; its world totals are the denominators of the new one.</param>
    /// <param name="members">Its places with what was counted there, in the order of place ids.</param>
    /// <param name="recipe">The edition's recipe with other clustering or weights.</param>
    LiveResult Run(Edition edition, IReadOnlyList<Member> members, Recipe recipe, CancellationToken cancellationToken);

    /// <summary>Counts the store again first: for other years, fields or another way of counting. Takes longer.</summary>
    /// <exception cref="AtlasException">No store, one that another program writes to, or a recipe that counts nothing.</exception>
    LiveResult Recount(Edition edition, Recipe recipe, CancellationToken cancellationToken);

    /// <summary>Compares editions, earliest first, or printed rankings, and keeps nothing.</summary>
    /// <exception cref="AtlasException">Nothing to compare, or a store that another program writes to.</exception>
    ComparisonAnswer Compare(IReadOnlyList<string> editionFolders, IReadOnlyList<int> printedYears, CancellationToken cancellationToken);

    /// <summary>What statistics the store holds; none where there is no store.</summary>
    /// <exception cref="AtlasException">Another program writes to the store.</exception>
    IReadOnlyList<MeasureSummary> Measures(CancellationToken cancellationToken);

    /// <summary>What documents can be narrowed to.</summary>
    /// <exception cref="AtlasException">Another program writes to the store.</exception>
    Technologies Technologies(CancellationToken cancellationToken);

    /// <summary>Answers a question to statistics.</summary>
    /// <exception cref="AtlasException">A measure is not known, the figures do not allow the question, or another program writes to the store.</exception>
    IndicatorAnswer Answer(IndicatorQuery query, CancellationToken cancellationToken);
}

/// <param name="Clusters">By rank.</param>
/// <param name="Members">The places with their new clusters: of a run the same in the same order, of a recount others.</param>
public sealed record LiveResult(IReadOnlyList<Cluster> Clusters, IReadOnlyList<Member> Members)
{
    /// <summary>The store has changed since the edition was made, so that its own recipe would now give another result.</summary>
    public bool HasOtherInputs { get; init; }
}
