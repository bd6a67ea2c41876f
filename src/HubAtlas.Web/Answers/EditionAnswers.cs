using System.Text.Json.Nodes;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing;
using HubAtlas.Data.Publishing.Wording;
using HubAtlas.Web.Library;

namespace HubAtlas.Web.Answers;

/// <summary>Answer of <c>/api/editions</c>.</summary>
/// <param name="Unreadable">A sentence for every folder that could not be read.</param>
/// <param name="CanAsk">Whether this server re-runs editions with other parameters.</param>
/// <param name="CanRecount">Whether it has a store to count other years, fields or documents from.</param>
/// <param name="PrintedYears">Years of the printed rankings that it can set beside an edition.</param>
/// <param name="Newest">Name of the edition to open when none is named; null when there is none.</param>
public sealed record EditionList(
    string Version, bool CanAsk, bool CanRecount, IReadOnlyList<int> PrintedYears, string? Newest, IReadOnlyList<EditionHead> Editions,
    IReadOnlyList<string> Unreadable);

/// <summary>What tells editions apart.</summary>
public sealed record EditionHead(
    string Name, string Title, bool IsSimulated, string RecipeHash, int Clusters, IReadOnlyList<DocumentKind> Kinds,
        int? FirstYear, int? LastYear)
{
    internal static EditionHead Of(PublishedEdition published)
    {
        var edition = published.Edition;
        return new(
            published.Name, edition.Recipe.Title, edition.IsSimulated, edition.Recipe.Hash, edition.Clusters.Count,
            [.. edition.Recipe.Kinds.Select(k => k.Kind)],
            edition.Recipe.Kinds.Min(k => k.FirstYear), edition.Recipe.Kinds.Max(k => k.LastYear));
    }
}

/// <summary>Answer of <c>/api/editions/{name}</c>: the whole edition but for the clusters' inside and outlines.</summary>
/// <param name="RecipeFile">The recipe as the file that <c>hubatlas run</c> reads, with every key.</param>
/// <param name="Groups">World Bank region and income group of the economies that have clusters, by ISO code.</param>
/// <param name="Uncertainty">How the clusters' rank sets were made; null where there are none.</param>
/// <param name="Precisions">Located contributions of the world; of one cluster's, its own answer tells.</param>
public sealed record EditionAnswer(
    string Name, Recipe Recipe, JsonObject RecipeFile, bool IsSimulated, string MadeBy, IReadOnlyList<ClusterRow> Clusters, IReadOnlyList<EconomyRow> Economies,
    IReadOnlyDictionary<string, EconomyGroupNames> Groups, IReadOnlyList<RegionRow> Regions, IReadOnlyList<Concentration> Concentration,
    IReadOnlyList<WorldTotal> WorldTotals, IReadOnlyList<LeftOut> LeftOut, IReadOnlyList<PrecisionTally> Precisions,
    IReadOnlyList<string> Diagnoses, Uncertainty? Uncertainty, PopulationSource? Population, IReadOnlyList<InputRow> Inputs, IReadOnlyList<FolderFile> Files)
{
    internal static EditionAnswer Of(PublishedEdition published)
    {
        var edition = published.Edition;
        return new(
            published.Name, edition.Recipe, RecipeWriter.Write(edition.Recipe), edition.IsSimulated, published.MadeBy,
            [.. edition.Clusters.Select(c => ClusterRow.Of(c, edition.Recipe))], edition.Economies, EconomyGroupNames.Of(edition.Clusters),
            edition.Regions, edition.Concentration, edition.WorldTotals, edition.LeftOut, edition.Precisions, edition.Diagnoses,
            edition.Uncertainty, edition.Population, [.. edition.Inputs.Select(InputRow.Of)], published.Files());
    }

    /// <summary>What the first table shows, in a third of the bytes: lists and figures beyond it are empty.</summary>
    internal static EditionAnswer Opening(PublishedEdition published)
    {
        var whole = Of(published);
        return whole with
        {
            Clusters = [.. whole.Clusters.Select(c => c with { Organisations = [], Fields = [], Intensity = null, Citations = null })],
            Economies = [],
            Regions = [],
            Concentration = [],
            WorldTotals = [],
            LeftOut = [],
            Precisions = [],
            Diagnoses = [],
            Inputs = [],
            Files = [],
        };
    }
}

/// <summary>An input file with what its producer says of it.</summary>
public sealed record InputRow(
    string Sha256, string Name, string Source, string Producer, string Licence, long Bytes,
    long Documents, long Contributions, long Duplicates, long Rejected)
{
    internal static InputRow Of(InputFile input)
    {
        var card = SourceCards.Of(input);
        return new(
            input.Sha256, input.Name, input.Source, card.Producer, card.Licence, input.Bytes,
            input.Documents, input.Contributions, input.Duplicates, input.Rejected);
    }
}

/// <summary>Groups of the World Bank; empty where it gives none.</summary>
public sealed record EconomyGroupNames(string Region, string IncomeGroup)
{
    internal static IReadOnlyDictionary<string, EconomyGroupNames> Of(IReadOnlyList<Cluster> clusters) =>
        clusters.SelectMany(c => c.Economies).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .ToDictionary(code => code, code => new EconomyGroupNames(EconomyGroups.Region(code), EconomyGroups.IncomeGroup(code)));
}
