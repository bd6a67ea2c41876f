using HubAtlas.Core.Counting;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Tests.Reading;

/// <summary>Whatever the form of the export, the same records give the same contributions, and an address belongs to those whom it names.</summary>
public sealed class WosFormsTests : IDisposable
{
    private static readonly WosAuthor Anna = new("Muster", "Anna"), Bernd = new("Beispiel", "Bernd"), Zoe = new("Müller-Gârçon", "Zoé"), Junior = new("Exemplo", "Paulo", "Jr.");

    private static readonly WosSample[] Records =
    [
        new("WOS:000999999900001", [Anna, Bernd, Zoe], [
            ([Anna.Full, Bernd.Full], "CERN, Geneva, Switzerland"), ([Zoe.Full], "Univ Minho, R&D Dept, Braga, Portugal"),
            ([], "Univ Granada, Dept Fis Teor & Cosmos, Granada, Spain"), ([], "Univ Zululand, Kwa Dlangezwa, South Africa")]),
        new("WOS:000999999900002", [Junior, Anna], [([Anna.Full, Junior.Full], "Univ Graz, Graz, Austria"), ([Junior.Full], "Tech Univ (TU), Munich, Germany")]),
        new("WOS:000999999900003", [Anna, Bernd, Anna], [([Anna.Full, Bernd.Full], "Univ Graz, Graz, Austria"), ([Anna.Full], "Univ Oslo, Oslo, Norway")]),
        new("WOS:000999999900004", [Anna, Bernd], [([Anna.Full, "Things Collaboration"], "Univ Graz, Graz, Austria"), (["Things Collaboration"], "Univ Lyon, Lyon, France")])
        {
            Groups = ["Things Collaboration"],
        },
        new("WOS:000999999900005", [Anna, Bernd], [([], "Univ Graz, Graz, Austria"), ([], "Univ Lyon, Lyon, France")]),
        new("WOS:000999999900006", [Bernd], [([], "Univ Graz, Graz, Austria"), ([], "Univ Søndre, Oslo, Norway")]),
        new("WOS:000999999900007", [Anna, Bernd], []),
        new("WOS:000999999900008", [Anna, Bernd], [([Anna.Full, "Niemand, Nina"], "Univ Graz, Graz, Austria"), (["Niemand, Nina"], "Univ Lyon, Lyon, France")]),
    ];

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void All_forms_give_the_same_contributions_and_the_same_remarks()
    {
        const string graz = "Univ Graz, Graz, Austria";
        string[] expected =
        [
            "1: CERN, Geneva, Switzerland / CERN, Geneva, Switzerland / Univ Minho, R&D Dept, Braga, Portugal",
            $"2: {graz} + Tech Univ (TU), Munich, Germany / {graz}",
            $"3: {graz} + Univ Oslo, Oslo, Norway / {graz} / {graz} + Univ Oslo, Oslo, Norway",
            $"4: {graz} / ",
            $"5: {graz} + Univ Lyon, Lyon, France / {graz} + Univ Lyon, Lyon, France",
            $"6: {graz} + Univ Søndre, Oslo, Norway",
            "7:  / ",
            $"8: {graz} / ",
        ];
        foreach (var (form, harvest) in InAllForms(Records))
        {
            Assert.Equal(expected, harvest.Documents.Select(d => $"{d.Id[^1]}: {string.Join(" / ", d.People.Select(p => string.Join(" + ", p.Addresses.Select(a => a.Text))))}"));
            Assert.Empty(harvest.Rejects);
            Assert.Equal((form, 4, 2), (form, Count(harvest, RemarkKind.Unpaired), Count(harvest, RemarkKind.Assumed)));
            // What stands before an address in BibTeX is known to be a name by the list of authors only.
            string[] unpaired = ["Univ Granada, Dept Fis Teor & Cosmos, Granada, Spain", "Univ Zululand, Kwa Dlangezwa, South Africa", "Univ Lyon, Lyon, France", "Univ Lyon, Lyon, France"];
            Assert.All(harvest.Remarks.Where(remark => remark.Kind == RemarkKind.Unpaired).Zip(unpaired), pair => Assert.EndsWith(pair.Second, pair.First.Example));
        }
    }

    /// <summary>The oracle knows nothing of files: it counts what was put into the records.</summary>
    [Fact]
    public void No_form_gives_an_address_to_anybody_whom_it_does_not_name()
    {
        var random = new Random(41);
        var records = Enumerable.Range(0, 150).Select(i => Sample(random, i)).ToArray();
        foreach (var (form, harvest) in InAllForms(records))
        {
            Assert.Equal(records.Length, harvest.Documents.Count);
            foreach (var (record, document) in records.Zip(harvest.Documents))
            {
                var own = record.Authors.Select(author => Own(record, author).ToList()).ToList();
                Assert.Equal(own, document.People.Select(person => person.Addresses.Select(address => address.Text).ToList()));
                var contributions = ShareRule.Divide(document);
                Assert.True(contributions.Count <= own.Sum(list => Math.Max(1, list.Count)), form);
                Assert.Equal(Contribution.Whole, contributions.Sum(contribution => contribution.Share));
                var unpaired = record.HasNames ? record.Addresses.Where(address => address.Names.Length == 0).Select(address => address.Text) : [];
                Assert.DoesNotContain(contributions, contribution => unpaired.Contains(contribution.Address.Text));
            }

            Assert.Equal(records.Where(r => r.HasNames).Sum(r => r.Addresses.Count(a => a.Names.Length == 0)), Count(harvest, RemarkKind.Unpaired));
            Assert.Equal(records.Count(r => !r.HasNames && r.Addresses.Length > 1 && r.Authors.Length > 1), Count(harvest, RemarkKind.Assumed));
        }
    }

    private static IEnumerable<string> Own(WosSample record, WosAuthor author) =>
        record.Addresses.Where(address => !record.HasNames || address.Names.Contains(author.Full)).Select(address => address.Text).Distinct();

    private static WosSample Sample(Random random, int index)
    {
        string[] surnames = ["Muster", "Beispiel", "Ejemplo", "van der Voorbeeld", "Müller", "Li", "Lin", "O'Exemplo"], given = ["Anna", "A. B.", "Bernd", "Carla", "Na", "Zoé"];
        var authors = Enumerable.Range(0, random.Next(1, 7))
            .Select(_ => new WosAuthor(Any(surnames), Any(given), random.Next(8) == 0 ? Any(["Jr.", "III"]) : "")).DistinctBy(author => author.Full).ToArray();
        var isPaired = random.Next(4) > 0;
        var addresses = Enumerable.Range(0, random.Next(0, 5)).Select(i => (
            Names: isPaired && random.Next(4) > 0 ? authors.Where(_ => random.Next(2) == 0).Select(author => author.Full).ToArray() : [],
            Text: $"Univ {Any(["Graz", "Bøler", "Çanak"]).Replace("Ç", "ç")} {i}, Dept {Any(["R&D", "Phys", "Opt (DO)"])}, {random.Next(1000, 9999)} {Any(surnames)}, Austria")).ToArray();
        return new WosSample($"WOS:{index:D15}", authors, addresses);

        string Any(string[] words) => words[random.Next(words.Length)];
    }

    private static long Count(Harvest harvest, RemarkKind kind) => harvest.Remarks.Where(remark => remark.Kind == kind).Sum(remark => remark.Count);

    private IEnumerable<(string Form, Harvest Harvest)> InAllForms(WosSample[] records)
    {
        yield return ("plain text", Read("f.txt", WosForms.Plain(records)));
        yield return ("tab-delimited", Read("f.tsv", WosForms.Tabbed(records)));
        yield return ("BibTeX", Read("f.bib", WosForms.BibTex(records)));
        yield return ("CSV", Read("f.csv", "\uFEFF" + WosForms.Csv(records)));
        yield return ("Excel", Read(_files.Write("f.xlsx", WosForms.Workbook(records))));
        if (records == Records) yield return ("Excel of before 2007", Read(SourceFile.FromPath(Path.Combine(Repository.Root, "tests/HubAtlas.Tests/Reading/Workbooks/wos.xls"))));
    }

    private Harvest Read(string name, string text) => Read(_files.Write(name, text));

    private Harvest Read(SourceFile file) => Harvest.Of("wos", Assert.Single(SourceFiles.Expand([file.Path])), _files.Options());
}
