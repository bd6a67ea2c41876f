using System.Globalization;
using System.Text;

namespace HubAtlas.Bench.Reading;

/// <summary>The authorships of a work: half of them repeat the affiliations of a colleague, as in the sample of real works.</summary>
internal sealed class WorkPeople(Random random, InventedWords words, InventedWorld world, StringBuilder text)
{
    private static readonly string[] Units = ["Department of", "School of", "Institute of", "Faculty of", "Laboratory for", "College of", "Center for", "Division of"];

    private readonly string[] _families = [.. Enumerable.Range(0, 30_000).Select(_ => words.Name(random))];

    /// <returns>How many.</returns>
    public int Write()
    {
        var count = 1 + (int)(8 * random.NextDouble() * random.NextDouble()) + (random.Next(800) == 0 ? 200 : 2);
        var place = NextPlace();
        for (var number = 0; number < count; number++)
        {
            if (number > 0 && random.Next(8) < 3) place = NextPlace();
            Write(number == 0 ? "first" : number == count - 1 ? "last" : "middle", place);
        }

        text.Length--;
        return count;
    }

    /// <summary>One in twelve has two affiliations; one in sixteen affiliations is of no known institution.</summary>
    private Place NextPlace()
    {
        var affiliations = new List<(string Raw, Institution? Institution)>();
        for (var left = random.Next(12) == 0 ? 2 : 1; left > 0; left--)
        {
            var institution = world.Institution(random);
            affiliations.Add((Raw(institution), random.Next(16) == 0 ? null : institution));
        }

        var known = affiliations.Select(a => a.Institution).OfType<Institution>().Distinct().ToList();
        return new Place(
            string.Join(',', known.Select(Text)), string.Join(',', known.Select(o => $"\"{o.Economy}\"").Distinct()),
            string.Join(',', affiliations.Select(a => $"\"{a.Raw}\"")), string.Join(',', affiliations.Select(Affiliation)));
    }

    private void Write(string position, Place place)
    {
        var (given, family) = (words.Name(random), _families[(int)(_families.Length * Math.Pow(random.NextDouble(), 2))]);
        var raw = random.Next(3) == 0 ? $"{given[0]}. {family}" : $"{given} {family}";
        var orcid = random.Next(4) == 0 ? "null" : $"\"https://orcid.org/0000-000{random.Next(1, 4)}-{random.Next(10_000):D4}-{random.Next(10_000):D4}\"";
        Put($"{{\"author_position\":\"{position}\",\"author\":{{\"id\":\"https://openalex.org/A5{random.Next(120_000_000):D9}\",\"display_name\":\"{given} {family}\",\"orcid\":{orcid}}},");
        Put($"\"institutions\":[{place.Institutions}],\"countries\":[{place.Countries}],\"is_corresponding\":{(random.Next(6) == 0 ? "true" : "false")},");
        Put($"\"raw_author_name\":\"{raw}\",\"raw_affiliation_strings\":[{place.Strings}],\"affiliations\":[{place.Affiliations}]}},");
    }

    /// <summary>How somebody there writes it: an institution has some hundred ways, of which a few are common.</summary>
    private string Raw(Institution institution)
    {
        var way = (int)(300 * Math.Pow(random.NextDouble(), 3));
        return Raw(institution, new Random(HashOf(institution.Id, way)));
    }

    private static int HashOf(int institution, int way) => unchecked((institution * 397) ^ (way * 7919));

    private string Raw(Institution institution, Random random)
    {
        var unit = $"{Units[random.Next(Units.Length)]} {words.Name(random)}{(random.Next(3) == 0 ? " and " + words.Name(random) : "")}";
        var street = random.Next(3) == 0 ? $"{random.Next(1, 400)} {words.Name(random)}, " : "";
        var code = random.Next(2) == 0 ? $" {random.Next(1000, 99_999)}" : "";
        var quoted = random.Next(100) == 0 ? $"\\\"{institution.Name}\\\"" : institution.Name;
        return $"{unit}, {quoted}, {street}{institution.City}{code}, {institution.Economy}";
    }

    private static string Text(Institution o) =>
        $"{{\"id\":\"https://openalex.org/I{o.Id}\",\"display_name\":\"{o.Name}\",\"ror\":\"https://ror.org/{o.Ror}\",\"country_code\":\"{o.Economy}\"," +
        $"\"type\":\"{o.Type}\",\"lineage\":[\"https://openalex.org/I{o.Id}\"]}}";

    private static string Affiliation((string Raw, Institution? Institution) of) =>
        $"{{\"raw_affiliation_string\":\"{of.Raw}\",\"institution_ids\":[{(of.Institution is null ? "" : $"\"https://openalex.org/I{of.Institution.Id}\"")}]}}";

    private void Put(FormattableString part) => text.Append(part.ToString(CultureInfo.InvariantCulture));

    private sealed record Place(string Institutions, string Countries, string Strings, string Affiliations);
}
