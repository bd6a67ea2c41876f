using HubAtlas.Core.Landscaping;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Landscapes;
using HubAtlas.Data.Storing;
using HubAtlas.Engine.Editions;

namespace HubAtlas.Engine;

/// <summary>A landscape, step by step: the clusters of its edition, counts, inhabitants, figures, folder.</summary>
internal static class LandscapePipeline
{
    /// <param name="edition">Folder of the edition whose clusters are units; null: none are.</param>
    /// <exception cref="AtlasException">The store has no such document, or the edition is not there; nothing was written.</exception>
    public static Landscape Make(LandscapeRecipe recipe, AtlasStore store, string? edition, string folder)
    {
        var clusters = edition is null ? null : EditionClusters.Read(edition, store);
        var counts = store.Count(recipe, clusters?.Numbered ?? LandscapeClusters.None);
        var inhabitants = Inhabitants.Of(recipe, store, clusters?.Edition);
        var landscape = Landscaper.Compute(recipe, counts, inhabitants.ByUnit, [.. inhabitants.Notes, .. WaitingNote.Of(store)]);
        LandscapePublisher.Publish(landscape, new(store.Inputs(), clusters?.MembersSha256), RunRecords.ProgramVersion, folder);
        return landscape;
    }
}
