using HubAtlas.Core.Model;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Tests.Reading;

/// <summary>The guard speaks of what went wrong before, and is silent about honest files.</summary>
public sealed class PlausibilityTests
{
    [Fact]
    public void Every_author_at_every_address_is_doubted_with_the_first_document()
    {
        var doubt = Assert.Single(Doubts(Enumerable.Range(0, 20).Select(i => Paper($"t:{i}", 4, _ => [0, 1, 2]))));
        Assert.Equal("f.txt: in 20 of 20 documents with several people and addresses everybody is at every address (first: t:0). Are addresses paired with their people?", doubt);
    }

    [Fact]
    public void Authors_with_an_address_or_two_each_are_not_doubted() =>
        Assert.Empty(Doubts(Enumerable.Range(0, 200).Select(i => Paper($"t:{i}", 1 + (i % 9), person => person % 3 == 0 ? [person, person + 1] : [person]))));

    [Fact]
    public void Some_papers_whose_authors_share_all_addresses_are_not_doubted() =>
        Assert.Empty(Doubts(Enumerable.Range(0, 100).Select(i => Paper($"t:{i}", 4, person => i % 3 == 0 ? [0, 1, 2] : [person, person + 1, person + 2]))));

    [Theory]
    [InlineData(200, 4, true)]
    [InlineData(200, 51, false)]
    [InlineData(10, 0, false)]
    public void A_file_in_which_hardly_anybody_has_an_address_is_doubted(int people, int withAddress, bool isDoubted)
    {
        var doubts = Doubts([Paper("t:1", people, person => person < withAddress ? [person] : [])]);
        Assert.Equal(isDoubted, doubts.Any(doubt => doubt.Contains("2 % of 200 people have an address (first document with people without one: t:1)", StringComparison.Ordinal)));
        Assert.Equal(isDoubted ? 1 : 0, doubts.Count);
    }

    [Theory]
    [InlineData(200, 3, true)]
    [InlineData(200, 6, false)]
    [InlineData(60, 3, false)]
    public void A_third_of_a_large_paper_at_one_of_many_addresses_is_doubted(int people, int everyNth, bool isDoubted)
    {
        var doubts = Doubts([Paper("t:1", people, person => person % everyNth == 0 ? [0] : [1 + (person % 40)])]);
        Assert.Equal(isDoubted, doubts.Count == 1);
        if (isDoubted) Assert.Contains("34 % of 200 people at “Institute 0”", doubts[0]);
    }

    [Fact]
    public void A_large_paper_of_one_place_is_not_doubted() => Assert.Empty(Doubts([Paper("t:1", 300, person => [person % 3])]));

    [Fact]
    public void An_address_without_brackets_given_to_all_of_a_large_paper_is_doubted()
    {
        var doubts = Doubts([Paper("t:1", 300, person => [1 + (person % 60), 100, 101, 102, 103, 104])]);
        Assert.Contains(doubts, doubt => doubt.Contains("people are at 6.0 addresses each (most: 6.0 in t:1)", StringComparison.Ordinal));
        Assert.Contains(doubts, doubt => doubt.Contains("100 % of 300 people at “Institute 100”", StringComparison.Ordinal));
    }

    [Fact]
    public void Initials_for_addresses_are_doubted_and_short_addresses_are_not()
    {
        string[] initials = ["B.", "J.-P.", "A. N.", "C.,"], others = ["Bern", "UK", "U.K. Graz", "MIT", "Univ.", "St."];
        Assert.Contains("people have initials for an address (first: t:0)", Assert.Single(Doubts(Named(initials))));
        Assert.Empty(Doubts(Named(others)));

        IEnumerable<Document> Named(string[] texts) => Enumerable.Range(0, 30).Select(i => new Document
        {
            Id = $"t:{i}",
            Kind = DocumentKind.Publication,
            People = [new Person([new Address { Text = texts[i % texts.Length] }])],
        });
    }

    /// <summary>Each read as an import would. The three are tables whose column of addresses names no authors.</summary>
    [Theory]
    [InlineData("format_samples", 300, "garfield.tsv.gz", "management.tsv.gz", "scopusCollection.tsv.gz")]
    [InlineData("publications_openalex_works", 300)]
    [InlineData("patents_patentsview_2013_points", 300)]
    public void Of_real_files_only_those_are_doubted_that_do_not_say_who_is_where(string folder, int fewest, params string[] unpaired)
    {
        var inspection = Inspection.Of([Repository.SampleData(folder)], new ImportOptions(), 1_000, TestContext.Current.CancellationToken);
        Assert.True(inspection.Takes.Sum(take => take.People.Documents) >= fewest);
        var doubts = inspection.Takes.SelectMany(take => take.Doubts).ToList();
        Assert.Equal(unpaired, doubts.Where(doubt => doubt.Contains("everybody is at every address", StringComparison.Ordinal)).Select(doubt => doubt.Split(':')[0]));
        Assert.Equal(unpaired.Length, doubts.Count(doubt => !doubt.Contains("have an address", StringComparison.Ordinal)));
    }

    private static IReadOnlyList<string> Doubts(IEnumerable<Document> documents)
    {
        var people = new Plausibility("f.txt");
        foreach (var document in documents) people.Add(document);
        return people.Doubts();
    }

    private static Document Paper(string id, int people, Func<int, int[]> addressesOf) => new()
    {
        Id = id,
        Kind = DocumentKind.Publication,
        People = [.. Enumerable.Range(0, people).Select(person => new Person([.. addressesOf(person).Select(a => new Address { Text = $"Institute {a}" })]))],
    };
}
