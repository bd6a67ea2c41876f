using HubAtlas.Core.Indexing;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Indexing;

internal static class Computed
{
    public static IndexResult Of(IndexRecipe recipe, IndexValues values) => Indexer.Compute(recipe, values, threads: 2, TestContext.Current.CancellationToken);
}
