using HubAtlas.Core.Model;

namespace HubAtlas.Web.Live;

/// <summary>Clusters, profiles and ranks the places of an edition again under another recipe.</summary>
public interface ILiveEngine
{
    /// <param name="edition">The edition as published; its world totals are the denominators of the new one.</param>
    /// <param name="members">Its places with what was counted there, in the order of place ids.</param>
    /// <param name="recipe">The edition's recipe with the asked changes.</param>
    LiveResult Run(Edition edition, IReadOnlyList<Member> members, Recipe recipe, CancellationToken cancellationToken);
}

/// <param name="Clusters">By rank.</param>
/// <param name="Members">The same places in the same order, with their new clusters.</param>
public sealed record LiveResult(IReadOnlyList<Cluster> Clusters, IReadOnlyList<Member> Members);
