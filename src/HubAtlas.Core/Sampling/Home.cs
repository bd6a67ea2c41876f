using HubAtlas.Core.Model;

namespace HubAtlas.Core.Sampling;

/// <summary>Where documents are at home: a planted cluster, a corridor town, or all towns outside clusters together.</summary>
/// <param name="Cities">Indexes into the geography's cities.</param>
/// <param name="Volumes">Documents by kind and year, as planned: not whole numbers.</param>
/// <param name="HasPartners">Whether its people write with people elsewhere, and others with them.</param>
internal sealed record Home(
    int Number, string Id, IReadOnlyList<int> Cities, IReadOnlyList<PickTable?> CityTables, double[][] Volumes, bool HasPartners)
{
    public const int Kinds = 2;

    public int CityAt(DocumentKind kind, double uniform) => Cities[CityTables[(int)kind]!.Pick(uniform)];

    /// <summary>Publications to add in the last year so that the growth as written is the planted one; may be below 0.</summary>
    public int Correction { get; init; }

    /// <summary>Documents by kind and year where chance has drawn them; null: as planned.</summary>
    public int[][]? Drawn { get; init; }

    /// <summary>Whole documents of a year, where they are not drawn: rounded so that the sum over years never strays by more than one half from the plan.</summary>
    public int Count(DocumentKind kind, int yearIndex)
    {
        if (Drawn is { } drawn) return drawn[(int)kind][yearIndex];
        var before = Volumes[(int)kind].Take(yearIndex).Sum();
        var count = (int)(Math.Floor(before + Volumes[(int)kind][yearIndex] + 0.5) - Math.Floor(before + 0.5));
        var isCorrected = kind == DocumentKind.Publication && yearIndex == Volumes[(int)kind].Length - 1;
        return isCorrected ? Math.Max(0, count + Correction) : count;
    }
}
