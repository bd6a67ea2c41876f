using HubAtlas.Core.Counting;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading;
using HubAtlas.Data.Reading.Sources.Wos;
using HubAtlas.Data.Storing;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Tests.Reading;

/// <summary>Who is put where, and what is said where a record does not say.</summary>
public sealed class WosPairingTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private const string Mixed =
        "FN Clarivate\nVR 1.0\nPT J\nAU Muster, A\n   Beispiel, B\n   Ejemplo, C\nAF Muster, Anna\n   Beispiel, Bernd\n   Ejemplo, Carla\nDT Article\n" +
        "C1 [Muster, Anna; Beispiel, Bernd] CERN, Geneva, Switzerland.\n   [Ejemplo, Carla] Univ Minho, Braga, Portugal.\n   Univ Granada, Granada, Spain.\n" +
        "   Univ Zululand, Kwa Dlangezwa, South Africa.\nPY 2024\nUT WOS:000999999900002\nER\n\nEF\n";

    [Fact]
    public void Import_and_inspect_tell_what_was_left_out_and_where()
    {
        var path = _files.Write("mixed.txt", Mixed).Path;
        using var store = AtlasStore.Open(Path.Combine(_files.Folder, "w"), 1, stop: TestContext.Current.CancellationToken);
        var summary = new Importer(store, ShareRule.Divide).Import([path], new ImportOptions { TempFolder = _files.Folder, Threads = 2 }, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal((3, 2, 0, 0), (summary.Contributions, summary.Remarked(RemarkKind.Unpaired), summary.Remarked(RemarkKind.Assumed), summary.Remarked(RemarkKind.Incomplete)));
        var remark = Assert.Single(summary.Remarks);
        Assert.Equal(("mixed.txt", 3, "Univ Granada, Granada, Spain"), (remark.File, remark.Line, remark.Example));
        Assert.Equal(summary.Remarks, Assert.Single(summary.Accounts).Remarks);
        Assert.Equal(["CERN, Geneva, Switzerland", "Univ Minho, Braga, Portugal"], store.AddressesToLocate("k").Select(a => a.Address.Text).Order(StringComparer.Ordinal));
        Assert.Equal(summary.Remarks, Assert.Single(Inspection.Of([path], new ImportOptions { TempFolder = _files.Folder }, 100, TestContext.Current.CancellationToken).Takes).Remarks);
    }

    [Theory]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void Plain_text_is_recognised_whatever_ends_its_lines(string end)
    {
        var found = Formats.Recognise(_files.Write("f.txt", Mixed.Replace("\n", end)), _files.Options()).Recognition;
        Assert.Equal(("wos", 1, "tagged plain text", true), (found.Source, found.Sureness, found.What, found.IsUsable));
    }

    [Fact]
    public void Without_names_every_author_is_put_everywhere_and_that_is_said_where_it_can_be_wrong()
    {
        Assert.Equal("A + B / A + B [assumed 1]", Pair("X, Y; U, V", "A; B"));
        Assert.Equal("A / A", Pair("X, Y; U, V", "A"));
        Assert.Equal("A + B", Pair("X, Y", "A; B"));
    }

    [Theory]
    [InlineData("[X, Y] A; B", "A /  [unpaired 1]")]
    [InlineData("B; [X, Y] A; [U, V] C; D", "A / C [unpaired 2]")]
    [InlineData("[Nobody, Else] A; [U, V] C", " / C [unpaired 1]")]
    [InlineData("[] A; [U, V] C", " / C [unpaired 1]")]
    [InlineData("[X, Y] A; [U, V", "A /  [unpaired 1]")]
    [InlineData("[X, Y; U, V", " /  [unpaired 1]")]
    [InlineData("[X, Y; X, Y] A; [X, Yvonne] A", "A / ")]
    public void An_address_belongs_to_those_whom_it_names_and_else_to_nobody(string cell, string expected) => Assert.Equal(expected, Pair("X, Y; U, V", cell));

    [Theory]
    [InlineData("Li, Na; Lin, A", "[Li, Na] A; [Lin, A] B", "A / B")]
    [InlineData("Wang, Wei; Wang, Wei", "[Wang, Wei] A; [Wang, Wei] B", "A + B / A + B [assumed 1]")]
    [InlineData("Wang, Wei; Wang, Wu", "[Wang, W] A; [Wang, Wu] B", " / B [unpaired 1]")]
    [InlineData("Doe, John, Jr.; Doe, Jane", "[Doe, Jr., John] A; [Doe, Jane] B", "A / B")]
    public void Names_are_told_apart(string authors, string cell, string expected) => Assert.Equal(expected, Pair(authors, cell));

    [Fact]
    public void Groups_are_people_only_where_nobody_else_is_listed()
    {
        const string header = "AU\tCA\tC1\tPY\tUT\tDT\n";
        Assert.Equal("A / A", Describe(header + "[Anonymous]\tGroup One; Group Two\tA\t2001\tWOS:1\tArticle\n"));
        Assert.Equal("A", Describe(header + "Doe, J\tGroup One\t[Doe, J; Group One] A\t2001\tWOS:1\tArticle\n"));
        Assert.Equal("A", Describe(header + "[Anonymous]\t\tA\t2001\tWOS:1\tArticle\n"));
    }

    [Theory]
    [InlineData("(Corresponding Author)")]
    [InlineData("(corresponding author)")]
    [InlineData("(Reprint Author)")]
    [InlineData("(Autor de correspondencia)")]
    public void In_BibTeX_addresses_of_a_role_are_left_out(string role) => Assert.Equal(
        "Univ Graz (UG), Graz, Austria / Univ Graz (UG), Graz, Austria / Univ Seville, Seville, Spain [unpaired 1]",
        Describe("@article{ WOS:1,\nAuthor = {Muster, Anna and Beispiel, Bernd and Ejemplo, Carla},\nYear = {2024},\n" +
            $"Affiliation = {{Muster, A; Beispiel, B {role}, Univ Letters, Bonn, Germany.\n   Muster, A {role}, Inst Y,\n   Bonn, Germany.\n" +
            "   Muster, Anna; Beispiel, Bernd, Univ Graz (UG), Graz, Austria.\n   Ejemplo, Carla, Univ Seville, Seville, Spain.\n   Univ Stray (US), Rome, Italy.},\nUnique-ID = {WOS:1},\n}\n"));

    [Theory]
    [InlineData(@"M{\""u}ller, Zo\'{e}", "Müller, Zoé")]
    [InlineData(@"S{\o}rensen, \AA{}se and {\L}uka{\v{s}} \c{C}a\~n\'{\i}", "Sørensen, Åse and Łukaš Çañí")]
    [InlineData(@"R\&D 100\% \$ \_ \{x\} {Univ} a\~{}b", "R&D 100% $ _ {x} Univ a~b")]
    [InlineData(@"C:\temp \unknown", @"C:\temp \unknown")]
    public void Letters_of_LaTeX_become_plain(string latex, string plain) => Assert.Equal(plain, LatexText.Plain(latex));

    [Theory]
    [InlineData(32_759, "")]
    [InlineData(32_767, " [incomplete 1]")]
    [InlineData(32_768, "")]
    public void A_cell_that_Excel_has_cut_off_is_said_to_be_cut_off(int length, string expected)
    {
        var address = new string('B', length - "[X, Y] ".Length);
        Assert.Equal(address + expected, Pair("X, Y", "[X, Y] " + address));
    }

    [Theory]
    [InlineData("Authors,Addresses,WoS Categories,Publication Year,DOI\n", true)]
    [InlineData("Authors,Affiliations,Reprint Addresses,Publication Year,UT (Unique WOS ID),DOI\n", false)]
    [InlineData("PT\tAU\tTI\tPY\tDI\tUT\n", false)]
    public void Tables_are_recognised_and_the_lack_of_addresses_is_named(string header, bool isUsable)
    {
        var found = Formats.Recognise(_files.Write("f", header + "a"), _files.Options()).Recognition;
        Assert.Equal(("wos", isUsable), (found.Source, found.IsUsable));
        if (!isUsable) Assert.Contains("export the full record", Assert.Single(found.Missing));
    }

    [Theory]
    [InlineData("2024", "", 2024)]
    [InlineData("", "JAN 2026", 2026)]
    [InlineData("", "2026-01-01", 2026)]
    [InlineData("", "Jan-26", null)]
    public void The_year_is_that_of_publication_else_of_early_access(string published, string early, int? expected) => Assert.Equal(
        expected, Harvest.Of("wos", _files.Write("f", $"AU\tC1\tPY\tEA\tUT\tDT\nDoe, J\tA\t{published}\t{early}\tWOS:1\tArticle\n"), _files.Options()).Documents.Single().Year);

    private string Pair(string authors, string addresses) => Describe($"AU\tAF\tC1\tPY\tUT\tDT\n\t{authors}\t{addresses}\t2001\tWOS:1\tArticle\n");

    private string Describe(string text)
    {
        var harvest = Harvest.Of("wos", _files.Write("f", text), _files.Options());
        Assert.Empty(harvest.Rejects);
        var people = harvest.Documents.Single().People.Select(person => string.Join(" + ", person.Addresses.Select(address => address.Text)));
        var remarks = harvest.Remarks.GroupBy(remark => remark.Kind).Select(kind => $" [{kind.Key.ToString().ToLowerInvariant()} {kind.Sum(remark => remark.Count)}]");
        return string.Join(" / ", people) + string.Concat(remarks);
    }
}
