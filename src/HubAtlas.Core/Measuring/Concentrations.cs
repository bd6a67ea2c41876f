using HubAtlas.Core.Model;

namespace HubAtlas.Core.Measuring;

/// <summary>Gini, Herfindahl and what the first clusters hold.</summary>
internal static class Concentrations
{
    /// <summary>The first clusters asked for; the recipe's top is asked for too.</summary>
    private static readonly int[] Firsts = [1, 2, 3, 10];

    public static IReadOnlyList<Concentration> Of(Recipe recipe, IReadOnlyList<Cluster> unordered)
    {
        var clusters = unordered.OrderBy(c => c.Rank).ToList();
        var firsts = Firsts.Append(recipe.Top).Distinct().Order().ToList();
        return
        [
            .. DocumentKinds.All.Where(kind => recipe.Kinds.Any(k => k.Kind == kind))
                .Select(kind => Of(kind, clusters.ConvertAll(c => c.Figures.WorldShares[(int)kind]), firsts)),
            Of(null, clusters.ConvertAll(c => (double?)c.Score), firsts),
        ];
    }

    private static Concentration Of(DocumentKind? kind, List<double?> shares, List<int> firsts)
    {
        var values = shares.OfType<double>().ToList();
        var herfindahl = Herfindahl(values);
        return new(
            kind, values.Count, firsts.ConvertAll(n => new FirstShare(n, Sum(shares, n))),
            Gini(values), herfindahl, Normalised(herfindahl, values.Count), herfindahl is { } h ? 1 / h : null);
    }

    private static double? Sum(List<double?> shares, int first) =>
        shares.Count < first || shares.Take(first).Any(s => s is null) ? null : shares.Take(first).Sum();

    /// <summary>2 Σ i·x(i) ÷ (n Σ x) − (n + 1) ÷ n over the values in rising order.</summary>
    public static double? Gini(IReadOnlyList<double> values)
    {
        var (count, total) = (values.Count, values.Sum());
        if (total <= 0) return null;
        var weighted = values.Order().Select((value, i) => (i + 1) * value).Sum();
        return (2 * weighted / (count * total)) - ((count + 1.0) / count);
    }

    public static double? Herfindahl(IReadOnlyList<double> values)
    {
        var total = values.Sum();
        return total <= 0 ? null : values.Sum(v => v / total * (v / total));
    }

    private static double? Normalised(double? herfindahl, int count) =>
        herfindahl is { } h && count > 1 ? (h - (1.0 / count)) / (1 - (1.0 / count)) : null;
}
