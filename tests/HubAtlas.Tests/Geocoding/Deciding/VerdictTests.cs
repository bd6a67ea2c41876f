using HubAtlas.Core.Geocoding.Deciding;
using HubAtlas.Core.Geocoding.Evidence;
using static HubAtlas.Tests.Geocoding.Deciding.Candidates;

namespace HubAtlas.Tests.Geocoding.Deciding;

public class VerdictTests
{
    private static double Of(string rule, double margin, int slips = 0, double score = 20) =>
        Confidences.Of(new(Town(1, score, Here) with { Edits = slips }, Candidate.None, margin, rule, null));

    public static TheoryData<string> Rules => ["organisation+city", "city", "organisation", "city over organisation", "name part"];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Confidence_rises_with_the_margin_between_a_half_and_nearly_one(string rule)
    {
        double[] margins = [0.3, 1.5, 3, 6, 12];
        var shares = margins.Select(m => Of(rule, m)).ToList();

        Assert.Equal(shares.Order(), shares);
        Assert.True(shares[^1] > shares[0]);
        Assert.All(shares, share => Assert.InRange(share, 0.5, 0.99));
    }

    [Fact]
    public void Two_slips_are_less_sure_than_one_and_one_less_than_none_where_a_rival_is_near()
    {
        Assert.True(Of("city", 0.5, 2) < Of("city", 0.5, 1));
        Assert.True(Of("city", 0.5, 1) < Of("city", 0.5));
        Assert.True(Of("city", 12, 3) < Of("city", 12, 1));
        Assert.Equal(Of("city", 3, 3), Of("city", 3, 2));
    }

    [Fact]
    public void An_organisation_of_few_points_is_less_sure_however_far_ahead()
    {
        double[] scores = [5, 7, 9, 12];
        var shares = scores.Select(s => Of("organisation", 12, score: s)).ToList();

        Assert.Equal(shares.Order().Distinct(), shares);
        Assert.Equal(Of("city", 12, score: 5), Of("city", 12, score: 12));
    }

    [Fact]
    public void An_organisation_in_the_town_beside_it_is_the_surest() => Assert.True(
        Rules.Select(r => (string)r).Where(r => r != "organisation+city").All(r => Of(r, 3) < Of("organisation+city", 3)));

    [Fact]
    public void A_band_begins_at_its_end() => Assert.True(Of("name part", 2) > Of("name part", 1.99));

    [Fact]
    public void The_rule_names_registry_ids_and_misspelt_names()
    {
        Assert.Equal("registry id", new Verdict(Institute(1, 9, Here) with { IsNamed = true }, Candidate.None, 1, "organisation", null).Method);
        Assert.Equal("registry id+city", new Verdict(Institute(1, 9, Here) with { IsNamed = true }, Candidate.None, 1, "organisation+city", null).Method);
        Assert.Equal("organisation", new Verdict(Institute(1, 9, Here), Candidate.None, 1, "organisation", null).Method);
        Assert.Equal("city, spelling", new Verdict(Town(1, 9, Here) with { Edits = 1 }, Candidate.None, 1, "city", null).Method);
        Assert.False(new Verdict(Town(1, 9, Here), Candidate.None, 1, "city", "ambiguous").IsLocated);
        Assert.True(new Verdict(Town(1, 9, Here), Candidate.None, 1, "city", null).IsLocated);
        Assert.False(Verdict.None.IsLocated);
    }

    private static int Second(Verdict verdict, params Candidate[] others)
    {
        var evidence = new AddressEvidence(TestGazetteer.Gazetteer);
        foreach (var other in others) (other.IsOrganisation ? evidence.Organisations : evidence.Places).Add(other);
        return Alternatives.Second(verdict, evidence).Id;
    }

    private static readonly Candidate First = Town(1, 10, Here);

    [Fact]
    public void What_an_address_may_have_meant_besides_lies_elsewhere_and_not_far_behind()
    {
        var verdict = new Verdict(First, Candidate.None, 10, "city", null);

        Assert.Equal(3, Second(verdict, First, Town(2, 9, North(10)), Town(3, 8, North(100)), Town(4, 7, North(200))));
        Assert.Equal(-1, Second(verdict, First, Town(2, 9, North(10)), Town(3, 2, North(100))));
        Assert.Equal(5, Second(verdict, First, Town(4, 7, North(200)), Institute(5, 8, North(300))));
        Assert.Equal(2, Second(verdict with { RunnerUp = Town(2, 4, North(300)) }, First, Town(3, 8, North(100))));
    }

    [Fact]
    public void Of_equal_readings_places_come_before_organisations_and_smaller_ids_before_larger()
    {
        var verdict = new Verdict(First, Candidate.None, 10, "city", null);

        Assert.Equal(3, Second(verdict, Town(4, 8, North(100)), Town(3, 8, North(200))));
        Assert.Equal(3, Second(verdict, Town(3, 8, North(200)), Town(4, 8, North(100))));
        Assert.Equal(9, Second(verdict, Institute(2, 8, North(100)), Town(9, 8, North(200))));
        Assert.Equal(2, Second(verdict, Institute(5, 8, North(100)), Institute(2, 8, North(200))));
    }

    [Fact]
    public void Of_an_address_that_was_not_located_it_is_what_came_nearest()
    {
        Assert.Equal(1, Second(new(First, Candidate.None, 0, "city", "ambiguous"), Town(3, 9, North(100))));
        Assert.Equal(-1, Second(Verdict.None, Town(3, 9, North(100))));
    }
}
