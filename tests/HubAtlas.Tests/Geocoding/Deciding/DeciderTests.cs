using HubAtlas.Core.Geocoding.Deciding;
using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Parsing;
using static HubAtlas.Tests.Geocoding.Deciding.Candidates;

namespace HubAtlas.Tests.Geocoding.Deciding;

/// <summary>Between the city that a text names and its organisation.</summary>
public class DeciderTests
{
    private static AreaEvidence Areas(bool isStated = true)
    {
        var gazetteer = TestGazetteer.Gazetteer;
        var areas = new AreaEvidence(gazetteer);
        areas.Weigh(new() { ColumnEconomy = isStated ? gazetteer.EconomyOf("DE") : -1 });
        return areas;
    }

    private static Verdict Decide(AreaEvidence areas, Candidate[] towns, params Candidate[] institutes) => Decider.Decide([.. towns], [.. institutes], areas);

    private static (string Rule, int Id, string? Cause) Of(Verdict verdict) => (verdict.Rule, verdict.Winner.Id, verdict.Cause);

    private static readonly Candidate Seat = Institute(1, 9, Here);

    [Theory]
    [InlineData(5, "organisation+city", 1)]
    [InlineData(19, "organisation+city", 1)]
    [InlineData(22, "city over organisation", 7)]
    [InlineData(150, "city over organisation", 7)]
    public void Within_20_km_town_and_organisation_are_one_answer_and_beyond_the_town_is_followed(double km, string rule, int id) =>
        Assert.Equal((rule, id, null), Of(Decide(Areas(), [Town(7, 11, North(km))], Seat)));

    [Theory]
    [InlineData(35, "organisation+city")]
    [InlineData(50, "city over organisation")]
    public void A_misspelt_town_up_to_40_km_away_is_the_organisation_s(double km, string rule) =>
        Assert.Equal(rule, Decide(Areas(), [Town(7, 11, North(km)) with { Edits = 1, Letters = 9 }], Seat).Rule);

    [Fact]
    public void A_town_of_another_economy_is_no_place_of_the_organisation() =>
        Assert.Equal("city over organisation", Decide(Areas(), [Town(7, 11, North(5)) with { Economy = Abroad }], Seat).Rule);

    [Fact]
    public void Of_a_city_s_meanings_the_one_where_the_organisation_is_is_meant()
    {
        Candidate[] namesakes = [Town(7, 12, North(900)), Town(8, 9, North(10))];

        Assert.Equal(("organisation+city", 1, null), Of(Decide(Areas(), namesakes, Seat)));
        // Not one that the text speaks far less for, nor one of another name.
        Assert.Equal("city over organisation", Decide(Areas(), [namesakes[0], namesakes[1] with { Score = 7 }], Seat).Rule);
        Assert.Equal("city over organisation", Decide(Areas(), [namesakes[0], namesakes[1] with { Mention = At(8) }], Seat).Rule);
    }

    [Theory]
    [InlineData(11, 10, null)]
    [InlineData(11, 10.7, "ambiguous")]
    [InlineData(11, 11, "ambiguous")]
    public void A_city_must_be_ahead_of_its_namesake(double score, double rival, string? cause) =>
        Assert.Equal(cause, Decide(Areas(), [Town(7, score, Here), Town(8, rival, North(200))]).Cause);

    [Theory]
    [InlineData(10, 9.5, 1, null)]
    [InlineData(10, 9.9, 1, "ambiguous")]
    [InlineData(11, 9.5, 2, null)]
    [InlineData(10, 9.5, 2, "ambiguous")]
    public void The_more_slips_the_farther_ahead(double score, double rival, int slips, string? cause) => Assert.Equal(
        cause, Decide(Areas(), [Town(7, score, Here) with { Edits = slips, Letters = 12 }, Town(8, rival, North(200)) with { Edits = slips, Letters = 12 }]).Cause);

    [Theory]
    [InlineData(1, 4, 8.8, false)]
    [InlineData(1, 4, 9.6, true)]
    [InlineData(1, 5, 8.2, false)]
    [InlineData(1, 5, 8.8, true)]
    [InlineData(1, 7, 8.1, true)]
    [InlineData(2, 9, 9, false)]
    [InlineData(2, 9, 9.6, true)]
    [InlineData(2, 10, 9, true)]
    [InlineData(3, 9, 9, false)]
    [InlineData(3, 20, 7.3, false)]
    [InlineData(3, 20, 7.6, true)]
    public void A_slip_in_a_short_name_needs_a_larger_city(int slips, int letters, double score, bool isAnswer) => Assert.Equal(
        isAnswer ? null : "no place recognised", Decide(Areas(), [Town(7, score, Here) with { Edits = slips, Letters = letters }]).Cause);

    [Theory]
    [InlineData(5.4, null)]
    [InlineData(5.6, "no place recognised")]
    public void In_a_very_long_name_many_slips_are_few_where_no_rival_is_near(double rival, string? cause) => Assert.Equal(
        cause, Decide(Areas(), [Town(7, 8, Here) with { Edits = 3, Letters = 12 }, Town(8, rival, North(200)) with { Edits = 3, Letters = 12 }]).Cause);

    [Theory]
    [InlineData(9, 8.5, 0, "ambiguous")]
    [InlineData(9, 7.9, 0, null)]
    [InlineData(7, 5.8, 0, null)]
    [InlineData(7, 5.8, 1, "ambiguous")]
    [InlineData(7, 5.2, 1, null)]
    [InlineData(9, 7.8, 1, null)]
    public void An_organisation_must_be_ahead_of_its_namesake_and_farther_of_one_abroad_unless_it_is_sure(double score, double rival, int economy, string? cause) =>
        Assert.Equal(cause, Decide(Areas(), [], Institute(1, score, Here), Institute(2, rival, North(300)) with { Economy = economy }).Cause);

    [Theory]
    [InlineData(4.4, false, false, null)]
    [InlineData(3.4, false, false, "ambiguous")]
    [InlineData(4.4, true, false, "ambiguous")]
    [InlineData(4.4, false, true, "ambiguous")]
    [InlineData(5.2, true, false, null)]
    [InlineData(5.2, false, true, null)]
    public void Letters_and_names_that_the_text_has_nearly_need_more_evidence(double score, bool isSimilar, bool isAcronym, string? cause) =>
        Assert.Equal(cause, Decide(Areas(), [], Institute(1, score, Here) with { IsSimilar = isSimilar, IsAcronym = isAcronym }).Cause);

    [Fact]
    public void Letters_inside_a_longer_segment_have_paid_for_it_already() => Assert.Null(
        Decide(Areas(), [], Institute(1, 4.4, Here, At(0, 1, SegmentCover.Edge)) with { IsAcronym = true }).Cause);

    [Fact]
    public void An_organisation_outside_the_column_s_economy_is_no_answer()
    {
        Assert.Equal("ambiguous", Decide(Areas(), [], Seat with { Fits = false }).Cause);
        Assert.Null(Decide(Areas(isStated: false), [], Seat with { Fits = false }).Cause);
    }

    [Fact]
    public void A_village_of_unknown_size_does_not_outweigh_an_organisation()
    {
        var village = Town(7, 11, North(200)) with { Population = 0 };

        Assert.Equal("organisation", Decide(Areas(), [village], Seat).Rule);
        Assert.Equal(("city", 7, null), Of(Decide(Areas(), [village])));
    }

    [Fact]
    public void Where_no_economy_is_stated_a_sure_organisation_outweighs_a_lesser_city_abroad()
    {
        var street = Town(7, 12, North(2000)) with { Economy = Abroad };

        Assert.Equal("organisation", Decide(Areas(isStated: false), [street], Institute(1, 9.5, Here)).Rule);
        Assert.Equal("city over organisation", Decide(Areas(isStated: false), [street], Institute(1, 8.5, Here)).Rule);
        Assert.Equal("city over organisation", Decide(Areas(isStated: false), [street with { Economy = Home }], Institute(1, 9.5, Here)).Rule);
        Assert.Equal("city over organisation", Decide(Areas(isStated: false), [street with { Population = 500_000 }], Institute(1, 9.5, Here)).Rule);
        Assert.Equal("city over organisation", Decide(Areas(), [street], Institute(1, 9.5, Here)).Rule);
    }

    [Theory]
    [InlineData(true, 8.5, true, 50_000, true)]
    [InlineData(true, 7, true, 50_000, false)]
    [InlineData(false, 10.5, true, 50_000, true)]
    [InlineData(false, 8.5, true, 50_000, false)]
    [InlineData(false, 10.5, false, 50_000, false)]
    [InlineData(false, 10.5, false, 500_000, true)]
    [InlineData(false, 8.5, false, 500_000, false)]
    public void A_city_says_where_by_its_segment_its_economy_and_its_size(bool isStated, double score, bool isPrimary, int people, bool isSaid)
    {
        var city = Town(7, score, Here) with { IsPrimary = isPrimary, Population = people };

        Assert.Equal(isSaid, CityChoice.IsStated(city, Areas(isStated)));
        Assert.False(CityChoice.IsStated(city with { Mention = At(5, 1, SegmentCover.Edge) }, Areas(isStated)));
        Assert.False(CityChoice.IsStated(city with { Mention = At(5) with { InInstitution = true } }, Areas(isStated)));
    }

    [Theory]
    [InlineData(true, 1, 5_000, true)]
    [InlineData(true, 0, 5_000, true)]
    [InlineData(true, 0, 1_000, false)]
    [InlineData(true, 1, 1_000, true)]
    [InlineData(false, 1, 100_000, true)]
    [InlineData(false, 0, 100_000, true)]
    [InlineData(false, 1, 50_000, false)]
    public void A_city_inside_a_longer_name_is_a_hint_where_it_is_large_enough(bool isStated, int cover, int people, bool isHint)
    {
        var city = Town(7, 9, Here, At(5, 1, (SegmentCover)cover)) with { Population = people };

        Assert.Equal(isHint, CityChoice.IsHint(city, Areas(isStated)));
        Assert.False(CityChoice.IsHint(city with { Fits = false }, Areas(isStated)));
        Assert.Equal(isHint && isStated, CityChoice.IsHint(city with { IsPrimary = false }, Areas(isStated)));
        // A misspelt one is none inside a segment.
        Assert.Equal(isHint && cover > 0, CityChoice.IsHint(city with { Edits = 1 }, Areas(isStated)));
    }

    [Fact]
    public void A_city_inside_the_name_of_an_organisation_elsewhere_is_none_of_its_own()
    {
        var hospital = Institute(1, 3, North(900), At(0, 4)) with { Economy = Abroad, Words = 4 };
        var city = Town(7, 9, Here, At(2, 2, SegmentCover.Edge)) with { Population = 900_000 };

        Assert.Equal("ambiguous", Decide(Areas(), [city], hospital).Cause);
        Assert.Equal(("name part", 7, null), Of(Decide(Areas(), [city], hospital with { Economy = Home })));
        Assert.Equal("name part", Decide(Areas(), [city], hospital with { IsSimilar = true }).Rule);
        Assert.Equal("name part", Decide(Areas(), [city], hospital with { Words = 1 }).Rule);
        Assert.Equal("name part", Decide(Areas(), [city], hospital with { Mention = At(3, 4) }).Rule);
        Assert.Equal("name part", Decide(Areas(), [city], hospital with { Mention = city.Mention with { Segment = 0 } }).Rule);
        // Of two owners of the name the likelier one tells.
        Assert.Equal("name part", Decide(Areas(), [city], hospital, hospital with { Id = 2, Score = 3.5, Economy = Home }).Rule);
    }

    [Fact]
    public void A_misspelt_town_yields_to_a_registry_id_and_to_an_organisation_behind_it()
    {
        var town = Town(7, 11, North(200)) with { Edits = 1, Letters = 9 };

        Assert.Equal("organisation", Decide(Areas(), [town], Seat with { IsNamed = true }).Rule);
        Assert.Equal("city over organisation", Decide(Areas(), [town], Seat).Rule);
        Assert.Equal("organisation", Decide(Areas(isStated: false), [town with { Mention = At(0) }], Seat with { Mention = At(2, 3) }).Rule);
        Assert.Equal("city over organisation", Decide(Areas(isStated: false), [town], Seat with { Score = 8 }).Rule);
    }

    [Fact]
    public void A_doubtful_city_yields_to_an_organisation_where_no_economy_is_stated()
    {
        Candidate[] namesakes = [Town(7, 11, North(200)), Town(8, 10.9, North(600))];

        Assert.Equal("organisation", Decide(Areas(isStated: false), namesakes, Seat with { Score = 8 }).Rule);
        Assert.Equal(("city over organisation", 7, "ambiguous"), Of(Decide(Areas(), namesakes, Seat)));
    }

    [Fact]
    public void Nothing_is_no_answer() => Assert.Equal(Verdict.None, Decide(Areas(), []));

    [Theory]
    [InlineData(7.5, 3, false)]
    [InlineData(6, 3, true)]
    [InlineData(6, 9, false)]
    public void Similar_names_are_tried_where_neither_a_city_nor_an_organisation_is_good_enough(double organisation, double city, bool needsMore)
    {
        var evidence = new AddressEvidence(TestGazetteer.Gazetteer);
        evidence.Parsed.ColumnEconomy = TestGazetteer.Gazetteer.EconomyOf("DE");
        evidence.Areas.Weigh(evidence.Parsed);
        evidence.Places.Add(Town(7, city, Here));
        evidence.Organisations.Add(Institute(1, organisation, Here));

        Assert.Equal(needsMore, Decider.NeedsMore(evidence));
    }
}
