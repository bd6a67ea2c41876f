using HubAtlas.Core.Counting;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;
using HubAtlas.Data.Storing.DuckDb;
using HubAtlas.Engine.Importing;
using static HubAtlas.Tests.Storing.Sample;

namespace HubAtlas.Tests.Storing;

/// <summary>What the store keeps of patents and publications beside people and subjects: office, family, symbols, applicants, citations.</summary>
public sealed class FactTests : IDisposable
{
    private static readonly PatentFacts Known = new()
    {
        Office = "EP",
        Family = "docdb:7",
        FirstFiling = 20190304,
        FirstFilingYear = 2019,
        FirstPublicationYear = 2020,
        IsGranted = true,
        GrantedYear = 2022,
        Symbols = [new(SymbolScheme.Ipc, "G06N000302"), new(SymbolScheme.Cpc, "G06N000302"), new(SymbolScheme.Cpc, "Y02E")],
        Applicants = [new("Acme KK", "JP"), new("Bolt", null), new("Coil", "KR")],
    };

    private static readonly CitationFacts Cited = new()
    {
        CitedBy = 7,
        CitedByYear = "2021:3 2022:4",
        Percentile = 0.875,
        Fwci = 1.25,
        CountedOn = 20240501,
        JournalId = "S1",
        IsRetracted = false,
    };

    private readonly TempWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    private static Document Patent(string id, PatentFacts? facts) => Document(id) with { Patent = facts };

    private static Document Paper(string id, CitationFacts? facts, int version = 0) => Document(id, DocumentKind.Publication, version: version) with { Citations = facts };

    private List<string> Rows(string sql)
    {
        using var database = Database.Open(_workspace.File, []);
        using var connection = database.Connect();
        return connection.List($"SELECT concat_ws('|', *COLUMNS(*)) FROM ({sql})", rows => rows.Text(0)!);
    }

    [Fact]
    public void All_that_is_known_is_kept_and_what_is_not_known_is_null()
    {
        using (var store = _workspace.Open())
        {
            store.Import("a", (Patent("t:1", Known), At(Tokyo)), (Patent("t:2", new()), At(Tokyo)), (Patent("t:3", null), At(Tokyo)), (Paper("t:4", Cited), At(Tokyo)));
            Assert.Empty(store.Check().Violations);
        }

        Assert.Equal(
            ["EP|docdb:7|20190304|2019|2020|true|2022|-", "-|-|-|-|-|-|-|-", "-|-|-|-|-|-|-|-", "-|-|-|-|-|-|-|7 2021:3 2022:4 0.875 1.25 20240501 S1 false"],
            Rows("""
                SELECT coalesce(office, '-'), coalesce(family, '-'), coalesce(first_filing::VARCHAR, '-'), coalesce(first_filing_year::VARCHAR, '-'),
                       coalesce(first_publication_year::VARCHAR, '-'), coalesce(is_granted::VARCHAR, '-'), coalesce(granted_year::VARCHAR, '-'),
                       coalesce(cited_by || ' ' || cited_by_year || ' ' || cited_percentile || ' ' || fwci || ' ' || cited_on || ' ' || journal_id || ' ' || is_retracted, '-')
                FROM documents ORDER BY key
                """));
        Assert.Equal(["0|G06N000302", "1|G06N000302", "1|Y02E"], Rows("SELECT scheme, symbol FROM document_symbols ORDER BY ALL"));
        Assert.Equal(["0|Acme KK|JP|333333334", "1|Bolt|-|333333333", "2|Coil|KR|333333333"], Rows("SELECT position, name, coalesce(economy, '-'), share FROM applicants ORDER BY ALL"));
    }

    [Fact]
    public void A_document_that_is_replaced_or_withdrawn_leaves_no_symbol_and_no_applicant()
    {
        using var store = _workspace.Open();
        store.Import("a", (Patent("t:1", Known), At(Tokyo)), (Patent("t:2", Known), At(Tokyo)));
        store.Import("b", (Patent("t:1", Known with { Symbols = [], Applicants = [new("Coil", "KR")] }), At(Tokyo)));
        store.Withdraw("c", ("t:2", null));
        Assert.Empty(store.Check().Violations);
        store.Dispose();
        Assert.Equal([], Rows("SELECT * FROM document_symbols"));
        Assert.Equal(["Coil"], Rows("SELECT name FROM applicants"));
    }

    [Theory]
    [InlineData("INSERT INTO document_symbols VALUES (5, 0, 'G06N')", "symbols of no document")]
    [InlineData("INSERT INTO document_symbols FROM document_symbols", "symbols that a document has twice")]
    [InlineData("INSERT INTO applicants VALUES (5, 0, 'x', NULL, 1000000000)", "applicants of no document")]
    [InlineData("UPDATE applicants SET share = share + 1", "applicants' shares")]
    [InlineData("UPDATE documents SET family = NULL WHERE key = 't:1'", "")]
    public void Damage_is_found_and_changes_the_hash(string damage, string expected)
    {
        string before;
        using (var store = _workspace.Open())
        {
            store.Import("a", (Patent("t:1", Known), At(Tokyo)));
            before = store.ContentHash();
        }

        using (var database = Database.Open(_workspace.File, []))
        using (var connection = database.Connect())
            connection.Execute(damage);
        using var damaged = _workspace.Open(readOnly: true);
        if (expected.Length > 0) Assert.Contains(damaged.Check().Violations, v => v.Contains(expected));
        Assert.NotEqual(before, damaged.ContentHash());
    }

    /// <summary>Papers are cited anew every day: whichever export comes first, that of the later day counts.</summary>
    [Theory]
    [InlineData("a b c")]
    [InlineData("c b a")]
    [InlineData("b a c")]
    public void Of_copies_that_differ_in_citations_the_later_count_is_kept_in_any_order(string order)
    {
        var counts = new Dictionary<string, CitationFacts> { ["a"] = Cited with { CitedBy = 9, CountedOn = 20250101 }, ["b"] = Cited, ["c"] = Cited with { CitedBy = 30, CountedOn = null } };
        string hash;
        using (var store = _workspace.Open())
        {
            foreach (var file in order.Split(' ')) store.Import(file, (Paper("t:1", counts[file]), At(Tokyo)));
            hash = store.ContentHash();
        }

        Assert.Equal(["9|20250101"], Rows("SELECT cited_by, cited_on FROM documents"));
        using var other = new TempWorkspace();
        using var again = other.Open();
        foreach (var file in counts.Keys) again.Import(file, (Paper("t:1", counts[file]), At(Tokyo)));
        Assert.Equal(again.ContentHash(), hash);
    }

    /// <summary>The hash that the program printed before it kept any of this.</summary>
    [Fact]
    public void A_store_without_any_of_it_has_the_hash_that_it_always_had()
    {
        var path = Path.Combine(Directory.CreateDirectory(_workspace.Folder).FullName, "points.csv");
        File.WriteAllText(path, "lat,lon,count\n35.68,139.76,3\n48.85,2.35,2\n");
        using var store = _workspace.Open();
        new Importer(store, ShareRule.Divide).Import(
            [path], new ImportOptions { TempFolder = _workspace.Folder, Source = "points", Kind = DocumentKind.Patent }, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal("4dae8726bc96ba732a161e825566cbff7216a70680ddb2613a5b872ca2aa0f08", store.ContentHash());
    }

    [Theory]
    [InlineData(false), InlineData(true)]
    public void A_store_of_schema_6_keeps_its_hash_and_takes_its_files_again(bool readOnly)
    {
        string hash;
        using (var store = _workspace.Open())
        {
            Import(store, "old", "wos", Paper("t:1", null));
            Import(store, "mine", "table", Paper("t:2", null));
            hash = store.ContentHash();
        }

        using (var database = Database.Open(_workspace.File, []))
        using (var connection = database.Connect())
        {
            Undo(connection);
            connection.Execute("UPDATE meta SET value = '6' WHERE name = 'schema_version'");
        }

        using (var store = _workspace.Open(readOnly: readOnly))
        {
            Assert.Equal(hash, store.ContentHash());
            Assert.Empty(store.Check().Violations);
            Assert.Equal(["old.txt"], store.FilesWithoutFacts().Select(file => file.Name));
            Assert.Equal((false, true), (store.Knows("old"), store.Knows("mine")));
        }

        using var again = _workspace.Open();
        Import(again, "old", "wos", Paper("t:1", Cited with { CountedOn = null }));
        Assert.Empty(again.Check().Violations);
        Assert.Empty(again.FilesWithoutFacts());
        Assert.Equal(2, again.Files().Count);
        again.Dispose();
        Assert.Equal(["7", "-"], Rows("SELECT coalesce(cited_by::VARCHAR, '-') FROM documents ORDER BY key"));
    }

    private static void Import(AtlasStore store, string sha256, string source, Document document)
    {
        using var import = store.BeginImport(sha256, sha256 + ".txt", source, 1, false);
        import.Add(document, At(Tokyo));
        import.Reject(new Reject(sha256 + ".txt", 2, "", "", "no id"));
        import.Commit();
    }

    /// <summary>Makes a store of the schema before this one's columns and tables were there.</summary>
    internal static void Undo(Connection connection)
    {
        foreach (var table in (string[])["document_symbols", "applicants"]) connection.Execute($"DROP TABLE {table}");
        foreach (var column in Schema.Documents.LaterColumns) connection.Execute($"ALTER TABLE documents DROP COLUMN {column.Split(' ')[0]}");
    }
}
