using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace HubAtlas.Bench.Reading;

/// <summary>
/// Writes works as OpenAlex's snapshot has them, in its members and their order, about 10 kB each: authors with institutions and raw
/// affiliations, and beside them the abstracts, references, concepts and locations that a reader must get past. Everything is invented;
/// the same count gives the same bytes. What there is of each member and how well it compresses follows a sample of real works.
/// </summary>
internal sealed class WorksGenerator
{
    // Two primes: the ids of all files are distinct, up to ten digits long and in no order.
    private const long IdFactor = 2_654_435_761;
    private const long IdCount = 4_294_967_291;

    private readonly int _seed;
    private readonly Random _random;
    private readonly InventedWords _words = new();
    private readonly InventedWorld _world;
    private readonly WorkPeople _people;
    private readonly StringBuilder _text = new(1 << 16);

    private WorksGenerator(int seed)
    {
        _seed = seed;
        _random = new Random(seed);
        _world = new InventedWorld(_words);
        _people = new WorkPeople(_random, _words, _world, _text);
    }

    /// <returns>Bytes of JSON.</returns>
    public static long Write(string path, int works, int seed)
    {
        var generator = new WorksGenerator(seed);
        var bytes = 0L;
        using (var gzip = new GZipStream(File.Create(path + ".part"), CompressionLevel.Optimal))
        {
            for (var work = 0; work < works; work++)
            {
                var line = Encoding.UTF8.GetBytes(generator.Work(work));
                gzip.Write(line);
                bytes += line.Length;
            }
        }

        File.Move(path + ".part", path, overwrite: true);
        return bytes;
    }

    private string Work(int number)
    {
        _text.Clear();
        var id = ((_seed * 10_000_000L) + number) * IdFactor % IdCount;
        var (year, date) = (2015 + _random.Next(9), $"{_random.Next(1, 13):D2}-{_random.Next(1, 29):D2}");
        var (doi, title, cited) = (Doi(year), Title(), (int)Math.Pow(_random.NextDouble(), -1.2));
        var location = Location(doi);
        Put($"{{\"id\":\"https://openalex.org/W{id}\",\"doi\":\"https://doi.org/{doi}\",\"title\":\"{title}\",\"display_name\":\"{title}\",");
        Put($"\"publication_year\":{year},\"publication_date\":\"{year}-{date}\",\"ids\":{{\"openalex\":\"https://openalex.org/W{id}\",\"doi\":\"https://doi.org/{doi}\"}},");
        Put($"\"language\":\"en\",\"primary_location\":{location},\"type\":\"{(_random.Next(4) == 0 ? "book-chapter" : "article")}\",\"indexed_in\":[\"crossref\"],");
        Put($"\"open_access\":{{\"is_oa\":false,\"oa_status\":\"closed\",\"oa_url\":null,\"any_repository_has_fulltext\":false}},\"authorships\":[");
        var authors = _people.Write();
        Put($"],\"institutions\":[],\"countries_distinct_count\":{1 + _random.Next(3)},\"institutions_distinct_count\":{authors},\"corresponding_author_ids\":[],");
        Put($"\"apc_list\":null,\"apc_paid\":null,\"fwci\":{_random.NextDouble() * 4:F4},\"has_fulltext\":false,\"cited_by_count\":{cited},");
        Put($"\"citation_normalized_percentile\":{{\"value\":{_random.NextDouble():F8},\"is_in_top_1_percent\":false,\"is_in_top_10_percent\":false}},");
        Put($"\"biblio\":{{\"volume\":\"{_random.Next(1, 300)}\",\"issue\":\"{_random.Next(1, 13)}\",\"first_page\":\"{_random.Next(1, 900)}\",\"last_page\":\"{_random.Next(900, 1800)}\"}},");
        Put($"\"is_retracted\":false,\"is_paratext\":false,\"is_xpac\":false,");
        Topics();
        Concepts();
        Put($"\"mesh\":[],\"locations_count\":1,\"locations\":[{location}],\"best_oa_location\":null,\"sustainable_development_goals\":[],\"awards\":[],\"funders\":[],");
        var references = _random.Next(42);
        Put($"\"has_content\":{{\"grobid_xml\":false,\"pdf\":false}},\"referenced_works_count\":{references},\"referenced_works\":[{Ids(references)}],\"related_works\":[{Ids(7)}],");
        Put($"\"abstract_inverted_index\":{(_random.Next(9) < 5 ? Abstract() : "null")},\"counts_by_year\":[{Counts(cited)}],");
        Put($"\"updated_date\":\"2025-{_random.Next(1, 13):D2}-{_random.Next(1, 29):D2}T03:46:38.{_random.Next(1_000_000):D6}\",\"created_date\":\"2025-10-10T00:00:00\"}}\n");
        return _text.ToString();
    }

    private string Doi(int year) => $"10.{_random.Next(1000, 9999)}/{_words.Next(_random)}.{year}.{_random.Next(1, 1_000_000)}";

    private string Title()
    {
        var title = _words.Name(_random) + " " + _words.Next(_random, 6 + _random.Next(10));
        return _random.Next(10) == 0 ? $"{title}: \\\"{_words.Next(_random, 2)}\\\"" : title;
    }

    private void Topics()
    {
        var first = _world.Topic(_random);
        var second = _random.Next(3) == 0 ? _world.Topic(_random) : _world.TopicBeside(first, _random);
        var primary = Text(first);
        Put($"\"primary_topic\":{primary},\"topics\":[{primary},{Text(second)}],");
    }

    private string Text(Topic topic) =>
        $"{{\"id\":\"https://openalex.org/T{topic.Id}\",\"display_name\":\"{topic.Name}\",\"score\":{Score()},"
        + $"\"subfield\":{{\"id\":\"https://openalex.org/subfields/{topic.SubfieldId}\",\"display_name\":\"{topic.Subfield}\"}},"
        + $"\"field\":{{\"id\":\"https://openalex.org/fields/{topic.FieldId}\",\"display_name\":\"{topic.Field}\"}},"
        + $"\"domain\":{{\"id\":\"https://openalex.org/domains/{topic.DomainId}\",\"display_name\":\"{topic.Domain}\"}}}}";

    /// <summary>The keywords are the first concepts, under another id, with the same scores.</summary>
    private void Concepts()
    {
        var concepts = Enumerable.Range(0, 9).Select(_ => (Concept: _world.Concept(_random), Score: Score())).ToList();
        var keywords = concepts.Take(7).Select(c =>
            $"{{\"id\":\"https://openalex.org/keywords/{c.Concept.Name.ToLowerInvariant().Replace(' ', '-')}\",\"display_name\":\"{c.Concept.Name}\",\"score\":{c.Score}}}");
        Put($"\"keywords\":[{string.Join(',', keywords)}],\"concepts\":[{string.Join(',', concepts.Select(c => Text(c.Concept, c.Score)))}],");
    }

    private static string Text(Concept concept, string score) =>
        $"{{\"id\":\"https://openalex.org/C{concept.Id}\",\"wikidata\":\"https://www.wikidata.org/wiki/Q{concept.Wikidata}\",\"display_name\":\"{concept.Name}\",\"level\":{concept.Level},\"score\":{score}}}";

    private string Location(string doi)
    {
        var journal = _world.Journal(_random);
        var license = _random.Next(2) == 0 ? "\"cc-by\"" : "null";
        return $"{{\"id\":\"doi:{doi}\",\"is_oa\":false,\"landing_page_url\":\"https://doi.org/{doi}\",\"pdf_url\":null,\"source\":{{\"id\":\"https://openalex.org/S{journal.Id}\","
            + $"\"display_name\":\"{journal.Name}\",\"issn_l\":\"{journal.Issn}\",\"issn\":[\"{journal.Issn}\"],\"is_oa\":false,\"is_in_doaj\":false,\"is_core\":true,"
            + $"\"host_organization\":\"https://openalex.org/P{journal.PublisherId}\",\"host_organization_name\":\"{journal.Publisher}\",\"type\":\"journal\"}},"
            + $"\"license\":{license},\"version\":\"publishedVersion\",\"is_accepted\":true,\"is_published\":true,\"raw_source_name\":\"{journal.Name}\",\"raw_type\":\"journal-article\"}}";
    }

    /// <summary>Words with the positions at which they stand, in the order of their first.</summary>
    private string Abstract()
    {
        var positions = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var length = 60 + _random.Next(110);
        for (var position = 0; position < length; position++)
        {
            var word = position % 20 == 0 ? _words.Name(_random) : _words.Next(_random) + (_random.Next(9) switch { 0 => ",", 1 when position % 3 == 0 => ".", _ => "" });
            if (!positions.TryGetValue(word, out var at)) positions[word] = at = [];
            at.Add(position);
        }

        return "{" + string.Join(',', positions.Select(word => $"\"{word.Key}\":[{string.Join(',', word.Value)}]")) + "}";
    }

    private string Counts(int cited) =>
        string.Join(',', Enumerable.Range(0, Math.Min(cited, 6)).Select(ago => $"{{\"year\":{2025 - ago},\"cited_by_count\":{_random.Next(1, cited + 2)}}}"));

    /// <summary>One of three is a work of the last years, whose ids have ten digits and begin with a 4.</summary>
    private string Ids(int count) => string.Join(',', Enumerable.Range(0, count).Select(_ =>
        $"\"https://openalex.org/W{(_random.Next(3) == 0 ? _random.NextInt64(4_200_000_000, 4_420_000_000) : _random.Next(1_480_000_000, int.MaxValue))}\""));

    /// <summary>A single-precision number written in full, as the scores of the snapshot are.</summary>
    private string Score() => ((double)_random.NextSingle()).ToString("R", CultureInfo.InvariantCulture);

    private void Put(FormattableString text) => _text.Append(text.ToString(CultureInfo.InvariantCulture));
}
