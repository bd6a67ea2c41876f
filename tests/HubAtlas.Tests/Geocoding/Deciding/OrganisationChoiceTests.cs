using HubAtlas.Core.Geocoding.Deciding;
using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Parsing;
using static HubAtlas.Tests.Geocoding.Deciding.Candidates;

namespace HubAtlas.Tests.Geocoding.Deciding;

/// <summary>Which organisation of a text says where its people are.</summary>
public class OrganisationChoiceTests
{
    private static int Best(params Candidate[] candidates)
    {
        var areas = new AreaEvidence(TestGazetteer.Gazetteer);
        areas.Weigh(new());
        var best = OrganisationChoice.Best([.. candidates], areas).Id;
        Assert.Equal(best, OrganisationChoice.Best([.. candidates.Reverse()], areas).Id);
        return best;
    }

    private static readonly Candidate Society = Institute(1, 10, Here, At(0, 3)) with { IsUmbrella = true };
    private static readonly Candidate University = Institute(2, 7, North(300), At(4, 3)) with { IsUniversity = true };

    [Fact]
    public void Societies_come_last() => Assert.Equal(2, Best(Society, Institute(2, 5, North(300), At(4, 3))));

    [Fact]
    public void A_patron_stands_behind_a_university_only()
    {
        var patron = Institute(1, 10, Here, At(0, 3)) with { IsPatron = true };

        Assert.Equal(2, Best(patron, University));
        Assert.Equal(1, Best(patron, University with { IsUniversity = false }));
        // A university that the text hardly names is none.
        Assert.Equal(1, Best(patron, Institute(3, 9, North(500), At(8, 3)), University with { Score = 2, Rank = 2 }));
    }

    [Fact]
    public void A_namesake_of_the_university_that_is_less_likely_meant_makes_no_university_of_it()
    {
        var patron = Institute(1, 10, Here, At(0, 3)) with { IsPatron = true };

        Assert.Equal(1, Best(patron, University, Institute(3, 9, North(500), University.Mention)));
    }

    [Fact]
    public void A_generic_name_yields_to_any_other_of_another_economy()
    {
        var generic = Institute(1, 10, Here, At(4, 3)) with { IsGeneric = true, IsNamed = true, Words = 1 };

        Assert.Equal(2, Best(generic, Institute(2, 6, North(900), At(0, 3)) with { Economy = Abroad }));
        Assert.Equal(1, Best(generic, Institute(2, 6, North(900), At(0, 3))));
    }

    [Fact]
    public void Of_two_names_the_text_s_own_words_count_and_not_how_well_known_they_are()
    {
        var known = Institute(1, 10, Here, At(0, 3, SegmentCover.Edge)) with { Rank = 4 };
        var lesser = Institute(2, 8, North(300), At(4, 3, SegmentCover.Edge)) with { Rank = 6 };

        Assert.Equal(2, Best(known, lesser));
        // Letters stand for many things, so that of two acronyms the better known counts.
        Assert.Equal(1, Best(known with { IsAcronym = true }, lesser with { IsAcronym = true, Economy = Abroad }));
        Assert.Equal(2, Best(known with { IsAcronym = true }, lesser with { IsAcronym = true }));
        Assert.Equal(2, Best(known with { IsAcronym = true }, lesser with { Economy = Abroad }));
    }

    [Fact]
    public void Of_namesakes_the_likelier_one_is_meant() =>
        Assert.Equal(2, Best(Institute(1, 6, Here) with { Rank = 9 }, Institute(2, 7, North(300)) with { Rank = 5 }));

    [Fact]
    public void An_academy_s_institute_is_in_the_academy_s_economy()
    {
        var institute = Institute(2, 9, Here, At(0, 3));
        var academy = Institute(1, 9, North(900), At(4, 3)) with { IsUmbrella = true, Economy = Abroad };

        Assert.Equal(1, Best(institute, academy));
        Assert.Equal(2, Best(institute, academy with { Economy = Home }));
        // Not one that stands before it, nor one that the text hardly names, nor one given by an id alone.
        Assert.Equal(2, Best(institute with { Mention = At(8, 3) }, academy));
        Assert.Equal(2, Best(institute, academy with { Score = 6 }));
        Assert.Equal(2, Best(institute with { IsNamed = true }, academy));
        Assert.Equal(2, Best(institute, academy, Institute(3, 9.5, Here, academy.Mention) with { Rank = 1 }));
    }

    [Fact]
    public void A_unit_with_a_common_name_is_where_its_whole_is()
    {
        var unit = Institute(1, 9, Here, At(0, 3));
        var whole = Institute(2, 6, North(900), At(4, 3)) with { Economy = Abroad, Rank = 5 };

        Assert.Equal(2, Best(unit, whole with { IsUniversity = true, Mention = At(4, 3, SegmentCover.Edge) }));
        Assert.Equal(2, Best(unit, whole));
        Assert.Equal(1, Best(unit, whole with { Mention = At(4, 3, SegmentCover.Edge) }));
        Assert.Equal(1, Best(unit with { IsUniversity = true }, whole));
        Assert.Equal(1, Best(unit, whole with { Words = 1 }));
        Assert.Equal(1, Best(unit, whole with { Score = 4.5 }));
        Assert.Equal(1, Best(unit, whole with { Mention = At(4, 3) with { Segment = 0 } }));
    }

    [Fact]
    public void Letters_right_before_a_unit_s_name_are_its_parent_s()
    {
        var unit = Institute(1, 9, Here, At(1, 3) with { Segment = 0 });
        var letters = Institute(2, 5, North(900), At(0) with { Segment = 0 }) with { IsAcronym = true, Economy = Abroad, Words = 1 };

        Assert.Equal(2, Best(unit, letters));
        Assert.Equal(1, Best(unit, letters with { Economy = Home }));
        Assert.Equal(1, Best(unit, letters with { IsAcronym = false }));
        Assert.Equal(1, Best(unit, letters with { Mention = At(0) with { Segment = 7 } }));
        Assert.Equal(1, Best(unit with { Mention = At(3, 3) with { Segment = 0 } }, letters));
        Assert.Equal(2, Best(unit with { Mention = At(2, 3) with { Segment = 0 } }, letters));
        Assert.Equal(1, Best(unit, letters with { Mention = At(2) with { Segment = 0 } }));
        Assert.Equal(1, Best(unit, letters with { Score = 3 }));
        Assert.Equal(1, Best(unit with { IsUniversity = true }, letters));
        Assert.Equal(1, Best(unit with { Words = 1 }, letters));
        Assert.Equal(1, Best(unit with { IsNamed = true }, letters));
    }

    [Fact]
    public void A_registry_id_yields_to_what_the_text_names_in_another_economy()
    {
        var named = Institute(1, 9, Here, default(Mention)) with { IsNamed = true, Words = 0 };
        var text = Institute(2, 8, North(900), At(2, 3)) with { Economy = Abroad };

        Assert.Equal(2, Best(named, text));
        Assert.Equal(1, Best(named with { Words = 1 }, text));
        Assert.Equal(1, Best(named, text with { Economy = Home }));
        Assert.Equal(1, Best(named, text with { IsGeneric = true }));
        Assert.Equal(1, Best(named, text with { Words = 1 }));
        Assert.Equal(1, Best(named, text with { Score = 5.5 }));
        Assert.Equal(3, Best(named, text, text with { Id = 3, Mention = At(6, 3), Rank = 8.5 }));
        Assert.Equal(1, Best(named, text, Institute(4, 8.5, Here, text.Mention) with { Rank = 1 }));
    }

    [Fact]
    public void What_the_text_hardly_names_is_an_answer_only_where_there_is_nothing_else()
    {
        Assert.Equal(1, Best(Institute(1, 3, Here)));
        Assert.Equal(2, Best(Institute(1, 3, Here, At(0, 3)) with { Rank = 9 }, Institute(2, 5, North(300), At(4, 3)) with { Rank = 5 }));
        Assert.Equal(-1, Best());
    }
}
