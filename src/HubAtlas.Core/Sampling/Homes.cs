namespace HubAtlas.Core.Sampling;

/// <summary>Plans how many documents each home has in each year.</summary>
internal static class Homes
{
    public static IReadOnlyList<Home> Plan(SamplingSettings settings, SimulatedGeography geography)
    {
        var byHub = Enumerable.Range(0, geography.Cities.Count).ToLookup(c => geography.Cities[c].Hub, StringComparer.Ordinal);
        var homes = new List<Home>();
        foreach (var hub in geography.Hubs)
        {
            var cities = byHub[hub.Id].Where(c => geography.Cities[c].Role != CityRole.Corridor).ToList();
            homes.Add(Make(homes.Count, hub.Id, cities, geography, HubVolumes(settings, hub), hasPartners: true));
        }

        foreach (var city in Enumerable.Range(0, geography.Cities.Count).Where(c => geography.Cities[c].Role == CityRole.Corridor))
        {
            var hub = geography.Hubs.Single(h => h.Id == geography.Cities[city].Hub);
            homes.Add(Make(homes.Count, "", [city], geography, CorridorVolumes(settings, hub.Event), hasPartners: false));
        }

        homes.Add(Make(homes.Count, "", [.. byHub[""]], geography, NoiseVolumes(settings, geography.Hubs), hasPartners: true));
        return settings.IsPoisson ? [.. homes.Select(home => Drawn(settings, home))] : homes;
    }

    private static Home Drawn(SamplingSettings settings, Home home) => home with
    {
        Drawn = [.. home.Volumes.Select((years, kind) => years.Select((mean, year) =>
            PoissonDraw.Next(SeededStream.For(settings.Seed, 2, home.Number, kind, year), mean)).ToArray())],
    };

    private static Home Make(
        int number, string id, IReadOnlyList<int> cities, SimulatedGeography geography, double[][] volumes, bool hasPartners)
    {
        var patents = cities.Select(c => geography.Cities[c].PatentPart).ToList();
        var publications = cities.Select(c => geography.Cities[c].PublicationPart).ToList();
        return new(number, id, cities, [Table(patents), Table(publications)], volumes, hasPartners);
    }

    private static PickTable? Table(List<double> parts) => parts.Sum() > 0 ? new(parts) : null;

    /// <summary>A straight line over the years, so steep that the second window holds the planted growth more than the first.</summary>
    private static double[][] HubVolumes(SamplingSettings settings, SimulatedHub hub)
    {
        var size = settings.Scale * settings.DocumentsPerReal;
        return [Line(hub.Patents * size), Line(hub.Publications * size)];

        double[] Line(double window)
        {
            var middle = (settings.WindowYears - 1) / 2.0;
            var growth = hub.GrowthPercent / 100;
            return [.. Enumerable.Range(0, settings.Years).Select(y => window / settings.WindowYears * (1 + (y - middle) * growth))];
        }
    }

    /// <summary>
    /// Next to nothing, but in the last year (merge) or the first (split) enough to reach the minimum with its neighbours.
    /// </summary>
    private static double[][] CorridorVolumes(SamplingSettings settings, HubEvent hubEvent)
    {
        const double quiet = 0.01, boom = 0.95;
        var boomYear = hubEvent == HubEvent.Split ? 0 : settings.Years - 1;
        var documents = settings.Scale * settings.MinimumMentions / PeopleCounts.MeanAuthors;
        var publications = Enumerable.Range(0, settings.Years).Select(y => documents * (y == boomYear ? boom : quiet));
        return [new double[settings.Years], [.. publications]];
    }

    /// <summary>The rest of the world, the same every year.</summary>
    private static double[][] NoiseVolumes(SamplingSettings settings, IReadOnlyList<SimulatedHub> hubs)
    {
        return [Flat(settings.WorldPatents - hubs.Sum(h => h.Patents)), Flat(settings.WorldPublications - hubs.Sum(h => h.Publications))];

        double[] Flat(double window) =>
            [.. Enumerable.Repeat(Math.Max(0, window) * settings.Scale * settings.DocumentsPerReal / settings.WindowYears, settings.Years)];
    }
}
