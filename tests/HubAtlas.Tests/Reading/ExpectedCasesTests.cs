using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Mapping;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Tests.Reading;

/// <summary>Files in the formats that people hand over: what an import takes of each, or by which words it refuses it.</summary>
public sealed class ExpectedCasesTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("wos_bibtex_corresponding_author.bib", "wos", 1, 3, 3, 0)]
    [InlineData("wos_mixed_brackets.txt", "wos", 1, 3, 3, 0)]
    [InlineData("wos_cr_line_ends.txt", "wos", 1, 3, 3, 0)]
    [InlineData("wos_excel_saved.csv", "wos", 1, 2, 2, 0)]
    [InlineData("scopus_old_author_without_affiliation.csv", "scopus", 1, 3, 1, 0)]
    [InlineData("scopus_entity_in_affiliation.csv", "scopus", 1, 2, 2, 0)]
    [InlineData("scopus_chinese_header.csv", "scopus", 1, 2, 2, 0)]
    [InlineData("scopus_first_last_order.csv", "scopus", 1, 2, 3, 0)]
    [InlineData("dimensions_2021.csv", "dimensions", 2, 5, 4, 0)]
    [InlineData("dimensions_2024.csv", "dimensions", 2, 5, 4, 0)]
    [InlineData("dimensions_2024.xlsx", "dimensions", 2, 5, 4, 0)]
    [InlineData("crossref_affiliation_id_without_name.json", "crossref", 1, 2, 4, 0)]
    [InlineData("pubmed_single_article_root.xml", "pubmed", 1, 1, 2, 0)]
    [InlineData("ieee_xplore.csv", "ieee", 1, 2, 2, 0)]
    [InlineData("openalex_api_2026.json", "openalex", 3, 6, 6, 1)]
    [InlineData("openalex_single_2026.json", "openalex", 1, 2, 2, 0)]
    [InlineData("deals_crunchbase_2015.csv", "deals", 2, 2, 2, 0)]
    [InlineData("patentsview_2021_layout", "patentsview", 1, 1, 1, 0)]
    [InlineData("uspto_grants_2011.xml", "uspto", 3, 5, 5, 0)]
    [InlineData("uspto_pap_2001_entities.xml", "uspto", 1, 2, 2, 0)]
    [InlineData("cordis_organization.csv", "table", 1, 2, 2, 0)]
    public void A_file_gives_its_documents_people_and_addresses(string name, string source, int documents, int people, int addresses, int rejects)
    {
        var (taken, sources) = Take(name);
        var found = taken.Documents.SelectMany(document => document.People).ToList();
        Assert.Equal(source, Assert.Single(sources));
        Assert.Equal((documents, people, addresses, rejects), (taken.Documents.Count, found.Count, found.Sum(person => person.Addresses.Count), taken.Rejects.Count));
    }

    [Theory]
    [InlineData("scopus_bibtex.bib", "Scopus", "export CSV")]
    [InlineData("dimensions_mapping_export.csv", "bibliometric mapping", "Export results (CSV/Excel), full record")]
    [InlineData("wos_scopus.ris", "RIS", "plain text")]
    [InlineData("openalex_authors_page.json", "missing")]
    public void A_file_is_refused_by_name_and_with_the_cure(string name, params string[] words)
    {
        var refusal = Assert.Throws<AtlasException>(() => Take(name)).Message;
        Assert.DoesNotContain("not a format that HubAtlas knows", refusal, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, refusal, StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_without_addresses_is_refused_however_long_it_is()
    {
        var inspection = Inspection.Of([PathOf("wos_no_addresses_large.txt.gz")], new ImportOptions(), 10_000, TestContext.Current.CancellationToken);
        Assert.Contains("has an address; export the full record", Assert.Single(inspection.Takes).Failure);
    }

    [Theory]
    [InlineData("wos_bibtex_corresponding_author.bib", "Graz=2/3", "Seville=1/3")]
    [InlineData("wos_mixed_brackets.txt", "CERN=2/3", "Braga=1/3")]
    [InlineData("wos_excel_saved.csv", "Graz=1/2", "Munich=1/2")]
    [InlineData("scopus_old_author_without_affiliation.csv", "Graz=1/3")]
    [InlineData("scopus_entity_in_affiliation.csv", "Singapore=1/2", "Graz=1/2")]
    [InlineData("scopus_chinese_header.csv", "Beijing=1/2", "Graz=1/2")]
    [InlineData("ieee_xplore.csv", "Graz=1/2", "Munich=1/2")]
    [InlineData("uspto_pap_2001_entities.xml", "Cupertino=1/2", "München=1/2")]
    [InlineData("cordis_organization.csv", "IE=1/2", "AT=1/2")]
    public void A_document_is_divided_over_its_places(string name, params string[] shares)
    {
        var document = Assert.Single(Take(name).Taken.Documents);
        var all = Core.Counting.ShareRule.Divide(document);
        foreach (var (place, share) in shares.Select(text => (text.Split('=')[0], text.Split('=')[1].Split('/'))))
        {
            var given = all.Where(part => part.Address is { } address && $"|{Harvest.Describe(address)}|".Contains(place, StringComparison.Ordinal)).Sum(part => part.Share);
            Assert.InRange(given - (Contribution.Whole * int.Parse(share[0]) / int.Parse(share[1])), -3, 3);
        }
    }

    [Fact]
    public void An_economy_that_only_the_authorship_names_is_kept()
    {
        var addresses = Take("openalex_api_2026.json").Taken.Documents.SelectMany(document => document.People).SelectMany(person => person.Addresses);
        Assert.Equal("GB", addresses.First(address => address.Text.Contains("Sheffield", StringComparison.Ordinal)).Economy);
    }

    [Fact]
    public void Deals_are_called_by_their_funding_round() => Assert.Equal(
        ["/funding-round/22da", "/funding-round/9a01"],
        Take("deals_crunchbase_2015.csv").Taken.Documents.Select(document => document.Id[document.Id.IndexOf('/')..]).Order(StringComparer.Ordinal));

    [Fact]
    public void Patents_of_an_older_layout_have_year_and_type()
    {
        var patent = Assert.Single(Take("patentsview_2021_layout").Taken.Documents);
        Assert.Equal((2018, "utility"), (patent.Year, patent.Type));
    }

    [Fact]
    public void Dates_in_the_place_of_years_are_read_or_the_cure_is_named()
    {
        try
        {
            var taken = Take("table_date_in_year.csv").Taken;
            if (taken.Documents.Count > 0) Assert.Equal([2012, 2013], taken.Documents.Select(document => document.Year).Order());
            else Assert.All(taken.Rejects, reject => Assert.Contains("pattern", reject.Cause, StringComparison.Ordinal));
        }
        catch (AtlasException refusal)
        {
            Assert.Contains("pattern", refusal.Message, StringComparison.Ordinal);
        }
    }

    /// <summary>What an import without further words would hand to the store.</summary>
    /// <exception cref="AtlasException">It is refused.</exception>
    private (Harvest Taken, IReadOnlyList<string> Sources) Take(string name)
    {
        var path = PathOf(name);
        var mapping = Path.ChangeExtension(path, null).Replace("_organization", "", StringComparison.Ordinal) + ".mapping.json";
        var options = _files.Options() with { Mapping = File.Exists(mapping) ? TableMapping.Parse("mapping.json", File.ReadAllText(mapping, Encoding.UTF8)) : null };
        var plan = ImportPlan.Make([path], null, options, 1);
        var taken = new Harvest();
        foreach (var set in plan.Sets) set.Reader.Read(set.Set, options, taken, CancellationToken.None);
        return (taken, [.. plan.Sets.Select(set => set.Reader.Source)]);
    }

    private static string PathOf(string name)
    {
        var folder = Path.Combine(Repository.Root, "..", "shared", "cases", "formats");
        if (!Directory.Exists(folder)) Assert.Skip("The folder of cases is not beside this checkout.");
        return Path.Combine(folder, name);
    }
}
