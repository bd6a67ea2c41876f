using HubAtlas.Core.Model;

namespace HubAtlas.Core.Sampling;

/// <summary>
/// People of elsewhere, and addresses that nobody can locate, blur the growth of a small cluster by some percentage points. Making
/// the world once tells by how much, and the last year's publications make up for it.
/// </summary>
internal static class GrowthCorrection
{
    public static IReadOnlyList<Home> Of(WorldPlan plan)
    {
        var years = Enumerable.Range(0, plan.Settings.Years).Select(y => Written(plan, y)).ToList();
        return [.. plan.Homes.Select(Corrected)];

        Home Corrected(Home home) =>
            home.Id.Length == 0 ? home : home with { Correction = Missing(plan, home, [.. years.Select(y => y[home.Number])]) };
    }

    private static int Missing(WorldPlan plan, Home home, IReadOnlyList<YearOutput> years)
    {
        if (years[^1].KeptPart <= 0) return 0;
        var window = years.Take(plan.Settings.WindowYears).Sum(y => y.Shares);
        var missing = (plan.Geography.Hubs[home.Number].GrowthPercent / 100 * window) - (years[^1].Shares - years[0].Shares);
        return (int)Math.Round(missing / years[^1].KeptPart);
    }

    private static YearOutput[] Written(WorldPlan plan, int yearIndex)
    {
        var homeOfCity = new int[plan.Geography.Cities.Count];
        foreach (var home in plan.Homes) foreach (var city in home.Cities) homeOfCity[city] = home.Number;
        var sums = plan.Homes.Select(_ => new YearOutput()).ToArray();
        foreach (var kind in DocumentKinds.All.Take(Home.Kinds))
        {
            foreach (var (home, document) in plan.Documents(kind, yearIndex).Where(d => d.Document.Role == DocumentRole.Counted))
            {
                if (kind == DocumentKind.Publication) sums[home.Number].Publications++;
                Add(sums, home, kind, document.Origins, homeOfCity);
            }
        }

        return sums;
    }

    private static void Add(YearOutput[] sums, Home home, DocumentKind kind, IReadOnlyList<IReadOnlyList<Origin>> people, int[] homeOfCity)
    {
        foreach (var addresses in people)
        {
            var share = 1.0 / (people.Count * addresses.Count);
            foreach (var origin in addresses.Where(o => o.City != Origin.Nowhere))
            {
                var number = homeOfCity[origin.City];
                sums[number].Shares += share;
                if (number == home.Number && kind == DocumentKind.Publication) sums[number].Kept += share;
            }
        }
    }

    private sealed class YearOutput
    {
        /// <summary>Documents located here, of both kinds.</summary>
        public double Shares { get; set; }

        public int Publications { get; set; }

        /// <summary>Of the home's own publications, what is located at home.</summary>
        public double Kept { get; set; }

        public double KeptPart => Publications == 0 ? 0 : Kept / Publications;
    }
}
