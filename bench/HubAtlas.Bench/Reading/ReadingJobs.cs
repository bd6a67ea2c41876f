using System.Globalization;
using System.IO.Compression;
using HubAtlas.Core.Counting;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Streams;
using HubAtlas.Data.Storing;
using HubAtlas.Data.Storing.DuckDb;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Bench.Reading;

/// <summary>What is compared: each job takes files and returns how many contributions (or bytes) it found.</summary>
internal static class ReadingJobs
{
    private const string Columns = """
        {id: 'VARCHAR', publication_year: 'INTEGER', type: 'VARCHAR', updated_date: 'VARCHAR', is_retracted: 'BOOLEAN', is_paratext: 'BOOLEAN',
         primary_topic: 'STRUCT(display_name VARCHAR, subfield STRUCT(display_name VARCHAR), field STRUCT(display_name VARCHAR), "domain" STRUCT(display_name VARCHAR))',
         authorships: 'STRUCT(institutions STRUCT(id VARCHAR, display_name VARCHAR, ror VARCHAR, country_code VARCHAR)[],
                              affiliations STRUCT(raw_affiliation_string VARCHAR, institution_ids VARCHAR[])[])[]'}
        """;

    public static readonly IReadOnlyDictionary<string, Func<string[], int, string, long>> All =
        new Dictionary<string, Func<string[], int, string, long>>
        {
            ["inflate"] = (files, _, _) => files.Sum(Inflate),
            ["read"] = (files, _, _) => files.Sum(Read),
            ["store"] = (files, threads, folder) => Store(files, "openalex", threads, folder),
            ["patents-read"] = (files, _, folder) => ReadPatents(files, folder),
            ["patents-store"] = (files, threads, folder) => Store(files, "patentsview", threads, folder),
            ["duckdb-read"] = (files, threads, folder) => DuckDb(files, threads, folder, ReadOnly),
            ["duckdb-store"] = (files, threads, folder) => DuckDb(files, threads, folder, Stored),
        };

    private static string[] ReadOnly(string files) =>
        [$"CREATE TEMP TABLE n AS SELECT CAST(sum(len(authorships)) AS BIGINT) AS n FROM {files} WHERE NOT is_retracted AND NOT is_paratext"];

    /// <summary>The job of an import in SQL: documents, their contributions with shares, distinct addresses, fields.</summary>
    private static string[] Stored(string files) =>
    [
        $"CREATE TEMP TABLE w AS SELECT * FROM {files} WHERE NOT is_retracted AND NOT is_paratext AND len(authorships) > 0",
        "CREATE TABLE documents AS SELECT hash(id) AS document_id, id, publication_year, type, updated_date, len(authorships) AS people FROM w",
        """
        CREATE TABLE document_fields AS SELECT hash(id) AS document_id, unnest([primary_topic.display_name, primary_topic.subfield.display_name,
            primary_topic.field.display_name, primary_topic."domain".display_name]) AS field FROM w
        """,
        """
        CREATE TEMP TABLE p AS SELECT hash(id) AS document_id, generate_subscripts(authorships, 1) AS person, unnest(authorships) AS a,
            1000000000 // len(authorships) AS share FROM w
        """,
        """
        CREATE TEMP TABLE c AS SELECT document_id, person, share // greatest(1, len(a.affiliations)) AS share, a.institutions AS institutions,
            unnest(a.affiliations) AS f FROM p
        """,
        """
        CREATE TEMP TABLE f AS SELECT document_id, person, share, f.raw_affiliation_string AS text,
            list_filter(institutions, lambda i: list_contains(f.institution_ids, i.id))[1] AS i FROM c
        """,
        """
        CREATE TABLE contributions AS SELECT document_id, person, share,
            hash(text, i.display_name, i.ror, i.country_code) AS address_id FROM f
        """,
        """
        CREATE TABLE addresses AS SELECT DISTINCT hash(text, i.display_name, i.ror, i.country_code) AS address_id, text,
            i.display_name AS organisation, i.ror AS organisation_id, i.country_code AS economy FROM f
        """,
        "CREATE TEMP TABLE n AS SELECT count(*) AS n FROM contributions",
    ];

    private static long Inflate(string file)
    {
        using var gzip = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        var buffer = new byte[1 << 18];
        var bytes = 0L;
        for (int read; (read = gzip.Read(buffer)) > 0;) bytes += read;
        return bytes;
    }

    private static long Read(string file)
    {
        var sink = new CountingSink();
        var recognised = new RecognisedFile(SourceFile.FromPath(file), Recognition.None("openalex"));
        Formats.Of("openalex").Read(new SourceSet([recognised]), new ReadOptions(), sink, CancellationToken.None);
        return sink.Contributions;
    }

    private static long ReadPatents(string[] files, string folder)
    {
        var sink = new CountingSink();
        var (reader, options) = (Formats.Of("patentsview"), new ReadOptions { TempFolder = folder });
        var recognised = files.Select(file => Formats.Recognise(SourceFile.FromPath(file), options, "patentsview")).ToList();
        foreach (var set in reader.Group(recognised)) reader.Read(set, options, sink, CancellationToken.None);
        return sink.Contributions;
    }

    private static long Store(string[] files, string source, int threads, string folder)
    {
        using var store = AtlasStore.Open(folder, threads);
        var importer = new Importer(store, ShareRule.Divide);
        return importer.Import(files, new ImportOptions { Source = source, Threads = threads, TempFolder = folder }).Contributions;
    }

    private static long DuckDb(string[] files, int threads, string folder, Func<string, string[]> statements)
    {
        Directory.CreateDirectory(folder);
        var settings = new Dictionary<string, string>
        {
            ["threads"] = threads.ToString(CultureInfo.InvariantCulture),
            ["preserve_insertion_order"] = "false",
            ["temp_directory"] = Path.Combine(folder, "spill"),
        };
        using var database = Database.Open(Path.Combine(folder, "duck.db"), settings);
        using var connection = database.Connect();
        var list = string.Join(", ", files.Select(file => $"'{file}'"));
        var source = $"read_json([{list}], format = 'newline_delimited', maximum_object_size = 67108864, columns = {Columns})";
        foreach (var statement in statements(source)) connection.Execute(statement);
        return connection.Number("SELECT n FROM n");
    }

    private sealed class CountingSink : IRecordSink
    {
        public long Contributions { get; private set; }

        public void Add(Document document) => Contributions += ShareRule.Divide(document).Count;

        public void Add(Organisation organisation)
        {
        }

        public void Withdraw(Withdrawal withdrawal)
        {
        }

        public void Reject(Reject reject)
        {
        }
    }
}
