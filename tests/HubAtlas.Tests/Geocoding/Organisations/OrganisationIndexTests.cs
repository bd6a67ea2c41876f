using HubAtlas.Core.Geocoding.Organisations;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Geocoding.Organisations;

/// <summary>What the words of a registry tell, and which of several organisations of one name is meant.</summary>
public class OrganisationIndexTests
{
    private static OrganisationIndex Index(params Organisation[] registry) => RegistryCompiler.Compile(registry, TestGazetteer.Gazetteer);

    private static IEnumerable<Organisation> Many(int count, Func<int, string> name, Func<int, string> economy, string id = "m") =>
        Enumerable.Range(0, count).Select(i => Make($"{id}{i:0000}", name(i), economy(i)));

    private static ulong Canonical(string word)
    {
        var text = new AddressText();
        text.Add(word);
        return text.Words[0].Canonical;
    }

    private static ulong KeyOf(string words)
    {
        var text = new AddressText();
        text.Add(words);
        var key = 0UL;
        foreach (var word in text.Words) key = NameHash.Chain(key, word.Canonical);
        return key;
    }

    private static List<int> NamesOf(OrganisationIndex index, string words)
    {
        var names = new List<int>();
        for (var name = index.FirstWith(KeyOf(words)); name >= 0; name = index.NameAt(name).Next) names.Add(name);
        return names;
    }

    private static NameMarks Marks(OrganisationIndex index, string words, string id) =>
        index.NameAt(NamesOf(index, words).Single(n => index.Organisations[index.NameAt(n).Organisation].Id.EndsWith("/" + id, StringComparison.Ordinal))).Marks;

    [Fact]
    public void The_fewer_organisations_have_a_word_the_more_it_tells()
    {
        var index = Index([.. Many(40, i => i < 30 ? $"Zorgvlied Unit{i}" : $"Kwartel Unit{i}", _ => "DE")]);
        double Telling(string word) => index.Salient(0, Canonical(word)).Telling;

        Assert.True(Telling("Unit3") > Telling("Kwartel") && Telling("Kwartel") > Telling("Zorgvlied"));
        // Natural logarithm of organisations for each that has it; a part of a registry counts as ten thousand.
        Assert.Equal(Math.Log(10_000 / 10.0), Telling("Kwartel"), 9);
        Assert.Equal(0, Telling("Nirgendwo"));
        Assert.Equal(-1, index.Salient(0, Canonical("Nirgendwo")).Id);
    }

    [Fact]
    public void A_word_at_home_in_many_economies_is_a_subject_and_tells_little()
    {
        string[] economies = ["DE", "FR", "IT", "ES", "PL", "SE", "US", "JP"];
        double Telling(int economiesOfWord, string type = "facility") => Index([.. Many(16, i => $"Nutritia Unit{i}", i => economies[i % economiesOfWord])
            .Select(o => o with { Types = [type] })]).Salient(0, Canonical("Nutritia")).Telling;

        Assert.True(Telling(8) < Telling(5));
        Assert.True(Telling(6) < Telling(5));
        // Companies take their names everywhere.
        Assert.Equal(Telling(5), Telling(8, "company"));
    }

    [Theory]
    [InlineData(8, 0, true)]
    [InlineData(7, 0, false)]
    [InlineData(20, 1, true)]
    [InlineData(20, 2, false)]
    public void Words_that_nearly_all_organisations_of_one_economy_have_tell_it(int organisations, int elsewhere, bool tells)
    {
        var index = Index([.. Many(organisations, i => $"Slovenska Unit{i}", i => i < elsewhere ? "CZ" : "SK")]);

        Assert.Equal(tells ? TestGazetteer.Gazetteer.EconomyOf("SK") : -1, index.Salient(0, Canonical("Slovenska")).Registered.Economy);
        Assert.Equal(-1, index.Salient(0, Canonical("Nirgendwo")).Registered.Economy);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(100, false)]
    public void Only_by_words_that_few_organisations_have_are_similar_names_looked_up(int organisations, bool isListed)
    {
        var index = Index([.. Many(organisations, i => $"Zorgvlied Unit{i}", _ => "DE")]);

        Assert.Equal(isListed ? organisations : 0, index.NamesWith(index.Salient(0, Canonical("Zorgvlied")).Id).Length);
        Assert.Equal(1, index.NamesWith(index.Salient(0, Canonical("Unit3")).Id).Length);
        Assert.Equal(0, index.NamesWith(-1).Length);
    }

    [Fact]
    public void A_name_is_found_by_its_words_and_by_no_others()
    {
        var index = Index(Make("a", "Zorgvlied Research Unit", "DE"), Make("b", "Zorgvlied Research", "FR"), Make("c", "Zorgvlied Research Unit", "IT"));

        Assert.Equal(["a", "c"], NamesOf(index, "Zorgvlied Research Unit").Select(n => index.Organisations[index.NameAt(n).Organisation].Id[^1..]));
        Assert.Empty(NamesOf(index, "Research Zorgvlied"));
        Assert.True(index.IsBeginning(KeyOf("Zorgvlied Research")));
        Assert.False(index.IsBeginning(KeyOf("Research Zorgvlied")));
        Assert.Equal(3, index.Salient(0, Canonical("Zorgvlied")).Registered.Longest);
        Assert.Equal(0, index.Salient(0, Canonical("Unit")).Registered.Longest);
        Assert.Equal(0, index.Salient(0, Canonical("Nirgendwo")).Registered.Longest);
    }

    [Fact]
    public void Of_an_organisation_that_is_no_more_the_living_namesake_of_its_economy_is_the_heir()
    {
        NameMarks Gone(params Organisation[] others) => Marks(Index([Make("gone", "Zorgvlied Unit", "DE") with { IsActive = false }, .. others]), "Zorgvlied Unit", "gone");

        Assert.True(Gone(Make("heir", "Zorgvlied Unit", "DE")).HasFlag(NameMarks.Superseded));
        Assert.False(Gone(Make("other", "Zorgvlied Unit", "FR")).HasFlag(NameMarks.Superseded));
        Assert.False(Gone(Make("gone-too", "Zorgvlied Unit", "DE") with { IsActive = false }).HasFlag(NameMarks.Superseded));
        // A company that only goes by the name without its legal form is none.
        Assert.False(Gone(Make("company", "Zorgvlied Unit GmbH", "DE")).HasFlag(NameMarks.Superseded));
        Assert.False(Marks(Index(Make("gone", "Zorgvlied Unit", "DE"), Make("heir", "Zorgvlied Unit", "DE")), "Zorgvlied Unit", "gone").HasFlag(NameMarks.Superseded));
    }

    [Theory]
    [InlineData(4, 2, true)]
    [InlineData(3, 1, false)]
    [InlineData(6, 4, false)]
    [InlineData(8, 4, true)]
    public void The_one_with_twice_as_many_relations_is_the_head_of_the_others(int head, int branch, bool isBranch)
    {
        var large = Make("head", "Zorgvlied Unit", "DE") with { RelatedCount = head, Acronyms = ["ZU"] };
        var small = Make("branch", "Zorgvlied Unit", "DE") with { RelatedCount = branch, Acronyms = ["ZU"] };
        bool IsBranch(Organisation other) => Marks(Index(large, other), "Zorgvlied Unit", "branch").HasFlag(NameMarks.Branch);

        Assert.Equal(isBranch, IsBranch(small));
        Assert.False(IsBranch(small with { Acronyms = ["ZX"] }));
        Assert.False(IsBranch(small with { Name = "Other", OtherNames = ["Zorgvlied Unit"] }));
        Assert.False(Marks(Index(large, small), "Zorgvlied Unit", "head").HasFlag(NameMarks.Branch));
        Assert.False(Marks(Index(large with { IsActive = false }, small), "Zorgvlied Unit", "branch").HasFlag(NameMarks.Branch));
    }

    [Theory]
    [InlineData("Zorgvlied Unit GmbH", "Zorgvlied Unit", true)]
    [InlineData("Zorgvlied Unit (Germany)", "Zorgvlied Unit", true)]
    [InlineData("Zorgvlied Unit Stuttgart", "Zorgvlied Unit", true)]
    [InlineData("Zorgvlied Stuttgart", "Zorgvlied", false)]
    [InlineData("Zorgvlied Unit Hamburg", "Zorgvlied Unit", false)]
    [InlineData("Stuttgart Zorgvlied Unit", "Zorgvlied Unit", false)]
    [InlineData("University of Stuttgart", "Stuttgart University", true)]
    [InlineData("Zorgvlied University of Stuttgart", "University Stuttgart", true)]
    public void A_name_goes_without_its_legal_form_its_country_and_its_city(string name, string shorter, bool isKnown)
    {
        var index = Index(Make("a", name, "DE") with { City = "Stuttgart", Point = new(48.78, 9.18) });

        Assert.Equal(isKnown, NamesOf(index, shorter).Any(n => index.NameAt(n).Marks.HasFlag(NameMarks.Shortened)));
    }

    [Theory]
    [InlineData("Zorgvlied-on (United States)", "Zorgvlied", false)]
    [InlineData("Zorgvlied-on (United States)", "Zorgvliedon", true)]
    [InlineData("Zorgvlied An", "Zorgvlied", false)]
    [InlineData("The Zorgvlied-on", "Zorgvliedon", true)]
    [InlineData("The Zorgvlied (United States)", "Zorgvlied", true)]
    [InlineData("Zorgvlied Unit An", "Zorgvlied Unit", true)]
    public void A_name_of_one_word_and_one_without_meaning_behind_is_both_of_them(string name, string words, bool isKnown) =>
        Assert.Equal(isKnown, NamesOf(Index(Make("a", name, "US")), words).Count > 0);

    [Fact]
    public void A_university_goes_by_its_stem_only_beside_a_part_of_it()
    {
        var index = Index(Make("a", "Zorgvlied University", "US"));

        Assert.True(Marks(index, "Zorgvlied", "a").HasFlag(NameMarks.Stem));
        Assert.False(Marks(index, "Zorgvlied University", "a").HasFlag(NameMarks.Stem));
        Assert.True(Marks(index, "Zorgvlied University", "a").HasFlag(NameMarks.First));
    }

    [Fact]
    public void Where_English_is_spoken_X_University_is_not_the_University_of_X()
    {
        Assert.Empty(NamesOf(Index(Make("a", "University of Zorgvlied", "US")), "Zorgvlied University"));
        Assert.NotEmpty(NamesOf(Index(Make("a", "University of Zorgvlied", "SE")), "Zorgvlied University"));
    }

    [Theory]
    [InlineData("https://ror.org/05A28rw58")]
    [InlineData("05a28rw58")]
    [InlineData("ror.org/05a28rw58/")]
    public void A_registry_id_is_the_same_with_and_without_its_address(string id) => Assert.Equal("05a28rw58", OrganisationIndex.IdKey(id));

    [Fact]
    public void Organisations_without_a_point_are_left_out() => Assert.Empty(
        Index(Make("a", "Zorgvlied Unit", "DE") with { Point = null }, Make("b", "Zorgvlied Unit", "DE") with { Point = new(91, 0) }).Organisations);

    private static Organisation Make(string id, string name, string economy) => new()
    {
        Id = "https://ror.org/" + id,
        Name = name,
        Economy = economy,
        City = "Nowhere",
        Point = new(48, 9),
        Types = ["facility"],
    };
}
