namespace HubAtlas.Core.Spatial.Areas;

/// <summary>What shapes an area, in kilometres; all grow together where clusters are so large that the lattice must be coarser.</summary>
/// <param name="Scale">1, or above 1 for a coarser lattice.</param>
internal readonly record struct AreaMeasures(double Scale)
{
    /// <summary>Side of a lattice cell.</summary>
    public double Cell => 1.25 * Scale;

    /// <summary>Radius of a place's disc before it grows: 4.2 km and 1.5 for every decade of its mentions, at most 9.</summary>
    public double Disc(long mentions) => Scale * Math.Min(9, 4.2 + (1.5 * Decades.Of(mentions)));

    /// <summary>Half the width of a link; grown and shrunk it is still wide enough for the lattice, so that an area hangs together.</summary>
    public double Link => 4 * Scale;

    /// <summary>Places nearer than this need no link: their grown discs meet more than <see cref="Shrink"/> deep.</summary>
    public double Near => 9 * Scale;

    public double Grow => 6 * Scale;

    public double Shrink => 9 * Scale;

    public double Regrow => 3.6 * Scale;

    /// <summary>What two areas that would overlap are kept apart.</summary>
    public double Gap => 1 * Scale;

    /// <summary>Square kilometres; smaller holes are filled.</summary>
    public double SmallestHole => 180 * Scale * Scale;

    /// <summary>How far a simplified edge may leave the true one.</summary>
    public double Tolerance => 0.15 * Scale;

    /// <summary>How far from its edge a field is exact; beyond it only the sign counts.</summary>
    public double Band => 2 * Cell;

    /// <summary>From a place to the farthest point that anything of its disc may reach.</summary>
    public double Reach => (9 * Scale) + Grow + Band + Cell;
}
