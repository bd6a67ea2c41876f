using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace HubAtlas.Tests.Reading;

/// <summary>Random authors and affiliations, written as each export writes them, come back as the same people at the same addresses.</summary>
public sealed class BylineProperties : IDisposable
{
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("HUBATLAS_FUZZ"), out var rounds) ? rounds : 60;

    private static readonly string[] Surnames = ["Muster", "van der Berg", "O'Neill", "Smith-Jones", "Li", "De La Cruz", "Øst", "王", "U", "Dept", "St. Clair", "Muster"];
    private static readonly string[] GivenNames = ["Anna", "Bernd Karl", "Jean-Pierre", "Yu.", "C.", "José María", "Åsa"];
    private static readonly string[] Departments =
        ["Dept. of R&D", "School of Science &amp; Technology", "A and z.ast;STAR Agency", "Unit (UMR 5270)", "Lab (IfP), Bldg. 4", "B.B.", "Centro de Física, \"X\"", "Research and amp; Development"];

    // No export that divides by semicolons can say where one that is followed by a blank does not divide, but Scopus can.
    private const string WithSemicolon = "Faculty of Law; Institute C";

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private sealed record Author(string Surname, string Given, List<string> Addresses)
    {
        public string Initials => string.Concat(Given.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => name.Contains('-') ? "J.-P." : $"{name[0]}."));

        public string Full => Given.Length == 0 ? Surname : $"{Surname}, {Given}";

        public string Brief => Given.Length == 0 ? Surname : $"{Surname} {Initials}";

        public string Old => Given.Length == 0 ? Surname : $"{Surname}, {Initials}";
    }

    [Fact]
    public void Scopus_of_today() => Holds("scopus", WithSemicolon, people => Scopus(string.Join("; ", people.Select(p => p.Brief)), people, p => p.Brief));

    [Fact]
    public void Scopus_of_some_years_ago() => Holds("scopus", WithSemicolon, people => Scopus(string.Join(", ", people.Select(p => p.Brief)), people, p => p.Old));

    [Fact]
    public void Scopus_of_many_years_ago() => Holds("scopus", WithSemicolon, people => Scopus(string.Join(", ", people.Select(p => p.Old)), people, p => p.Old));

    [Fact]
    public void Dimensions() => Holds("dimensions", "Dept Y) Z", people => Csv(
        ["Publication ID", "Authors", "Authors (Raw Affiliation)"],
        ["pub.1", string.Join("; ", people.Select(p => p.Full)), string.Join("; ", people.Select(p => p.Addresses.Count == 0 ? p.Full : $"{p.Full} ({string.Join("; ", p.Addresses)})"))]));

    [Fact]
    public void Ieee() => Holds("ieee", "Dept Y", mostAddresses: 1, write: people => Csv(
        ["Document Title", "Authors", "Author Affiliations", "Publication Year", "DOI"],
        ["T", string.Join("; ", people.Select(p => $"{p.Initials} {p.Surname}")), string.Join("; ", people.Select(p => p.Addresses.FirstOrDefault("NA"))), "2020", "10.1109/1"]));

    [Fact]
    public void PubMed_text() => Holds("pubmed", WithSemicolon, people =>
        "PMID- 1\n" + string.Concat(people.Select(p => $"FAU - {p.Full}\nAU  - {p.Brief.Replace(".", "")}\n" + string.Concat(p.Addresses.Select(text => Wrapped("AD  - " + text))))) + "PT  - Journal Article\n");

    [Fact]
    public void PubMed_XML() => Holds("pubmed", WithSemicolon, people => new XElement("PubmedArticleSet", new XElement(
        "PubmedArticle", new XElement("PMID", 1), new XElement("AuthorList", people.Select(p => new XElement(
            "Author", new XElement("LastName", p.Surname), new XElement("ForeName", p.Given),
            p.Addresses.Select(text => new XElement("AffiliationInfo", new XElement("Affiliation", text)))))))).ToString());

    [Fact]
    public void Crossref() => Holds("crossref", WithSemicolon, people => JsonSerializer.Serialize(new
    {
        DOI = "10.1/x",
        prefix = "10.1",
        author = people.Select(p => new { given = p.Given, family = p.Surname, affiliation = p.Addresses.Select(name => new { name }) }),
    }));

    [Fact]
    public void Jats_by_references() => Holds("jats", WithSemicolon, people =>
    {
        var listed = people.SelectMany(p => p.Addresses).Distinct().ToList();
        return Article(
            people.Select(p => Contributor(p, p.Addresses.Select(text => new XElement("xref", new XAttribute("ref-type", "aff"), new XAttribute("rid", $"a{listed.IndexOf(text)}"))))),
            listed.Select((text, i) => new XElement("aff", new XAttribute("id", $"a{i}"), new XElement("label", i + 1), text)).Concat(listed.Take(1).Select(_ => new XElement("aff", "Nobody's, Oslo"))));
    });

    [Fact]
    public void Jats_within_authors() => Holds("jats", WithSemicolon, people => Article(people.Select(p => Contributor(p, p.Addresses.Select(text => new XElement("aff", text)))), []));

    private void Holds(string source, string special, Func<List<Author>, string> write, int mostAddresses = 3)
    {
        var random = new Random(20_261_130);
        for (var round = 0; round < Rounds; round++)
        {
            var people = Random(random, special, mostAddresses);
            var text = write(people);
            var harvest = Harvest.Of(source, _files.Write("f", text), _files.Options());
            Assert.True(harvest.Documents.Count == 1, $"round {round}: {harvest.Rejects.FirstOrDefault()?.Cause}\n{text}");
            var expected = string.Join("\n", people.Select(p => string.Join(" + ", p.Addresses)));
            var found = string.Join("\n", harvest.Documents[0].People.Select(p => string.Join(" + ", p.Addresses.Select(a => a.Text))));
            Assert.True(expected == found, $"round {round}\nexpected\n{expected}\nfound\n{found}\nin\n{text}");
        }
    }

    /// <summary>Some authors share affiliations, some have none; one affiliation may be the end of another.</summary>
    private static List<Author> Random(Random random, string special, int mostAddresses)
    {
        string[] pool = [.. Departments, special];
        List<string> known = ["Univ 0, Graz, Austria", "Dept, Univ 0, Graz, Austria"];
        for (var i = 1; i < 6; i++) known.Add($"{pool[random.Next(pool.Length)]}, Univ {i}, {(i % 2 == 0 ? "Lyon, France" : "München, Germany")}");
        return [.. Enumerable.Range(0, random.Next(1, 7)).Select(_ => new Author(
            Surnames[random.Next(Surnames.Length)], random.Next(9) == 0 ? "" : GivenNames[random.Next(GivenNames.Length)],
            [.. Enumerable.Range(0, random.Next(mostAddresses + 1)).Select(_ => known[random.Next(known.Count)]).Distinct()]))];
    }

    private static string Scopus(string authors, List<Author> people, Func<Author, string> name) => Csv(
        ["Authors", "Affiliations", "Authors with affiliations", "EID"],
        [authors, string.Join("; ", people.SelectMany(p => p.Addresses).Distinct()), string.Join("; ", people.Select(p => string.Join(", ", p.Addresses.Prepend(name(p))))), "e1"]);

    private static string Csv(string[] columns, string[] cells) =>
        string.Join(",", columns) + "\n" + string.Join(",", cells.Select(cell => $"\"{cell.Replace("\"", "\"\"")}\"")) + "\n";

    private static string Wrapped(string line)
    {
        var text = new StringBuilder();
        var length = 0;
        foreach (var word in line.Split(' '))
        {
            if (length + word.Length > 40)
            {
                text.Append("\n      ").Append(word);
                length = 6 + word.Length;
            }
            else
            {
                text.Append(length == 0 ? "" : " ").Append(word);
                length += 1 + word.Length;
            }
        }

        return text.Append('\n').ToString();
    }

    private static XElement Contributor(Author author, IEnumerable<XElement> more) => new(
        "contrib", new XAttribute("contrib-type", "author"), new XElement("name", new XElement("surname", author.Surname), new XElement("given-names", author.Given)), more);

    private static string Article(IEnumerable<XElement> contributors, IEnumerable<XElement> affiliations) => new XElement("article", new XElement("front", new XElement(
        "article-meta", new XElement("article-id", new XAttribute("pub-id-type", "doi"), "10.1/x"), new XElement("contrib-group", contributors), affiliations))).ToString(SaveOptions.DisableFormatting);
}
