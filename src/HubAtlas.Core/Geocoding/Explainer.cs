using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Geocoding;

/// <summary>Puts a decision into words.</summary>
internal static class Explainer
{
    private const int MostAlternatives = 8;

    public static Explanation Explain(Location location, in Verdict verdict, Desk desk, Gazetteer gazetteer, OrganisationIndex index)
    {
        var text = desk.Reading.Text;
        var tokens = new List<string>();
        if (verdict.Winner.Exists && verdict.Winner.Mention.Count > 0)
            tokens.Add(text.Show(verdict.Winner.Mention.First, verdict.Winner.Mention.Count));
        foreach (var area in desk.Reading.Areas.Where(a => a.IsStrong || a.IsCode)) tokens.Add(text.Show(area.First, area.Count));
        var winner = verdict.Winner;
        var others = desk.Places.Concat(desk.Organisations)
            .Where(c => c.Id != winner.Id || c.IsOrganisation != winner.IsOrganisation)
            .OrderByDescending(c => c.Score).ThenBy(c => c.Id).DistinctBy(c => (c.Id, c.IsOrganisation)).Take(MostAlternatives)
            .Select(c => new Alternative(NameOf(c, gazetteer, index), c.Point, Math.Round(c.Score, 2), WhyLost(c, winner, desk))).ToList();
        return new(location, [.. tokens.Distinct(StringComparer.Ordinal)], location.Method, others);
    }

    private static string NameOf(in Candidate candidate, Gazetteer gazetteer, OrganisationIndex index)
    {
        if (candidate.IsOrganisation) return $"{index.Organisations[candidate.Id].Name} ({index.Organisations[candidate.Id].Id})";
        var region = gazetteer.RegionLabel(gazetteer.Tables.PlaceRegions[candidate.Id]);
        return $"{gazetteer.PlaceName(candidate.Id)}, {region}, {gazetteer.EconomyCode(candidate.Economy)}";
    }

    private static string WhyLost(in Candidate candidate, in Candidate winner, Desk desk)
    {
        if (!winner.Exists) return "too little evidence";
        if (Sphere.DistanceKm(candidate.Point, winner.Point) <= 25) return "the same place for our purpose";
        if (desk.Areas.Stated >= 0 && candidate.Economy != desk.Areas.Stated) return "in another economy than stated";
        if (candidate.Region != winner.Region && desk.Areas.HasRegion) return "in another region than stated";
        if (candidate.Score <= winner.Score) return "less evidence";
        if (!winner.IsOrganisation) return "the city in the text outweighs it";
        return candidate.IsOrganisation ? "another organisation of the text says more of where its people are" : "the organisation outweighs it";
    }
}
