using System.Globalization;
using HubAtlas.Core.Geocoding.Deciding;
using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Organisations;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding.Answering;

/// <summary>Puts a decision into words.</summary>
internal sealed class Explainer(Gazetteer gazetteer, OrganisationIndex index, PointCheck points)
{
    private const int MostAlternatives = 8;

    public Explanation Explain(Address address, Location location, in Verdict verdict, AddressEvidence evidence)
    {
        var winner = verdict.IsLocated ? verdict.Winner : Candidate.None;
        var first = verdict.Winner;
        var others = evidence.Places.Concat(evidence.Organisations)
            .Where(c => c.Id != winner.Id || c.IsOrganisation != winner.IsOrganisation)
            .OrderByDescending(c => c.Score).ThenBy(c => c.Id).DistinctBy(c => (c.Id, c.IsOrganisation)).Take(MostAlternatives)
            .Select(c => new Alternative(NameOf(c), c.Point, Math.Round(c.Score, 2), winner.Exists ? WhyLost(c, winner, evidence) : WhyNot(c, first, location)))
            .ToList();
        return new(location, location.Correction is null ? Tokens(verdict, evidence) : [Corrections.MatchOf(address)], location.Method, others)
        {
            Organisation = winner is { Exists: true, IsOrganisation: true } ? NameOf(winner) : null,
            Score = winner.Exists ? Math.Round(winner.Score, 2) : null,
            Checks = [.. Checks(address, location)],
        };
    }

    private static List<string> Tokens(in Verdict verdict, AddressEvidence evidence)
    {
        var text = evidence.Parsed.Text;
        var tokens = new List<string>();
        if (verdict.Winner.Exists && verdict.Winner.Mention.Count > 0)
            tokens.Add(text.Show(verdict.Winner.Mention.First, verdict.Winner.Mention.Count));
        foreach (var area in evidence.Parsed.Areas.Where(a => a.IsStrong || a.IsCode)) tokens.Add(text.Show(area.First, area.Count));
        if (evidence.Postal.Exists) tokens.Add(text.Show(evidence.Postal.Word, 1));
        return [.. tokens.Distinct(StringComparer.Ordinal)];
    }

    private IEnumerable<string> Checks(Address address, Location location)
    {
        if (location.Gate is { } gate) yield return $"coordinates of the source: {gate}";
        if (location.Point is { } point && location.Economy is { } economy)
        {
            var (found, _, rule) = points.Check(point, gazetteer.EconomyOf(economy));
            yield return found == point ? $"the point lies in {economy}" : $"the point does not lie in {economy}: {rule}";
        }

        var labels = new[] { address.Economy is null ? null : "economy", address.OrganisationId is null ? null : "registry id" }.OfType<string>().ToList();
        if (location.Conflict is { } conflict) yield return $"labels of the source against the text: {conflict}";
        else if (labels.Count > 0) yield return $"labels of the source against the text: {string.Join(" and ", labels)} do not contradict it";
    }

    private string NameOf(in Candidate candidate)
    {
        if (candidate.IsOrganisation) return $"{index.Organisations[candidate.Id].Name} ({index.Organisations[candidate.Id].Id})";
        var region = gazetteer.RegionLabel(gazetteer.Tables.Places[candidate.Id].Region);
        return $"{gazetteer.PlaceName(candidate.Id)}, {(region.Length > 0 ? region + ", " : "")}{gazetteer.EconomyCode(candidate.Economy)}";
    }

    private static string WhyNot(in Candidate candidate, in Candidate first, Location location)
    {
        if (!first.Exists) return "too little evidence";
        var behind = first.Score - candidate.Score;
        return location.Cause != "ambiguous" ? "too little evidence"
            : behind <= 0 ? "as good as any other: nothing tells which is meant" : Points($"only {{0}} points behind: nothing tells which is meant", behind);
    }

    private string WhyLost(in Candidate candidate, in Candidate winner, AddressEvidence evidence)
    {
        if (!CandidateOrder.IsFar(candidate.Point, winner.Point)) return "the same place for our purpose";
        if (evidence.Areas.Stated >= 0 && candidate.Economy != evidence.Areas.Stated) return $"not in {gazetteer.EconomyCode(evidence.Areas.Stated)}, which is stated";
        if (candidate.Region != winner.Region && evidence.Areas.RegionOf(winner.Economy) == winner.Region)
            return $"not in {gazetteer.RegionLabel(winner.Region)}, which is stated";
        if (candidate.Edits > winner.Edits) return "spelt otherwise";
        if (candidate.Score > winner.Score) return Outweighed(candidate, winner);
        var behind = winner.Score - candidate.Score;
        var areCities = !candidate.IsOrganisation && !winner.IsOrganisation;
        if (areCities && candidate.Mention.SegmentCover < winner.Mention.SegmentCover) return "named inside a longer name only";
        if (areCities && candidate.Population < winner.Population)
            return Points($"a smaller place ({{0}} points less evidence)", behind);
        return Points("{0} points less evidence", behind);
    }

    private static string Outweighed(in Candidate candidate, in Candidate winner) =>
        !winner.IsOrganisation ? "the city that the text names outweighs it"
        : candidate.IsOrganisation ? "another organisation of the text says more of where its people are" : "the organisation outweighs it";

    private static string Points(string sentence, double points) =>
        string.Format(CultureInfo.InvariantCulture, sentence, Math.Round(points, 2));
}
