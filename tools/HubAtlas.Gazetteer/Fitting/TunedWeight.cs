using System.Globalization;
using System.Reflection;
using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.GazetteerCompiler.Fitting;

/// <summary>One number by which the rules decide, read and set while the program runs.</summary>
internal sealed class TunedWeight(object group, PropertyInfo property)
{
    private readonly WeightAttribute _range = property.GetCustomAttribute<WeightAttribute>()!;

    /// <summary>Those that are single numbers, but the shares that <c>calibrate</c> fits and those that the gazetteer is compiled with.</summary>
    public static List<TunedWeight> All() =>
        [.. from place in Weights.All
            where place is not (ConfidenceWeights or SoundWeights)
            from property in place.GetType().GetProperties()
            where property.IsDefined(typeof(WeightAttribute)) && (property.PropertyType == typeof(double) || property.PropertyType == typeof(int))
            select new TunedWeight(place, property)];

    /// <summary>Type and property, such as <c>PlaceWeights.Whole</c>.</summary>
    public string Name => $"{Group}.{Property}";

    public string Group => group.GetType().Name;

    /// <summary>Whether a geocoder uses it when it is made, and not only for each address.</summary>
    public bool ShapesTheRegistry => group is RegistryWeights or OrganisationWeights or ParsingWeights;

    public string Property => property.Name;

    public double Value
    {
        get => Convert.ToDouble(property.GetValue(group), CultureInfo.InvariantCulture);
        set => property.SetValue(group, property.PropertyType == typeof(int) ? (object)(int)value : value);
    }

    /// <summary>The values beside the present one, within the range: a share of it less and more, at least 1 of a whole number.</summary>
    public IEnumerable<double> Beside(double step)
    {
        var value = Value;
        foreach (var sign in (int[])[-1, 1])
        {
            var by = property.PropertyType == typeof(int) ? Math.Max(1, Math.Round(Math.Abs(value) * step)) : Math.Max(Math.Abs(value) * step, 0.05);
            var other = Math.Round(value + (sign * by), 3);
            if (other >= _range.Least && other <= _range.Most) yield return other;
        }
    }
}
