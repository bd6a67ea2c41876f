using HubAtlas.Core.Geocoding.Deciding;
using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Weighing;
using static HubAtlas.Tests.Geocoding.Deciding.Candidates;

namespace HubAtlas.Tests.Geocoding.Deciding;

public class VerdictTests
{
    private static Verdict VerdictOf(string rule, double margin, int slips = 0, double score = 20) =>
        new(Town(1, score, Here) with { Edits = slips }, Candidate.None, margin, rule, null);

    private static double Of(string rule, double margin, int slips = 0, double score = 20) => Confidences.Of(VerdictOf(rule, margin, slips, score));

    public static TheoryData<string> Rules => ["organisation+city", "city", "organisation", "city over organisation", "name part"];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Confidence_rises_with_the_margin_between_a_half_and_nearly_one(string rule)
    {
        double[] margins = [0.3, 1.5, 3, 6, 12];
        var shares = margins.Select(m => Of(rule, m)).ToList();

        Assert.Equal(shares.Order(), shares);
        Assert.True(rule == "organisation+city" || shares[^1] > shares[0]);
        Assert.All(shares, share => Assert.InRange(share, 0.5, 0.99));
    }

    [Fact]
    public void A_slip_is_less_sure_than_none_where_a_rival_is_near()
    {
        Assert.True(Of("city", 0.5, 1) < Of("city", 0.5));
        Assert.True(Of("city", 12, 3) < Of("city", 12, 1));
        Assert.Equal(Of("city", 3, 3), Of("city", 3, 2));
    }

    [Fact]
    public void An_organisation_of_few_points_in_part_is_less_sure_however_far_ahead()
    {
        Verdict Organisation(double score, int words = 3, SegmentCover cover = SegmentCover.Whole) =>
            new(Institute(1, score, Here, At(0, 3, cover)) with { Words = words }, Candidate.None, 12, "organisation", null);
        Assert.Equal(AnswerKind.Organisation, Confidences.KindOf(Organisation(10)));
        Assert.Equal(AnswerKind.OrganisationBesideEconomy, Confidences.KindOf(Organisation(10) with { IsEconomyStated = true }));
        Assert.Equal(AnswerKind.OrganisationOfFewerPoints, Confidences.KindOf(Organisation(9.9)));
        Assert.Equal(AnswerKind.OrganisationOfFewerPoints, Confidences.KindOf(Organisation(8) with { IsEconomyStated = true }));
        Assert.Equal(AnswerKind.OrganisationOfFewPoints, Confidences.KindOf(Organisation(7.9)));
        Assert.Equal(AnswerKind.OrganisationInPart, Confidences.KindOf(Organisation(7.9, words: 1)));
        Assert.Equal(AnswerKind.OrganisationInPart, Confidences.KindOf(Organisation(7.9, cover: SegmentCover.Edge)));
        Assert.True(Confidences.Of(Organisation(7.9, words: 1)) < Confidences.Of(Organisation(7.9)));
        Assert.Equal(Of("city", 12, score: 5), Of("city", 12, score: 12));
    }

    [Fact]
    public void A_column_of_the_economy_makes_other_kinds_of_towns()
    {
        Assert.Equal(AnswerKind.CityInColumn, Confidences.KindOf(VerdictOf("city", 5) with { HasColumn = true }));
        Assert.Equal(AnswerKind.City, Confidences.KindOf(VerdictOf("city", 5)));
        Assert.Equal(AnswerKind.CityWithOneSlip, Confidences.KindOf(VerdictOf("city", 5, slips: 1) with { HasColumn = true }));
        Assert.Equal(AnswerKind.NamePartInColumn, Confidences.KindOf(VerdictOf("name part", 5) with { HasColumn = true }));
    }

    [Fact]
    public void Every_kind_has_a_table_of_its_own() => Assert.Equal(
        Enum.GetValues<AnswerKind>().Length, Enum.GetValues<AnswerKind>().Select(Confidences.SharesOf).Distinct(ReferenceEqualityComparer.Instance).Count());

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0.5, 0.5)]
    [InlineData(0, 1)]
    public void A_runner_up_has_its_measured_part_of_what_the_answer_leaves(double confidence, double part)
    {
        Assert.Equal(Math.Round(part * Weights.Confidence.OtherOfWrong, 3), Confidences.OfOther(confidence));
        Assert.InRange(confidence + Confidences.OfOther(confidence), 0, 1);
    }

    [Fact]
    public void An_organisation_in_the_town_beside_it_is_the_surest() => Assert.True(
        Rules.Select(r => (string)r).Where(r => r != "organisation+city").All(r => Of(r, 3) < Of("organisation+city", 3)));

    [Theory]
    [InlineData(0.99, 0), InlineData(1, 1), InlineData(1.99, 1), InlineData(2, 2), InlineData(4, 3), InlineData(8, 4)]
    public void A_band_begins_at_its_end(double margin, int band) => Assert.Equal(band, Confidences.BandOf(margin));

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
