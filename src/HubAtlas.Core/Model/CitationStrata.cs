using System.Collections.Immutable;

namespace HubAtlas.Core.Model;

/// <summary>The parts of the most cited that are counted, in percent of a stratum.</summary>
public static class TopShares
{
    public static readonly ImmutableArray<int> All = [1, 5, 10, 50];
}

/// <summary>Publications of one field, year and type: what a publication's citations are compared with.</summary>
/// <param name="Number">From 0 and without gaps.</param>
/// <param name="Parent">The field above; null where there is none.</param>
/// <param name="Type">In small letters; empty where it is not known.</param>
/// <param name="Works">Billionths of publications: one in several fields is divided over them.</param>
public sealed record CitationStratum(int Number, string Field, string? Parent, int Year, string Type, long Works);

/// <summary>How far a small stratum was joined with others.</summary>
public enum StratumRung
{
    /// <summary>Field, year and type by themselves.</summary>
    Own,

    /// <summary>Small ones of the field above.</summary>
    Parent,

    /// <summary>Small ones of a year and type.</summary>
    Type,

    /// <summary>Small ones of a year.</summary>
    Year,
}

/// <summary>Strata after the small ones were joined.</summary>
/// <param name="Of">By the number of a stratum before, its number now.</param>
/// <param name="Strata">By number now: how each came about, and billionths of publications.</param>
public sealed record PooledStrata(IReadOnlyList<int> Of, IReadOnlyList<(StratumRung Rung, long Works)> Strata);

/// <summary>The publications of a stratum that have one number of citations and one weight.</summary>
/// <param name="Weight">Of each in the stratum, in billionths.</param>
/// <param name="Works">How many.</param>
/// <param name="FirstId">Their smallest id.</param>
public readonly record struct CitationLevel(int Stratum, long Citations, long Weight, long Works, long FirstId);

/// <summary>What a publication's citations are worth in its stratum. Parts are in billionths of billionths.</summary>
/// <param name="Works">Billionths of publications.</param>
/// <param name="Citations">Billionths, each publication's by its weight.</param>
/// <param name="Weights">All that publications of the stratum have.</param>
/// <param name="Tops">By <see cref="TopShares.All"/>.</param>
public sealed record StratumScores(int Stratum, long Works, long Citations, IReadOnlyList<long> Weights, IReadOnlyList<TopClass> Tops);

/// <summary>
/// The most cited part of a stratum. Publications above the threshold are in it, those at it partly, so that it is exactly as large as its percentage
/// says.
/// </summary>
/// <param name="Ties">The part that a publication at the threshold has, by <see cref="StratumScores.Weights"/>.</param>
/// <param name="FirstId">The publication at the threshold with the smallest id.</param>
/// <param name="LeftOver">What the divisions leave over, fewer units than there are publications at the threshold: it goes to <paramref name="FirstId"/>.</param>
public sealed record TopClass(long Threshold, IReadOnlyList<long> Ties, long FirstId, long LeftOver);
