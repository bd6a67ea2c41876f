namespace HubAtlas.Core.Model;

/// <summary>The words for layers of uncertainty.</summary>
public static class UncertaintyLayers
{
    public static readonly IReadOnlyList<UncertaintyLayer> All = [UncertaintyLayer.Sampling, UncertaintyLayer.Boundary, UncertaintyLayer.Geocoding];

    /// <summary>All words, for messages.</summary>
    public static string Known => string.Join(", ", All.Select(Word));

    /// <summary>The lower-case word of recipes and commands.</summary>
    public static string Word(this UncertaintyLayer layer) => layer switch
    {
        UncertaintyLayer.Sampling => "sampling",
        UncertaintyLayer.Boundary => "boundary",
        _ => "geocoding",
    };

    /// <summary>Null where the word names none.</summary>
    public static UncertaintyLayer? Parse(string word)
    {
        foreach (var layer in All)
            if (layer.Word() == word) return layer;
        return null;
    }

    /// <summary>Each once.</summary>
    public static IReadOnlyList<UncertaintyLayer> InOrder(IEnumerable<UncertaintyLayer> layers) => [.. layers.Distinct().Order()];
}
