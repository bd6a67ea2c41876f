using System.Globalization;

namespace HubAtlas.Bench.Reading;

/// <summary>Institutions, topics, concepts and journals that works refer to; the same in every file.</summary>
internal sealed class InventedWorld
{
    private const int InstitutionCount = 60_000;
    private const int SubfieldCount = 250;
    private static readonly string[] Patterns =
        ["University of {0}", "{0} University", "{0} Institute of Technology", "{0} Medical Center", "{0} Academy of Sciences", "Université de {0}", "{0} Hospital", "{0} {1}"];

    private static readonly string[] InstitutionTypes = ["education", "education", "education", "healthcare", "facility", "government", "company"];
    private static readonly string[] Economies =
        ["US", "CN", "DE", "JP", "GB", "FR", "KR", "IN", "BR", "AU", "IT", "ES", "CA", "NL", "CH", "SE", "TR", "IR", "PL", "RU", "EG", "ZA", "MX", "ID", "SA"];

    private readonly Topic[] _topics;
    private readonly Concept[] _concepts;
    private readonly Journal[] _journals;
    private readonly Institution[] _institutions;

    public InventedWorld(InventedWords words)
    {
        var random = new Random(11);
        string Capital(int count) => words.Name(random) + (count > 1 ? " " + words.Next(random, count - 1) : "");
        string[] Names(int count) => [.. Enumerable.Range(0, count).Select(_ => Capital(1 + random.Next(3)))];
        var (domains, fields, subfields) = (Names(4), Names(26), Names(SubfieldCount));
        _topics = [.. Enumerable.Range(0, 4500).Select(number => new Topic(
            10_000 + number, Capital(2 + random.Next(4)), number % SubfieldCount, subfields[number % SubfieldCount], number % SubfieldCount % 26, fields[number % SubfieldCount % 26], number % 4, domains[number % 4]))];
        _concepts = [.. Enumerable.Range(0, 60_000).Select(_ => new Concept(random.Next(1 << 21, int.MaxValue), random.Next(1, 10_000_000), Capital(1 + random.Next(3)), random.Next(6)))];
        _journals = [.. Enumerable.Range(0, 40_000).Select(_ => new Journal(
            random.Next(1_000_000, int.MaxValue), Capital(2 + random.Next(4)), $"{random.Next(10_000):D4}-{random.Next(10_000):D4}", 4_310_000_000 + random.Next(20_000_000), Capital(2)))];
        _institutions = [.. Enumerable.Range(0, InstitutionCount).Select(_ => Make(words, random))];
    }

    public Topic Topic(Random random) => _topics[Common(random, _topics.Length)];

    /// <summary>Another topic of the same subfield.</summary>
    public Topic TopicBeside(Topic topic, Random random) => _topics[topic.SubfieldId + (SubfieldCount * random.Next(_topics.Length / SubfieldCount))];

    public Concept Concept(Random random) => _concepts[(int)(_concepts.Length * Math.Pow(random.NextDouble(), 6))];

    public Journal Journal(Random random) => _journals[Common(random, _journals.Length)];

    public Institution Institution(Random random) => _institutions[Common(random, _institutions.Length)];

    /// <summary>The first of a list are met far more often than the last.</summary>
    private static int Common(Random random, int count) => (int)(count * Math.Pow(random.NextDouble(), 3));

    private static Institution Make(InventedWords words, Random random)
    {
        var city = words.Name(random);
        var name = string.Format(CultureInfo.InvariantCulture, Patterns[random.Next(Patterns.Length)], city, words.Name(random));
        return new Institution(
            random.Next(1_000_000, int.MaxValue), name, Ror(random), Economies[random.Next(Economies.Length)], city, InstitutionTypes[random.Next(InstitutionTypes.Length)]);
    }

    /// <summary>Nine letters of Crockford's alphabet, the first a zero, as ROR ids are.</summary>
    private static string Ror(Random random) => "0" + new string(random.GetItems<char>("0123456789abcdefghjkmnpqrstvwxyz", 6)) + $"{random.Next(100):D2}";
}

internal sealed record Topic(int Id, string Name, int SubfieldId, string Subfield, int FieldId, string Field, int DomainId, string Domain);

internal sealed record Concept(int Id, int Wikidata, string Name, int Level);

internal sealed record Journal(int Id, string Name, string Issn, long PublisherId, string Publisher);

internal sealed record Institution(int Id, string Name, string Ror, string Economy, string City, string Type);
