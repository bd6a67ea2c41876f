using HubAtlas.Core.Geocoding.Deciding;
using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Organisations;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding.Answering;

/// <summary>Turns verdicts into locations.</summary>
internal sealed class LocationMaker(Gazetteer gazetteer, OrganisationIndex index, OrganisationJudge organisations)
{
    private const string Stated = "stated economy";

    private readonly GazetteerTables _tables = gazetteer.Tables;

    public Location AtPoint(GeoPoint point, int economy, string rule)
    {
        var nearest = gazetteer.NearestPlaces.Nearest(point, economy);
        (string? city, string? admin1) = nearest < 0 ? (null, null) : NameOf(nearest);
        return new()
        {
            Point = point.Snapped(),
            City = city,
            Admin1 = admin1,
            Economy = gazetteer.EconomyCode(economy),
            Precision = Precision.Coordinates,
            Confidence = rule.Contains("mended", StringComparison.Ordinal) ? Weights.Confidence.MendedCoordinates : Weights.Confidence.Coordinates,
            Method = rule,
        };
    }

    /// <summary>The answer, with the place that it would be otherwise.</summary>
    public Location From(in Verdict verdict, AddressEvidence evidence)
    {
        if (verdict.IsLocated) return Located(verdict, Alternatives.Second(verdict, evidence));
        var location = Otherwise(verdict, evidence);
        return location.Point is { } point && verdict.Winner.Exists && CandidateOrder.IsFar(verdict.Winner.Point, point)
            ? location with { Other = Other(verdict.Winner, location.Confidence) } : location;
    }

    /// <summary>What is known where no reading of the text is good enough.</summary>
    private Location Otherwise(in Verdict verdict, AddressEvidence evidence)
    {
        if (evidence.Postal.Exists && AtPostalCode(evidence.Postal) is { } delivered) return delivered;
        var economy = evidence.Areas.Stated >= 0 ? evidence.Areas.Stated : evidence.Areas.Hinted >= 0 ? evidence.Areas.Hinted : Common(evidence, verdict.Winner);
        if (evidence.Areas.Stated >= 0 && gazetteer.OnlyCityOf(evidence.Areas.Stated) is >= 0 and var city) return CityState(city);
        var region = evidence.Areas.RegionOf(economy);
        if (evidence.Parsed.Text.WordCount == 0 && economy < 0) return NotLocated(-1, GazetteerTables.NoRegion, "none", "no address");
        var cause = verdict.Cause ?? (region >= 0 ? "region only" : economy >= 0 ? "economy only" : "no place recognised");
        var located = NotLocated(economy, region, evidence.Areas.Stated >= 0 ? Stated : "hinted economy", cause);
        return located.Method == Stated && evidence.Areas.HasColumn ? located with { Confidence = Weights.Confidence.StatedEconomyInColumn } : located;
    }

    // Where all likely organisations are in one economy, that much is known.
    private static int Common(AddressEvidence evidence, in Candidate winner)
    {
        if (!winner.IsOrganisation || winner.Score < Weights.Answering.LeastCommonScore) return -1;
        var economy = -1;
        foreach (var candidate in evidence.Organisations)
        {
            if (candidate.Mention != winner.Mention || candidate.Score < winner.Score - Weights.Answering.Common) continue;
            if (economy >= 0 && candidate.Economy != economy) return -1;
            economy = candidate.Economy;
        }

        return economy;
    }

    /// <summary>The area of delivery, under the name of the nearest town.</summary>
    private Location? AtPostalCode(in PostalCode code)
    {
        var town = gazetteer.NearestPlaces.Nearest(code.Point, code.Economy);
        if (town < 0) return null;
        var (name, admin1) = NameOf(town);
        return new()
        {
            Point = code.Point.Snapped(),
            City = name,
            Admin1 = admin1,
            Economy = gazetteer.EconomyCode(code.Economy),
            Precision = Precision.City,
            Confidence = Weights.Confidence.PostalCode,
            Method = "postal code",
        };
    }

    // Singapore and Hong Kong are cities: wherever in them an address lies, it lies within reach of the city's centre.
    private Location CityState(int city)
    {
        var (name, admin1) = NameOf(city);
        return new()
        {
            Point = gazetteer.Point(city).Snapped(),
            City = name,
            Admin1 = admin1,
            Economy = gazetteer.EconomyCode(_tables.Places[city].Economy),
            Precision = Precision.City,
            Confidence = Weights.Confidence.CityState,
            Method = "city state",
        };
    }

    public Location NotLocated(int economy, int region, string rule, string cause) => new()
    {
        Economy = economy < 0 ? null : gazetteer.EconomyCode(economy),
        Admin1 = region is < 0 or GazetteerTables.NoRegion ? null : gazetteer.RegionLabel(region),
        Precision = region is >= 0 and not GazetteerTables.NoRegion ? Precision.Region : economy >= 0 ? Precision.Economy : Precision.None,
        Confidence = economy < 0 ? 0 : rule == "hinted economy" ? Weights.Confidence.HintedEconomy : Weights.Confidence.StatedEconomy,
        Method = economy < 0 ? "none" : rule,
        Cause = cause,
    };

    private Location Located(in Verdict verdict, in Candidate second)
    {
        var confidence = Confidences.Of(verdict);
        return Reading(verdict.Winner) with
        {
            Confidence = confidence,
            Method = verdict.Method,
            Other = second.Exists ? Other(second, confidence) : null,
        };
    }

    private OtherPlace Other(in Candidate second, double confidence)
    {
        var (city, admin1) = NameOf(second);
        return new(second.Point.Snapped(), city, admin1, EconomyOf(second), Confidences.OfOther(confidence));
    }

    /// <summary>Where a candidate would put the address, right or wrong.</summary>
    public Location Reading(in Candidate winner)
    {
        var (city, admin1) = NameOf(winner);
        return new()
        {
            Point = winner.Point.Snapped(),
            City = city,
            Admin1 = admin1,
            Economy = EconomyOf(winner),
            Precision = winner.IsOrganisation ? Precision.Organisation : Precision.City,
        };
    }

    private string? EconomyOf(in Candidate candidate) => candidate.Economy < 0 ? null : gazetteer.EconomyCode(candidate.Economy);

    private (string City, string Admin1) NameOf(in Candidate candidate)
    {
        var nearest = candidate.IsOrganisation ? organisations.PlaceOf(candidate.Id) : candidate.Id;
        if (nearest < 0) return (index.Organisations[candidate.Id].City ?? "", "");
        var name = NameOf(nearest);
        // Thuwal is no settlement of the tables, and the nearest that is one is another town.
        return candidate.IsOrganisation && index.Organisations[candidate.Id].City is { Length: > 0 } city && CandidateOrder.IsFar(candidate.Point, gazetteer.Point(nearest))
            ? (city, name.Admin1) : name;
    }

    private (string City, string Admin1) NameOf(int place)
    {
        var main = _tables.PlaceMains[place];
        return (gazetteer.PlaceName(main), gazetteer.RegionLabel(_tables.Places[main].Region));
    }
}
