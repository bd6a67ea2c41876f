using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Recipes;
using HubAtlas.Engine;
using HubAtlas.Tests.Publishing;

namespace HubAtlas.Tests.Recipes;

/// <summary>recipes/open-2024.json on files of the forms that docs/open-edition.md names.</summary>
public sealed class OpenEditionTests : IDisposable
{
    private const int Core = 1_000, Papers = 20, Authors = 5, Patents = 30;

    private static readonly string RecipeFile = Path.Combine(Repository.Root, "recipes", "open-2024.json");

    private readonly ScratchFolder _scratch = new();

    private string Workspace => Path.Combine(_scratch.Root, "workspace");

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("patentsview")]
    [InlineData("regpat")]
    public void It_counts_core_papers_of_five_years_and_international_applications_and_nothing_else(string patents)
    {
        var atlas = new Atlas(Workspace, threads: 2);
        atlas.Import([WriteWorks(), patents == "regpat" ? WriteRegpat() : WritePatentsView()], new());
        var edition = atlas.MakeEdition(RecipeReader.Read(RecipeFile), atlas.EditionFolder("open-2024")).Edition;

        Assert.Equal(
            [(DocumentKind.Patent, Patents), (DocumentKind.Publication, Core + Papers)], edition.WorldTotals.Select(t => (t.Kind, (int)t.Documents)));
        var munich = Assert.Single(edition.Clusters);
        Assert.Equal(("Munich", "DE"), (munich.Name, munich.Economies.Single()));
        // The papers of conferences are Lyon's: too few for a cluster, but part of the world.
        Assert.Equal(100.0 + (100.0 * Core / (Core + Papers)), munich.Score, 9);
        Assert.Equal(
            ["collection excluded", "collection not counted", "field excluded", "type not counted: review", "year after 2022", "year before 2018"],
            edition.LeftOut.Where(l => l.Kind == DocumentKind.Publication).Select(l => l.Cause).Order(StringComparer.Ordinal));
        Assert.Contains(edition.LeftOut, l => l.Kind == DocumentKind.Patent && l.Cause == (patents == "regpat" ? "year before 2019" : "type not counted: utility"));
    }

    [Fact]
    public void Of_real_works_it_counts_what_a_plain_reading_of_their_JSON_counts()
    {
        var works = Repository.SampleData("publications_openalex_works/works_full_200.jsonl.gz");
        var atlas = new Atlas(Workspace, threads: 2);
        atlas.Import([works], new());
        var edition = atlas.MakeEdition(RecipeReader.Read(RecipeFile), atlas.EditionFolder("open-2024")).Edition;
        using var file = new StreamReader(new GZipStream(File.OpenRead(works), CompressionMode.Decompress));
        var counted = 0;
        while (file.ReadLine() is { } line)
        {
            using var work = JsonDocument.Parse(line);
            if (IsCounted(work.RootElement)) counted++;
        }

        Assert.InRange(counted, 10, 190);
        Assert.Equal(counted, edition.WorldTotals.Single(t => t.Kind == DocumentKind.Publication).Documents);
    }

    [Fact]
    public void Nothing_of_it_bears_the_indexs_name()
    {
        var recipe = RecipeReader.Read(RecipeFile);
        Assert.All(new[] { recipe.Name, recipe.Title }, text => Assert.DoesNotMatch("(?i)gii|innovation index", text));
        var method = RecipeReader.Read(Path.Combine(Repository.Root, "recipes", "gii-2024.json"));
        Assert.Equal((method.Clustering, method.Counting, method.Profiling), (recipe.Clustering, recipe.Counting, recipe.Profiling));
        Assert.Equal(method.Kinds.Select(k => (k.Kind, k.FirstYear, k.LastYear, k.Weight)), recipe.Kinds.Select(k => (k.Kind, k.FirstYear, k.LastYear, k.Weight)));
        Assert.Contains("**It is not the Global Innovation Index**", File.ReadAllText(Path.Combine(Repository.Root, "docs", "open-edition.md")));
    }

    private static bool IsCounted(JsonElement work)
    {
        static JsonElement? At(JsonElement? element, string name) =>
            element is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
        var domain = At(At(At(work, "primary_topic"), "domain"), "display_name")?.GetString();
        return At(At(At(work, "primary_location"), "source"), "is_core")?.GetBoolean() == true && At(work, "is_xpac")?.GetBoolean() != true
            && At(work, "publication_year")?.GetInt32() is >= 2018 and <= 2022
            && At(work, "type")?.GetString() is "article" or "conference-paper" or "data-paper" or "software-paper"
            && domain is not ("Social Sciences" or "Arts and Humanities");
    }

    private string WriteWorks()
    {
        var text = new StringBuilder();
        var id = 0;
        void Add(int count, string place, string type = "article", int year = 2020, bool isCore = true, bool isXpac = false, string domain = "Physical Sciences", int authors = Authors)
        {
            for (var i = 0; i < count; i++)
            {
                var people = string.Join(',', Enumerable.Repeat($$"""{"institutions":[],"countries":[],"raw_affiliation_strings":["{{place}}"],"affiliations":[{"raw_affiliation_string":"{{place}}","institution_ids":[]}]}""", authors));
                text.Append(CultureInfo.InvariantCulture, $$"""{"id":"https://openalex.org/W{{++id}}","publication_year":{{year}},"type":"{{type}}","is_xpac":{{(isXpac ? "true" : "false")}},""");
                text.Append($$$"""
                    "primary_location":{"source":{"id":"https://openalex.org/S1","is_core":{{{(isCore ? "true" : "false")}}}}},"primary_topic":{"field":{"display_name":"Physics"},"domain":{"display_name":"{{{domain}}}"}},"authorships":[{{{people}}}]}
                    """.Trim()).Append('\n');
            }
        }

        const string Munich = "Institute of Physics, 80333 Munich, Germany";
        Add(Core, Munich);
        Add(Papers, "Université de Lyon, Lyon, France", type: "conference-paper");
        Add(7, Munich, isCore: false);
        Add(7, Munich, isXpac: true);
        Add(7, Munich, domain: "Social Sciences");
        Add(7, Munich, type: "review");
        Add(7, Munich, year: 2017);
        Add(7, Munich, year: 2023);
        return Write("works.jsonl", text.ToString());
    }

    private string WritePatentsView()
    {
        var (applications, inventors, international) = (new StringBuilder("pgpub_id\tapplication_id\tfiling_date\tpatent_type\tpublished_date\twipo_kind\n"),
            new StringBuilder("pgpub_id\tinventor_sequence\tinventor_id\tlocation_id\n"),
            new StringBuilder("pgpub_id\tpublished_or_filed_date\tpct_371_date\tpct_102_date\tfiled_country\tapplication_kind\tpct_doc_number\tpct_doc_type\n"));
        for (var i = 0; i < Patents + 10; i++)
        {
            var id = (20210000001 + i).ToString(CultureInfo.InvariantCulture);
            applications.Append(CultureInfo.InvariantCulture, $"{id}\t17{i:D6}\t2020-05-01\tutility\t2021-01-07\tA1\n");
            inventors.Append(CultureInfo.InvariantCulture, $"{id}\t0\tfl:a_ln:b-{i}\tloc1\n");
            if (i < Patents) international.Append(CultureInfo.InvariantCulture, $"{id}\t2020-05-01\t2021-01-01\t\tWO\t00\tPCT/EP2020/{i:D6}\tpct_application\n");
        }

        Write("pv/pg_published_application.tsv", applications.ToString());
        Write("pv/pg_inventor_disambiguated.tsv", inventors.ToString());
        Write("pv/pg_pct_data.tsv", international.ToString());
        return Path.GetDirectoryName(Write(
            "pv/pg_location_disambiguated.tsv", "location_id\tdisambig_city\tdisambig_state\tdisambig_country\tlatitude\tlongitude\nloc1\tMunich\t\tDE\t48.137\t11.575\n"))!;
    }

    private string WriteRegpat()
    {
        var text = new StringBuilder("pct_nbr|internat_appln|appln_id|person_id|inv_name|address|city|postal_code|reg_code|ctry_code|reg_share|inv_share\n");
        for (var i = 0; i < Patents + 10; i++)
            text.Append(CultureInfo.InvariantCulture, $"WO{(i < Patents ? 2021 : 2018)}{i:D6}|{i}|{i}|{i}|DOE|Arcisstrasse 21|Munich|80333|DE212|DE|1|1\n");
        return Path.GetDirectoryName(Write("regpat/202602_PCT_Inv_reg.txt", text.ToString()))!;
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_scratch.Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
