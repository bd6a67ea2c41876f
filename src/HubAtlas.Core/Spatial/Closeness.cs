using HubAtlas.Core.Model;

namespace HubAtlas.Core.Spatial;

/// <summary>
/// The one test of "within the radius" that clustering uses: the squared chord of two <see cref="UnitVector"/>s is at most
/// <see cref="SquaredChordLimit"/>.
/// Rounding moves a distance by at most a few nanometres; the limit is a micrometre beyond the radius, so every pair whose true
/// distance is the radius or less is within it, and no pair more than about a micrometre farther is.
/// </summary>
public readonly struct Closeness
{
    /// <summary>Half the circumference: no two points are farther apart.</summary>
    public const double LargestRadiusKm = Math.PI * Sphere.EarthRadiusKm;

    /// <summary>Ten centimetres, the last digit of coordinates with six decimals.</summary>
    public const double SmallestRadiusKm = 1e-4;

    private const double SlackKm = 1e-9;

    /// <param name="radiusKm">Great-circle kilometres, from <see cref="SmallestRadiusKm"/> to <see cref="LargestRadiusKm"/>.</param>
    /// <exception cref="AtlasException">The radius is out of range or not a number.</exception>
    public Closeness(double radiusKm)
    {
        if (!(radiusKm >= SmallestRadiusKm && radiusKm <= LargestRadiusKm))
        {
            throw new AtlasException(FormattableString.Invariant(
                $"The radius is {radiusKm} km; expected {SmallestRadiusKm} to {LargestRadiusKm:0.###} km, half the circumference."));
        }

        AngleRadians = Math.Min(Math.PI, (radiusKm + SlackKm) / Sphere.EarthRadiusKm);
        var chord = 2 * Degree.SinCos(Sphere.Degrees(AngleRadians / 2)).Sin;
        SquaredChordLimit = radiusKm + SlackKm >= LargestRadiusKm ? double.MaxValue : chord * chord;
    }

    /// <summary>The radius as an angle at the earth's centre.</summary>
    public double AngleRadians { get; }

    public double SquaredChordLimit { get; }

    public bool Holds(UnitVector a, UnitVector b) => a.SquaredChordTo(b) <= SquaredChordLimit;
}
