using System.ComponentModel;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;
using HubAtlas.Web.Library;
using HubAtlas.Web.Live;
using ModelContextProtocol.Server;

namespace HubAtlas.Web.Assisting;

/// <summary>Who moved between two editions, and why.</summary>
internal sealed class ComparisonTools(WorkspaceLibrary library, ILiveEngine engine)
{
    private static readonly IReadOnlyDictionary<string, string> Figures = new Dictionary<string, string>
    {
        ["score_before, score_after"] = "percent of the world",
        ["causes"] = "of the change of the score, percent points: data + method + boundary + geocoding",
        ["growth_percent"] = "of documents inside one boundary",
        ["uncertainty.rank_change"] = "ranks, below 0 risen; low to high cannot be ruled out at the comparison's level",
        ["rank_printed_before"] = "rank that the earlier edition published, where it was computed again by the later method",
    };

    [McpServerTool(Name = "compare_editions", Title = "Who moved, and why", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Compares two editions: who moved, from which causes, and whether moves are more than chance. Takes the published comparison where there is one, else computes it (without the uncertainty of moves), which writes nothing.")]
    public AssistantAnswer<EditionChange> Compare(
        [Description("Name of the earlier edition.")] string before, [Description("Name of the later edition.")] string after,
        [Description("ISO 3166 alpha-2 code; only clusters that list this economy. All when left out.")] string? economy = null,
        [Description("rank (after), risen or fallen.")] string order = "rank",
        [Description("How many movements and how many economies, 1 to 200.")] int top = 20,
        CancellationToken stop = default)
    {
        var (first, second) = (library.Edition(before), library.Edition(after));
        if (first.Name == second.Name) throw new AtlasException($"Found {first.Name} twice; expected two editions.");
        var published = Published(first, second);
        var comparison = published?.Answer.Comparison
            ?? engine.Compare([first.Folder, second.Folder], [], stop).Comparison
            ?? throw new InvalidOperationException("Two editions give a comparison of two.");
        var fitting = Ordered(comparison.Movements.Where(m => economy is null || m.Economies.Contains(economy.Trim(), StringComparer.OrdinalIgnoreCase)), order);
        var shown = fitting.Take(Bounds.Rows(nameof(top), top)).ToList();
        return new(
            [AnswerSource.Of(first), AnswerSource.Of(second)], Figures,
            [
                .. comparison.IsRecomputed ? (string[])[] : ["The store lacks the earlier edition's inputs, so a change of rules is part of the cause boundary."],
                .. comparison.Uncertainty is null ? (string[])[ChangeWords.Made(comparison)] : [],
                .. Bounds.Rest("movements", shown.Count, fitting.Count),
            ],
            new(
                published is null ? "computed now" : $"comparisons/{published.Name}", comparison.IsRecomputed, comparison.Uncertainty is null ? null : ChangeWords.Made(comparison),
                comparison.Agreement, [.. comparison.Economies.Where(e => economy is null || e.Economy.Equals(economy.Trim(), StringComparison.OrdinalIgnoreCase)).Take(top)],
                [.. shown.Select(m => m with { Figures = [] })]));
    }

    /// <summary>One that was made of exactly these two, recipes and files alike.</summary>
    private PublishedComparison? Published(PublishedEdition first, PublishedEdition second)
    {
        var files = first.Edition.Inputs.Concat(second.Edition.Inputs).Select(i => i.Sha256).ToHashSet(StringComparer.Ordinal);
        return library.Comparisons().Comparisons.FirstOrDefault(found => found.Answer.Comparison is { } pair
            && (pair.Before.Name, pair.Before.Hash) == (first.Name, first.Edition.Recipe.Hash) && (pair.After.Name, pair.After.Hash) == (second.Name, second.Edition.Recipe.Hash)
            && files.SetEquals(pair.Inputs.Select(i => i.Sha256)));
    }

    private static IReadOnlyList<Movement> Ordered(IEnumerable<Movement> movements, string order) => order switch
    {
        "rank" => [.. movements],
        "risen" => [.. movements.Where(m => Change(m) < 0).OrderBy(Change).ThenBy(m => m.RankAfter)],
        "fallen" => [.. movements.Where(m => Change(m) > 0).OrderByDescending(Change).ThenBy(m => m.RankAfter)],
        _ => throw new AtlasException($"Found order '{Endpoints.ErrorAnswers.Shown(order)}'; expected rank, risen or fallen."),
    };

    private static int? Change(Movement movement) => movement.RankAfter - movement.RankBefore;
}

/// <param name="From">The published comparison's folder, or that it was computed for this answer.</param>
/// <param name="Certainty">How the uncertainty of moves was measured; null where it was not.</param>
internal sealed record EditionChange(
    string From, bool IsRecomputed, string? Certainty, Agreement Agreement, IReadOnlyList<EconomyChange> Economies, IReadOnlyList<Movement> Movements);
