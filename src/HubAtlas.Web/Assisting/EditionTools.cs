using System.ComponentModel;
using System.Text.Json.Nodes;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing;
using HubAtlas.Data.Publishing.Wording;
using HubAtlas.Web.Answers;
using HubAtlas.Web.Library;
using ModelContextProtocol.Server;

namespace HubAtlas.Web.Assisting;

/// <summary>Which editions there are, how one was made, its ranking, and how it is cited.</summary>
internal sealed class EditionTools(WorkspaceLibrary library)
{
    private const int MostInputs = 30;

    [McpServerTool(Name = "list_editions", Title = "Editions", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Lists the editions (rankings) of the workspace. An edition is one ranking made by one recipe from named files.")]
    public AssistantAnswer<EditionNames> List()
    {
        var (editions, unreadable) = library.Editions();
        return new(
            [.. editions.Select(AnswerSource.Of)], Units.None, [.. unreadable, .. editions.Count == 0 ? (string[])["The workspace has no edition yet."] : []],
            new(NewestEdition.Of(editions), [.. editions.Select(EditionHead.Of)]));
    }

    [McpServerTool(Name = "describe_edition", Title = "How an edition was made", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Tells how an edition was made: recipe, files, world totals, what could not be located or was left out, assumptions, known biases, how uncertainty was measured.")]
    public AssistantAnswer<EditionDescription> Describe([Description(Words.Edition)] string? edition = null)
    {
        var published = library.Edition(edition);
        var made = published.Edition;
        return new(
            [AnswerSource.Of(published)], Units.OfRecipe, [.. MissingOf(made), .. Bounds.Rest("inputs", Math.Min(MostInputs, made.Inputs.Count), made.Inputs.Count)],
            new(
                RecipeWriter.Write(made.Recipe), made.Clusters.Count, made.WorldTotals, LocatedShareOf(made), made.LeftOut, made.Precisions, made.Diagnoses, made.SourceNotes,
                made.Uncertainty, made.Population, [.. made.Inputs.Take(MostInputs).Select(InputRow.Of)]));
    }

    [McpServerTool(Name = "rank_clusters", Title = "Ranking", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Gives the ranked clusters of an edition, filtered by economy, ordered by score or by the world share of one kind of document.")]
    public AssistantAnswer<RankedList> Rank(
        [Description(Words.Edition)] string? edition = null,
        [Description("ISO 3166 alpha-2 code; only clusters that list this economy. All when left out.")] string? economy = null,
        [Description("patent, publication or deal: orders by the world share of this kind. By score when left out.")] string? kind = null,
        [Description("How many, 1 to 200.")] int top = 20,
        [Description("How many to skip.")] int offset = 0)
    {
        var published = library.Edition(edition);
        var made = published.Edition;
        var ordered = kind is null ? made.Clusters : [.. made.Clusters.OrderByDescending(ShareOf(made.Recipe, kind)).ThenBy(c => c.Rank)];
        var fitting = ordered.Index().Where(c => economy is null || c.Item.Economies.Contains(economy.Trim(), StringComparer.OrdinalIgnoreCase)).ToList();
        var shown = fitting.Skip(Bounds.Skipped(nameof(offset), offset)).Take(Bounds.Rows(nameof(top), top)).ToList();
        IEnumerable<string> none = economy is not null && fitting.Count == 0
            ? [$"No cluster lists the economy '{Endpoints.ErrorAnswers.Shown(economy)}'; those that do have {string.Join(" ", made.Clusters.SelectMany(c => c.Economies).Distinct().Order(StringComparer.Ordinal))}."] : [];
        return new(
            [AnswerSource.Of(published)], Units.OfClusters(made), [.. none, .. MissingOf(made), .. Bounds.Rest("clusters", shown.Count, fitting.Count)],
            new(fitting.Count, kind is null ? "score" : $"world share of {kind}", [.. shown.Select(c => RankedRow.Of(c.Index + 1, ClusterRow.Of(c.Item, made.Recipe)))]));
    }

    [McpServerTool(Name = "cite_edition", Title = "Reference", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Gives the reference by which an edition is cited, with its recipe's full hash.")]
    public AssistantAnswer<Reference> Cite(
        [Description(Words.Edition)] string? edition = null,
        [Description("text, bibtex or ris.")] string style = "text",
        [Description("Where it is published, an http or https address; left out where it is nowhere.")] string? url = null)
    {
        var published = library.Edition(edition);
        var reference = new SourceReference(
            published.Edition.Recipe.Title, published.MadeBy, published.Name, published.Edition.Recipe.Hash, published.Edition.IsSimulated, AddressOf(url),
            DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime));
        return new([AnswerSource.Of(published)], Units.None, url is null ? ["No address was given, so the reference has none."] : [], new(style, style switch
        {
            "text" => reference.Text(),
            "bibtex" => reference.BibTex(),
            "ris" => reference.Ris(),
            _ => throw new AtlasException($"Found style '{Endpoints.ErrorAnswers.Shown(style)}'; expected text, bibtex or ris."),
        }));
    }

    private static string? AddressOf(string? url) => url is null ? null
        : Uri.TryCreate(Bounds.Text(nameof(url), url), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsoluteUri
        : throw new AtlasException($"Found url '{Endpoints.ErrorAnswers.Shown(url)}'; expected an http or https address.");

    private static Func<Cluster, double> ShareOf(Recipe recipe, string word)
    {
        if (DocumentKinds.TryParse(word, out var kind) && recipe.Kinds.Any(k => k.Kind == kind)) return cluster => cluster.Figures.WorldShares[(int)kind] ?? 0;
        throw new AtlasException($"Found kind '{Endpoints.ErrorAnswers.Shown(word)}'; this edition counts {string.Join(", ", recipe.Kinds.Select(k => k.Kind.Word()))}.");
    }

    /// <summary>Percent of the mentions of the world that have a place.</summary>
    private static double? LocatedShareOf(Edition edition)
    {
        var (all, unlocated) = (edition.WorldTotals.Sum(t => t.All.Mentions), edition.WorldTotals.SelectMany(t => t.Unlocated).Sum(u => u.Tally.Mentions));
        return all == 0 ? null : 100.0 * (all - unlocated) / all;
    }

    internal static IEnumerable<string> MissingOf(Edition edition)
    {
        if (edition.Uncertainty is null) yield return "How sure the ranks are was not measured in this edition (hubatlas uncertainty EDITION_DIR does).";
        foreach (var kind in DocumentKinds.All.Where(kind => edition.Recipe.Kinds.All(k => k.Kind != kind))) yield return $"This edition does not count {kind.Plural()}.";
        if (edition.Recipe.Assumptions.Count > 0)
            yield return $"{edition.Recipe.Assumptions.Count} parameters are assumptions of the recipe, not published rules; describe_edition names them.";
    }
}

internal sealed record EditionNames(string? Newest, IReadOnlyList<EditionHead> Editions);

/// <param name="LocatedShare">Percent of the world's mentions.</param>
internal sealed record EditionDescription(
    JsonObject Recipe, int Clusters, IReadOnlyList<WorldTotal> WorldTotals, double? LocatedShare, IReadOnlyList<LeftOut> LeftOut, IReadOnlyList<PrecisionTally> Precisions,
    IReadOnlyList<string> Diagnoses, IReadOnlyList<string> SourceNotes, Uncertainty? Uncertainty, PopulationSource? Population, IReadOnlyList<InputRow> Inputs);

/// <param name="Matching">Clusters that fit the filter, shown or not.</param>
internal sealed record RankedList(int Matching, string OrderedBy, IReadOnlyList<RankedRow> Clusters);

/// <param name="Place">1-based, in the order that was asked for, of all clusters.</param>
internal sealed record RankedRow(
    int Place, int Rank, string Id, string Name, IReadOnlyList<string> Economies, double Score, IReadOnlyDictionary<DocumentKind, KindFigures> Kinds, long Mentions,
    RankSetRow? RankSet)
{
    public static RankedRow Of(int place, ClusterRow row) =>
        new(place, row.Rank, row.Id, row.Name, row.Economies, row.Score, row.Kinds, row.Mentions, row.Uncertainty);
}

internal sealed record Reference(string Style, string Text);
