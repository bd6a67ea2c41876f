namespace HubAtlas.Core.Model;

/// <summary>What a store cannot tell of a recipe's fields and symbols.</summary>
/// <param name="Unmatched">Those that no document of the store has, as the recipe writes them.</param>
/// <param name="WithoutSymbols">Patents without any full symbol, where the recipe has symbols finer than a subclass.</param>
/// <param name="OlderFiles">Files imported before symbols were kept, where there are such patents.</param>
public sealed record FilterGaps(IReadOnlyList<string> Unmatched, long WithoutSymbols, IReadOnlyList<string> OlderFiles)
{
    /// <summary>Keywords of the recipe for which some files were not searched.</summary>
    public IReadOnlyList<KeywordGap> Keywords { get; init; } = [];
}
