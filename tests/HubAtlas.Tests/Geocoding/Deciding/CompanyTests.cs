using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Organisations;
using HubAtlas.Core.Geocoding.Parsing;
using static HubAtlas.Tests.Geocoding.Deciding.Candidates;

namespace HubAtlas.Tests.Geocoding.Deciding;

/// <summary>Names of one address that speak for each other because their places lie together.</summary>
public class CompanyTests
{
    private static bool Gains(Candidate town, Candidate other)
    {
        List<Candidate> candidates = [town, other];
        PlaceJudge.AddCompany(candidates);
        return candidates[0].Score > town.Score;
    }

    [Fact]
    public void A_ward_beside_its_city_speaks_for_it()
    {
        var ward = Town(1, 9, Here, At(1));

        Assert.True(Gains(ward, Town(2, 9, North(28), At(3))));
        Assert.False(Gains(ward, Town(2, 9, North(33), At(3))));
        Assert.False(Gains(ward, Town(2, 9, North(5), At(3)) with { Economy = Abroad }));
        // Another meaning of the same words is none.
        Assert.False(Gains(ward, Town(2, 9, North(5), At(1))));
        // A name that the text has only nearly speaks for none that it has as written.
        Assert.False(Gains(ward, Town(2, 9, North(5), At(3)) with { Edits = 1 }));
        Assert.True(Gains(ward with { Edits = 1 }, Town(2, 9, North(5), At(3)) with { Edits = 1 }));
        Assert.True(Gains(ward with { Edits = 1 }, Town(2, 9, North(5), At(3))));
    }

    [Fact]
    public void Nobody_so_far_behind_wins_by_company()
    {
        Assert.False(Gains(Town(1, 4, Here, At(1)), Town(2, 9, North(5), At(3))));
        Assert.True(Gains(Town(1, 7, Here, At(1)), Town(2, 9, North(5), At(3))));
    }

    [Fact]
    public void Company_is_worth_more_than_ten_times_the_people_and_less_than_a_segment_of_its_own()
    {
        List<Candidate> candidates = [Town(1, 9, Here, At(1)), Town(2, 9, North(5), At(3)), Town(3, 9, North(9), At(5))];
        PlaceJudge.AddCompany(candidates);

        // Once, however many there are.
        Assert.All(candidates, c => Assert.InRange(c.Score - 9, 1, 4));
    }

    private static double Gain(Candidate institute, params Candidate[] others)
    {
        List<Candidate> candidates = [institute, .. others];
        OrganisationJudge.AddCompany(candidates);
        Assert.Equal(candidates[0].Score - institute.Score, candidates[0].Rank - institute.Rank, 9);
        return candidates[0].Score - institute.Score;
    }

    [Fact]
    public void Institutes_of_one_town_speak_for_each_other()
    {
        var institute = Institute(1, 7, Here, At(0, 3));
        var other = Institute(2, 7, North(35), At(4, 3));

        Assert.InRange(Gain(institute, other), 1, 3);
        Assert.Equal(0, Gain(institute, other with { Point = North(45) }));
        Assert.Equal(0, Gain(institute, other with { Economy = Abroad }));
        Assert.Equal(0, Gain(institute, other with { Id = 1 }));
        Assert.Equal(0, Gain(institute, other with { Score = 3 }));
        Assert.Equal(0, Gain(institute, other with { Mention = At(2, 3) }));
        Assert.Equal(Gain(institute, other), Gain(institute, other, other with { Id = 3 }));
        Assert.InRange(Gain(Institute(1, 7, Here, At(4, 3)), other with { Mention = At(0, 3) }), 1, 3);
        Assert.InRange(Gain(institute, other with { Mention = At(3, 3) }), 1, 3);
    }

    [Fact]
    public void Where_a_text_names_organisations_without_end_company_tells_nothing()
    {
        var institute = Institute(1, 7, Here, At(0, 3));
        Candidate[] Others(int count) => [.. Enumerable.Range(2, count).Select(i => Institute(i, 7, North(5), At(4 * i, 3)))];

        Assert.True(Gain(institute, Others(40)) > 0);
        Assert.Equal(0, Gain(institute, Others(100)));
    }

    private static bool IsBelieved(params Candidate[] towns)
    {
        var evidence = new AddressEvidence(TestGazetteer.Gazetteer);
        evidence.Parsed.ColumnEconomy = TestGazetteer.Gazetteer.EconomyOf("US");
        evidence.Areas.Weigh(evidence.Parsed);
        foreach (var town in towns) evidence.Places.Add(town with { Economy = town.Economy == Home ? evidence.Areas.Stated : 0 });
        var before = evidence.Places[0].Score;
        PlaceJudge.DoubtRegion(evidence);
        return evidence.Places[0].Score > before;
    }

    private static readonly Candidate Naperville = Town(1, 5, Here) with { Fits = false, Population = 150_000 };

    [Fact]
    public void The_well_known_town_that_the_stated_region_lacks_is_believed()
    {
        Assert.True(IsBelieved(Naperville));
        Assert.True(IsBelieved(Naperville, Town(2, 5, North(500)) with { Fits = false }));
        Assert.False(IsBelieved(Naperville with { IsPrimary = false }));
        Assert.False(IsBelieved(Naperville with { Economy = Abroad }));
        Assert.False(IsBelieved(Naperville with { Mention = At(5, 1, SegmentCover.Edge) }));
        // Not where the region has a town of the name, or nearly.
        Assert.False(IsBelieved(Naperville, Town(2, 5, North(500))));
        Assert.False(IsBelieved(Naperville, Town(2, 5, North(500)) with { Edits = 1 }));
        Assert.True(IsBelieved(Naperville, Town(2, 5, North(500)) with { Edits = 2 }));
        Assert.True(IsBelieved(Naperville, Town(2, 5, North(500), At(5, 1, SegmentCover.Edge))));
        Assert.True(IsBelieved(Naperville, Town(2, 5, North(500)) with { Economy = Abroad }));
    }

    [Fact]
    public void A_village_is_believed_only_where_it_is_the_only_one_of_its_name()
    {
        var village = Naperville with { Population = 3_000 };
        var namesake = village with { Id = 2 };

        Assert.True(IsBelieved(village));
        Assert.False(IsBelieved(village, namesake));
        Assert.True(IsBelieved(village with { Population = 20_000 }, namesake));
        Assert.True(IsBelieved(village, namesake with { Economy = Abroad }));
        Assert.True(IsBelieved(village, namesake with { Mention = At(8) }));
        Assert.True(IsBelieved(village, namesake with { Edits = 2 }));
        Assert.True(IsBelieved(village, village));
    }
}
