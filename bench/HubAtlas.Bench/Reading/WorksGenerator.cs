using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace HubAtlas.Bench.Reading;

/// <summary>
/// Writes works as OpenAlex's snapshot has them, about 10 kB each: authors with institutions and raw affiliations, and beside them the
/// abstracts, references, concepts and locations that a reader must get past. Everything is invented; the same count gives the same bytes.
/// </summary>
internal sealed class WorksGenerator(int seed)
{
    private const int Organisations = 20_000;
    private static readonly string[] Economies = ["US", "CN", "DE", "JP", "GB", "FR", "KR", "IN", "BR", "AU"];
    private static readonly string[] Departments = ["Department of Physics", "School of Medicine", "Institute of Chemistry", "Faculty of Engineering", "Centre for Data Science"];

    private readonly Random _random = new(seed);
    private readonly string[] _words = [.. Enumerable.Range(0, 4000).Select(n => "w" + (n * 2654435761L % 99_991_337).ToString("x", CultureInfo.InvariantCulture))];
    private readonly StringBuilder _text = new(1 << 16);

    /// <returns>Bytes of JSON.</returns>
    public static long Write(string path, int works, int seed)
    {
        var generator = new WorksGenerator(seed);
        var bytes = 0L;
        using (var gzip = new GZipStream(File.Create(path + ".part"), CompressionLevel.Optimal))
        {
            for (var work = 0; work < works; work++)
            {
                var line = Encoding.UTF8.GetBytes(generator.Work(seed * 10_000_000L + work));
                gzip.Write(line);
                bytes += line.Length;
            }
        }

        File.Move(path + ".part", path, overwrite: true);
        return bytes;
    }

    private string Work(long id)
    {
        _text.Clear();
        Put($"{{\"id\":\"https://openalex.org/W{id}\",\"doi\":\"https://doi.org/10.5555/{id}\",\"title\":\"{Words(12)}\",\"display_name\":\"{Words(12)}\",");
        Put($"\"publication_year\":{2015 + _random.Next(9)},\"publication_date\":\"2020-01-01\",\"language\":\"en\",\"type\":\"article\",");
        Put($"\"primary_location\":{Location()},\"authorships\":[");
        var authors = 1 + (int)(8 * _random.NextDouble() * _random.NextDouble()) + (_random.Next(400) == 0 ? 200 : 2);
        var (home, department) = (_random.Next(Organisations), _random.Next(Departments.Length));
        for (var author = 0; author < authors; author++)
        {
            if (_random.Next(2) == 0) (home, department) = (_random.Next(3) == 0 ? _random.Next(Organisations) : home, _random.Next(Departments.Length));
            Authorship(author, home, department);
        }

        _text.Length--;
        Put($"],\"cited_by_count\":{_random.Next(90)},\"is_retracted\":false,\"is_paratext\":false,\"primary_topic\":{Topic()},\"topics\":[{Topic()},{Topic()}],");
        Concepts();
        Put($"\"locations\":[{Location()},{Location()}],\"referenced_works\":[{Ids(30)}],\"related_works\":[{Ids(10)}],\"abstract_inverted_index\":{{");
        for (var word = 0; word < 100; word++) Put($"\"{_words[_random.Next(_words.Length)]}\":[{word},{word + 100}],");
        _text.Length--;
        Put($"}},\"updated_date\":\"2025-11-06T03:46:38.306776\",\"created_date\":\"2016-06-24\"}}\n");
        return _text.ToString();
    }

    /// <summary>Every other author is where the one before is, as in a sample of real works, of which half repeat a colleague's affiliations.</summary>
    private void Authorship(int number, int organisation, int department)
    {
        var economy = Economies[organisation % Economies.Length];
        var name = $"University of {_words[organisation % _words.Length]} {organisation}";
        var raw = $"{Departments[department]}, {name}, {10000 + organisation} {_words[organisation % 997]}, {economy}";
        var person = _random.Next(9_000_000);
        Put($"{{\"author_position\":\"{(number == 0 ? "first" : "middle")}\",\"author\":{{\"id\":\"https://openalex.org/A5{person}\",");
        Put($"\"display_name\":\"Author {person}\",\"orcid\":\"https://orcid.org/0000-0002-{person}\"}},");
        Put($"\"institutions\":[{{\"id\":\"https://openalex.org/I{organisation}\",\"display_name\":\"{name}\",\"ror\":\"https://ror.org/0{organisation}\",");
        Put($"\"country_code\":\"{economy}\",\"type\":\"education\",\"lineage\":[\"https://openalex.org/I{organisation}\"]}}],\"countries\":[\"{economy}\"],");
        Put($"\"is_corresponding\":{(number == 0 ? "true" : "false")},\"raw_author_name\":\"A. Author {person}\",\"raw_affiliation_strings\":[\"{raw}\"],");
        Put($"\"affiliations\":[{{\"raw_affiliation_string\":\"{raw}\",\"institution_ids\":[\"https://openalex.org/I{organisation}\"]}}]}},");
    }

    private string Topic()
    {
        var topic = _random.Next(4500);
        return $"{{\"id\":\"https://openalex.org/T{10000 + topic}\",\"display_name\":\"Topic {_words[topic % 4000]}\",\"score\":0.{_random.Next(9999)},"
            + $"\"subfield\":{{\"id\":\"https://openalex.org/subfields/{topic % 250}\",\"display_name\":\"Subfield {topic % 250}\"}},"
            + $"\"field\":{{\"id\":\"https://openalex.org/fields/{topic % 26}\",\"display_name\":\"Field {topic % 26}\"}},"
            + $"\"domain\":{{\"id\":\"https://openalex.org/domains/{topic % 4}\",\"display_name\":\"Domain {topic % 4}\"}}}}";
    }

    private void Concepts()
    {
        Put($"\"concepts\":[");
        for (var concept = 0; concept < 8; concept++)
        {
            var number = _random.Next(60_000);
            Put($"{{\"id\":\"https://openalex.org/C{number}\",\"wikidata\":\"https://www.wikidata.org/wiki/Q{number}\",\"display_name\":\"{_words[number % 4000]}\",\"level\":{concept},\"score\":0.{_random.Next(999_999)}}},");
        }

        _text.Length--;
        Put($"],");
    }

    private string Location() =>
        $"{{\"is_oa\":true,\"landing_page_url\":\"https://example.org/{_random.Next()}\",\"pdf_url\":null,\"source\":{{\"id\":\"https://openalex.org/S{_random.Next(200_000)}\",\"display_name\":\"Journal of {Words(3)}\",\"issn_l\":\"1234-5678\",\"type\":\"journal\"}},\"license\":null,\"version\":\"publishedVersion\"}}";

    private string Ids(int count) => string.Join(',', Enumerable.Range(0, count).Select(_ => $"\"https://openalex.org/W{_random.Next()}\""));

    private string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => _words[_random.Next(_words.Length)]));

    private void Put(FormattableString text) => _text.Append(text.ToString(CultureInfo.InvariantCulture));
}
