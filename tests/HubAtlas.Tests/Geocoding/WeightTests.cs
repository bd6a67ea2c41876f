using System.Globalization;
using System.Reflection;
using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.Tests.Geocoding;

/// <summary>The numbers by which the rules decide: documented, within their ranges, and part of the key that tells stale locations.</summary>
public class WeightTests
{
    public static TheoryData<string, string> Members()
    {
        var members = new TheoryData<string, string>();
        foreach (var group in Weights.All)
            foreach (var property in group.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
                members.Add(group.GetType().Name, property.Name);
        return members;
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Every_weight_has_a_unit_and_lies_within_its_range(string group, string member)
    {
        var (of, property) = Find(group, member);
        var weight = property.GetCustomAttribute<WeightAttribute>();
        Assert.NotNull(weight);
        Assert.NotEmpty(weight.Unit);
        Assert.All(Numbers(property.GetValue(of)!), number => Assert.InRange(number, weight.Least, weight.Most));
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Any_other_weight_is_another_key(string group, string member)
    {
        var (of, property) = Find(group, member);
        var changed = Activator.CreateInstance(of.GetType())!;
        property.SetValue(changed, Changed(property.GetValue(of)!));
        Assert.NotEqual(Weights.TextOf(1, [of]), Weights.TextOf(1, [changed]));
    }

    [Fact]
    public void Every_group_of_weights_is_listed() => Assert.Equal(
        typeof(Weights).Assembly.GetTypes().Where(t => t.GetProperties().Any(p => p.IsDefined(typeof(WeightAttribute)))).Select(t => t.Name).Order(),
        Weights.All.Select(g => g.GetType().Name).Order());

    [Fact]
    public void Other_rules_are_another_key() => Assert.NotEqual(Weights.TextOf(1, Weights.All), Weights.TextOf(2, Weights.All));

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void The_key_is_the_same_in_every_country(string culture)
    {
        var (before, here) = (CultureInfo.CurrentCulture, Weights.Text);
        try
        {
            CultureInfo.CurrentCulture = new(culture);
            Assert.Equal(here, Weights.Text);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // One row a band, and one more above the last end.
    [Fact]
    public void Confidences_rise_with_the_margin_and_have_a_share_for_every_band()
    {
        var shares = typeof(ConfidenceWeights).GetProperties().Where(p => p.PropertyType == typeof(double[]))
            .Where(p => p.GetCustomAttribute<WeightAttribute>()!.Unit == "probability").ToDictionary(p => p.Name, p => (double[])p.GetValue(Weights.Confidence)!);
        Assert.All(shares, row => Assert.Equal(row.Value.Order(), row.Value));
        Assert.All(shares, row => Assert.Equal(Weights.Confidence.Margins.Length + 1, row.Value.Length));
    }

    private static (object Group, PropertyInfo Property) Find(string group, string member)
    {
        var of = Weights.All.Single(g => g.GetType().Name == group);
        return (of, of.GetType().GetProperty(member)!);
    }

    private static IEnumerable<double> Numbers(object value) =>
        value is double[] many ? many : [Convert.ToDouble(value, CultureInfo.InvariantCulture)];

    private static object Changed(object value) => value switch
    {
        int number => number + 1,
        double number => number + 1e-9,
        _ => ((double[])value).Select((number, i) => i == 0 ? number + 1e-9 : number).ToArray(),
    };
}
