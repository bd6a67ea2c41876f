namespace HubAtlas.Core.Geocoding.Weighing;

/// <summary>Of a number by which the rules decide: its unit, and between what it can sensibly lie.</summary>
/// <param name="unit">Of points of evidence, kilometres, people, and so on.</param>
/// <param name="least">Both ends belong to the range.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WeightAttribute(string unit, double least, double most) : Attribute
{
    public string Unit => unit;

    public double Least => least;

    public double Most => most;
}
