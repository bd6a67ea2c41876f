using HubAtlas.Core.Geocoding.Deciding;
using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Parsing;
using static HubAtlas.Tests.Geocoding.Deciding.Candidates;

namespace HubAtlas.Tests.Geocoding.Deciding;

public class CandidateOrderTests
{
    [Fact]
    public void More_evidence_comes_first()
    {
        Assert.True(CandidateOrder.IsBetter(Town(9, 8, Here), Town(1, 7, Here)));
        Assert.False(CandidateOrder.IsBetter(Town(1, 7, Here, At(9)), Town(9, 8, Here)));
    }

    [Fact]
    public void Of_equal_evidence_the_later_name_comes_first_and_then_the_smaller_id()
    {
        Assert.True(CandidateOrder.IsBetter(Town(9, 8, Here, At(4)), Town(1, 8, Here, At(2))));
        Assert.False(CandidateOrder.IsBetter(Town(1, 8, Here, At(2)), Town(9, 8, Here, At(4))));
        Assert.True(CandidateOrder.IsBetter(Town(1, 8, Here), Town(2, 8, Here)));
        Assert.False(CandidateOrder.IsBetter(Town(2, 8, Here), Town(1, 8, Here)));
        Assert.False(CandidateOrder.IsBetter(Town(1, 8, Here), Town(1, 8, Here)));
    }

    [Fact]
    public void The_order_of_the_readings_does_not_count()
    {
        Candidate[] readings = [Town(3, 8, Here), Town(1, 8, Here), Town(2, 8, Here), Town(4, 7, Here), Town(5, 8, Here, At(2))];
        foreach (var seed in Enumerable.Range(0, 20))
        {
            new Random(seed).Shuffle(readings);
            Assert.Equal(1, CandidateOrder.Best([.. readings], Candidate.None, onlyOutside: false).Id);
        }
    }

    [Theory]
    [InlineData(24, false)]
    [InlineData(26, true)]
    [InlineData(300, true)]
    public void Readings_up_to_25_km_apart_are_one_answer(double km, bool isFar)
    {
        Assert.Equal(isFar, CandidateOrder.IsFar(Here, North(km)));
        Assert.Equal(isFar, CandidateOrder.IsFar(North(km), Here));
        // On the equator and over the antimeridian a degree of longitude is as long.
        Assert.Equal(isFar, CandidateOrder.IsFar(new(0, 180), new(0, -180 + km / 111.195)));
        Assert.Equal(isFar, CandidateOrder.IsFar(new(89.99, 0), new(89.99 - km / 111.195, 0)));
    }

    [Fact]
    public void Only_a_reading_that_lies_elsewhere_is_a_rival()
    {
        var winner = Town(1, 9, Here);
        List<Candidate> readings = [winner, Town(2, 8.9, North(20)), Town(3, 8, North(40)), Town(4, 7, North(60))];

        Assert.Equal(3, CandidateOrder.Rival(readings, winner).Id);
        readings.Reverse();
        Assert.Equal(3, CandidateOrder.Rival(readings, winner).Id);
        Assert.False(CandidateOrder.Rival([winner, readings.Single(r => r.Id == 2)], winner).Exists);
        Assert.False(CandidateOrder.Rival(readings, Candidate.None).Exists);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    public void Another_organisation_of_the_text_is_a_second_address_and_no_rival(int word)
    {
        var winner = Institute(1, 9, Here, At(3, 3));

        Assert.False(CandidateOrder.Rival([winner, Institute(2, 8.9, North(500), At(word, 3))], winner).Exists);
        Assert.True(CandidateOrder.Rival([winner, Institute(2, 8.9, North(500), At(5, 3))], winner).Exists);
        Assert.True(CandidateOrder.Rival([winner, Institute(2, 8.9, North(500), At(3, 3))], winner).Exists);
    }

    [Fact]
    public void Two_acronyms_of_two_economies_are_rivals()
    {
        var winner = Institute(1, 9, Here, At(0)) with { IsAcronym = true };
        var other = Institute(2, 8, North(500), At(1)) with { IsAcronym = true, Economy = Abroad };

        Assert.True(CandidateOrder.Rival([winner, other], winner).Exists);
        Assert.False(CandidateOrder.Rival([winner, other with { Economy = Home }], winner).Exists);
        Assert.False(CandidateOrder.Rival([winner, other with { IsAcronym = false }], winner).Exists);
        Assert.False(CandidateOrder.Rival([winner with { IsAcronym = false }, other], winner with { IsAcronym = false }).Exists);
        // Only the likeliest owner of those letters is one.
        Assert.Equal(3, CandidateOrder.Rival([winner, other, other with { Id = 3, Score = 8.5 }], winner).Id);
        Assert.False(CandidateOrder.Rival([winner, other, Institute(3, 8.5, Here, At(1)) with { IsAcronym = true }], winner).Exists);
    }

    [Fact]
    public void The_margin_is_what_the_winner_is_ahead_and_wide_where_it_is_alone()
    {
        Assert.Equal(1.5, CandidateOrder.Margin(Town(1, 9, Here), Town(2, 7.5, Here)), 9);
        Assert.True(CandidateOrder.Margin(Town(1, 9, Here), Candidate.None) >= 8);
        Assert.Equal(0, CandidateOrder.Margin(Candidate.None, Town(2, 7.5, Here)));
    }

    [Fact]
    public void A_town_inside_the_organisation_s_name_is_not_named_for_itself()
    {
        var university = Institute(1, 9, Here, At(0, 3));
        List<Candidate> towns = [Town(1, 9, North(500), At(2)), Town(2, 5, North(300), At(6))];

        Assert.Equal(2, CandidateOrder.Best(towns, university, onlyOutside: true).Id);
        Assert.Equal(1, CandidateOrder.Best(towns, university, onlyOutside: false).Id);
        Assert.Equal(1, CandidateOrder.Best(towns, Candidate.None, onlyOutside: true).Id);
    }

    [Fact]
    public void The_city_that_bears_the_name_of_the_organisation_s_region_is_that_region()
    {
        var university = Institute(1, 9, Here, At(0, 3)) with { Region = 7 };
        List<Candidate> towns = [Town(1, 9, North(500), At(4)) with { NamedRegion = 7 }, Town(2, 5, North(300), At(6)) with { NamedRegion = 0 }];

        Assert.Equal(2, CandidateOrder.Best(towns, university, onlyOutside: true).Id);
        Assert.Equal(1, CandidateOrder.Best(towns, university with { Region = 8 }, onlyOutside: true).Id);
        Assert.Equal(1, CandidateOrder.Best(towns, university, onlyOutside: false).Id);
        Assert.Equal(1, CandidateOrder.Best(towns, Candidate.None, onlyOutside: true).Id);
        Assert.False(CandidateOrder.Best([towns[1]], university with { Region = 0 }, onlyOutside: true).Exists);
        Assert.True(CandidateOrder.Best([towns[0] with { NamedRegion = -1 }], university with { Region = -1 }, onlyOutside: true).Exists);
    }

    [Fact]
    public void A_company_that_bears_a_city_s_name_yields_to_a_city_that_is_sure()
    {
        var company = Institute(1, 9, Here, At(0)) with { Words = 1 };
        var city = Town(1, 12, North(500), At(0));
        bool IsTaken(Candidate organisation, Candidate town) => CandidateOrder.Best([town], organisation, onlyOutside: true).Exists;

        Assert.True(IsTaken(company, city));
        Assert.False(IsTaken(company with { Words = 2 }, city));
        Assert.False(IsTaken(company, city with { Score = 8 }));
        Assert.False(IsTaken(company, city with { IsPrimary = false }));
        Assert.False(IsTaken(company, city with { Fits = false }));
        Assert.False(IsTaken(company, city with { Mention = At(0, 1, SegmentCover.Edge) }));
    }
}
