using HubAtlas.Core.Citing;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;

namespace HubAtlas.Engine.Editions;

/// <summary>Gives publications what their citations are worth: the store counts, the room of citations decides, the store writes down.</summary>
internal static class CitationScoring
{
    /// <param name="smallest">Publications below which a stratum is joined with others.</param>
    public static PooledStrata Score(CitationQuestions questions, long smallest)
    {
        var pooled = Citer.Pool(questions.Strata(), smallest);
        questions.Pool(pooled);
        questions.Score([.. Citer.Score(questions.Levels())]);
        return pooled;
    }
}
