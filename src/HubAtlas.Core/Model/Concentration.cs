namespace HubAtlas.Core.Model;

/// <summary>How unevenly the documents of one kind, or the score, are spread over the clusters.</summary>
/// <param name="Kind">Null: the score.</param>
/// <param name="Clusters">Clusters measured: all that are ranked.</param>
/// <param name="First">What the first clusters of the ranking hold of the world.</param>
/// <param name="Gini">0 when all clusters hold the same, towards 1 when one holds all; null without clusters.</param>
/// <param name="Herfindahl">Sum of the squared parts of the clusters' total, 1/n to 1.</param>
/// <param name="HerfindahlNormalised">(H − 1/n) ÷ (1 − 1/n), 0 to 1; null below two clusters.</param>
/// <param name="EffectiveClusters">1 ÷ H: equal clusters that would be as concentrated.</param>
public sealed record Concentration(
    DocumentKind? Kind, int Clusters, IReadOnlyList<FirstShare> First,
    double? Gini, double? Herfindahl, double? HerfindahlNormalised, double? EffectiveClusters);

/// <param name="Clusters">The first so many of the ranking.</param>
/// <param name="Percent">Of the world's documents, or sum of scores; null where there are fewer clusters or a figure is unknown.</param>
public sealed record FirstShare(int Clusters, double? Percent);
