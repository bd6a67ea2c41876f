using HubAtlas.Core.Citing;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Citing;
using HubAtlas.Data.Publishing.Landscapes;
using HubAtlas.Data.Storing;
using HubAtlas.Engine.Editions;

namespace HubAtlas.Engine;

/// <summary>A table of citation impact, step by step: strata, what citations are worth in them, sums by unit, figures, folder.</summary>
internal static class CitationPipeline
{
    /// <param name="edition">Folder of the edition whose clusters are units; null: none are.</param>
    /// <exception cref="AtlasException">No publication can be compared, or the edition is not there; nothing was written.</exception>
    public static CitationTable Make(CitationRecipe recipe, AtlasStore store, string? edition, string folder)
    {
        var clusters = edition is null ? null : EditionClusters.Read(edition, store);
        var table = Citer.Compute(recipe, Count(recipe, store, clusters?.Numbered ?? LandscapeClusters.None), WaitingNote.Of(store));
        CitationPublisher.Publish(table, new StudyInputs(store.Inputs(), clusters?.MembersSha256), RunRecords.ProgramVersion, folder);
        return table;
    }

    internal static CitationCounts Count(CitationRecipe recipe, AtlasStore store, LandscapeClusters clusters)
    {
        using var questions = store.Cite(new(recipe.FirstYear, recipe.LastYear, recipe.Types, recipe.Level, recipe.Window));
        var pooled = CitationScoring.Score(questions, recipe.SmallestStratum);
        var journals = recipe.Sources.Count > 0 ? questions.List(recipe.Sources) : null;
        return new(
            questions.World(), [.. recipe.By.Select(by => questions.Divide(by, recipe.Counting, clusters))], questions.LeftOut,
            [.. pooled.Strata.GroupBy(stratum => stratum.Rung).OrderBy(rung => rung.Key).Select(rung => (rung.Key, rung.Count(), rung.Sum(stratum => stratum.Works)))],
            questions.CountedOn, questions.Years, journals, store.Inputs().Any(input => input.IsSimulated));
    }
}
