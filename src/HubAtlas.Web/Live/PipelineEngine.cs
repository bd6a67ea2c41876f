using HubAtlas.Core.Model;
using HubAtlas.Engine;

namespace HubAtlas.Web.Live;

/// <summary>Re-runs through the pipeline that makes editions, from the counted places on; without the store's organisations.</summary>
public sealed class PipelineEngine(int threads) : ILiveEngine
{
    /// <exception cref="AtlasException">Full counts, which only the store can give.</exception>
    public LiveResult Run(Edition edition, IReadOnlyList<Member> members, Recipe recipe, CancellationToken cancellationToken)
    {
        if (recipe.Counting.Method == CountingMethod.Full)
        {
            throw new AtlasException(
                "This edition counts documents fully, which needs the store; save the question as a recipe and make it with hubatlas run.");
        }

        using var world = new CountedWorld(
            null, [.. members.Select(m => m.Counted)], edition.WorldTotals, edition.LeftOut, edition.Precisions);
        var made = new Pipeline(threads, new StageLog(), cancellationToken).Group(world, recipe, edition.Inputs);
        return new(made.Edition.Clusters, made.Members);
    }
}
