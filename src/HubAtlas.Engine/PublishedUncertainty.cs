using HubAtlas.Core.Comparing;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing;
using HubAtlas.Data.Storing;
using HubAtlas.Engine.Certainty;

namespace HubAtlas.Engine;

/// <summary>Measures the uncertainty of an edition that is published already, and puts it into the edition's folder.</summary>
internal static class PublishedUncertainty
{
    /// <exception cref="AtlasException">No edition there, or the store does not give its counts again; the folder is as it was then.</exception>
    public static EditionSnapshot Add(
        string folder, AtlasStore store, string workspace, Func<UncertaintyRecipe?, UncertaintyRecipe> settings, Pipeline pipeline, CancellationToken stop,
        string? revised = null)
    {
        var published = new EditionSnapshot(EditionReader.Read(folder), EditionReader.ReadMembers(folder))
        {
            Ties = EditionReader.ReadTies(folder),
            Ledger = EditionReader.ReadLedger(folder),
        };
        var newer = revised is null ? null : RevisedEdition.Read(revised, published.Edition.Recipe);
        using var world = pipeline.Count(store, published.Edition.Recipe);
        StoreMatch.Require(published, world, workspace);
        var measured = pipeline.MeasureUncertainty(published, world, store, settings(published.Edition.Recipe.Uncertainty));
        if (newer is not null) measured = Revise(measured, newer);
        stop.ThrowIfCancellationRequested();
        Publisher.Renew(measured, pipeline.Renewed(EditionReader.ReadRun(folder)), folder);
        return measured;
    }

    /// <summary>Says how ranks changed with a newer snapshot.</summary>
    private static EditionSnapshot Revise(EditionSnapshot measured, EditionSnapshot newer) => measured with
    {
        Edition = measured.Edition with { Uncertainty = measured.Edition.Uncertainty! with { Revision = RevisionComparer.Compare(measured, newer) } },
    };
}
