using HubAtlas.Core.Model;

namespace HubAtlas.Web.Library;

/// <summary>Answer of <c>/api/comparisons</c>.</summary>
/// <param name="Unreadable">A sentence for every folder that could not be read.</param>
public sealed record ComparisonList(IReadOnlyList<ComparisonHead> Comparisons, IReadOnlyList<string> Unreadable);

public enum ComparisonType
{
    /// <summary>Two editions.</summary>
    Pair,

    /// <summary>Three or more editions.</summary>
    Series,

    /// <summary>A printed ranking beside an edition or another printed ranking.</summary>
    Printed,
}

/// <summary>What tells comparisons apart.</summary>
/// <param name="Editions">Earliest first; a printed ranking's name begins with <c>published-</c>.</param>
/// <param name="Hashes">Of the editions' recipes; empty for a printed ranking.</param>
public sealed record ComparisonHead(
    string Name, ComparisonType Type, IReadOnlyList<string> Editions, IReadOnlyList<string> Titles, IReadOnlyList<string> Hashes,
    bool IsSimulated)
{
    internal static ComparisonHead Of(ComparisonAnswer answer) => answer switch
    {
        { Comparison: { } pair } => Of(answer, [pair.Before, pair.After], pair.IsSimulated),
        { Series: { } series } => Of(answer, series.Editions, series.IsSimulated),
        { Printed: { } printed } => new(
            answer.Name, answer.Type, [printed.First.Name, printed.Second.Name], [printed.First.Title, printed.Second.Title], [],
            printed.First.IsSimulated || printed.Second.IsSimulated),
        _ => throw new InvalidOperationException($"{answer.Name} compares nothing."),
    };

    private static ComparisonHead Of(ComparisonAnswer answer, IReadOnlyList<Recipe> recipes, bool isSimulated) => new(
        answer.Name, answer.Type, [.. recipes.Select(r => r.Name)], [.. recipes.Select(r => r.Title)], [.. recipes.Select(r => r.Hash)],
        isSimulated);
}

/// <summary>Answer of <c>/api/comparisons/{name}</c> and <c>/api/compare</c>: one of the three, the others null.</summary>
/// <param name="Files">Of the comparison's folder; none of a comparison that was only asked for.</param>
public sealed record ComparisonAnswer(
    string Name, ComparisonType Type, Comparison? Comparison, Series? Series, PrintComparison? Printed, IReadOnlyList<FolderFile> Files)
{
    internal static ComparisonAnswer Of(Comparison pair) => new("", ComparisonType.Pair, pair, null, null, []);

    internal static ComparisonAnswer Of(Series series) => new("", ComparisonType.Series, null, series, null, []);

    internal static ComparisonAnswer Of(PrintComparison printed) => new("", ComparisonType.Printed, null, null, printed, []);
}
