using System.Globalization;
using System.Text;
using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;
using HubAtlas.GazetteerCompiler.Bench;
using HubAtlas.Tests.Publishing;

namespace HubAtlas.Tests.Geocoding;

/// <summary>
/// What becomes of a sample of real addresses whose place is known, by the rule that decided. A change of rules or weights shows here what it does: more
/// right or fewer, surer or less sure. Review it as such, and say it in the changelog.
/// </summary>
public class LabelledSetTests
{
    private const double RightKm = 25;

    private static readonly string[] SoundEconomies = ["TW", "KR", "JP", "IL", "GB"];

    private static readonly Lazy<IReadOnlyList<Organisation>> Registry = new(() => GoldSets.Registry(Data));

    private static readonly Lazy<Dictionary<string, Organisation>> ById = new(() => Registry.Value.ToDictionary(o => o.Id, StringComparer.Ordinal));

    private static readonly Lazy<Geocoder> WithRegistry = new(() => new(TestGazetteer.Gazetteer, [.. Each(Registry.Value, 4)], []));

    private static string Data => Repository.SampleData("");

    [Theory]
    [InlineData("affiliations")]
    [InlineData("affiliations-plain")]
    [InlineData("registry-ids")]
    [InlineData("papers")]
    [InlineData("towns-us")]
    [InlineData("towns-sound")]
    [InlineData("towns-other")]
    [InlineData("points")]
    public void Every_rule_is_right_as_often_as_when_its_table_was_reviewed(string set)
    {
        Repository.SampleData("gold_affiliations");
        var geocoder = set is "affiliations-plain" or "points" ? TestGazetteer.Geocoder : WithRegistry.Value;
        var table = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        foreach (var (address, truth, economy) in RowsOf(set, geocoder))
        {
            var (location, otherwise) = (geocoder.Locate(address), geocoder.Otherwise(address));
            foreach (var row in new[] { $"{location.Method}{(location.Cause is { } cause ? $": {cause}" : "")}", location.Conflict, location.Gate }.OfType<string>())
            {
                if (!table.TryGetValue(row, out var tally)) table.Add(row, tally = new());
                tally.Add(location, truth, economy, otherwise);
            }
        }

        var path = Path.Combine(Repository.Root, "tests", "HubAtlas.Tests", "Geocoding", "Golden", set + ".txt");
        Golden.MatchFile(path, Show(table), "HUBATLAS_UPDATE_GOLDEN=1 writes the new table; review what became better or worse");
    }

    private static string Show(SortedDictionary<string, Tally> table)
    {
        var text = new StringBuilder("rule\tanswers\tright\teconomy right\tmean confidence\tother readings\tof them right\n");
        foreach (var (rule, tally) in table)
        {
            text.Append(string.Create(CultureInfo.InvariantCulture, $"{rule}\t{tally.Answers}\t{tally.Right}\t{tally.EconomyRight}\t"));
            text.Append(string.Create(CultureInfo.InvariantCulture, $"{tally.Confidence / tally.Answers:F4}\t{tally.Others}\t{tally.OthersRight}\n"));
        }

        return text.ToString();
    }

    private static readonly Lazy<List<GoldRow>> Affiliations = new(() => [.. Each(GoldSets.Affiliations(Data), 12)]);

    private static readonly Lazy<List<(string Text, string Id)>> Ids = new(() => [.. Each(PaperSets.OpenAlex(Data), 10)]);

    private static readonly Lazy<List<string>> Papers = new(() => [.. Each(PaperSets.Paperlists(Data), 80).Select(r => r.Text)]);

    private static readonly Lazy<ILookup<string, (Address Raw, Address Corrected)>> Towns = new(() =>
        GoldSets.InventorCities(Data).ToLookup(r => SetOf(r.Raw.Economy)));

    private static readonly Lazy<List<GeoPoint>> Points = new(() =>
        [.. Each(TextTable.Read(Path.Combine(Data, "patents_patentsview_2013_points", "inventor_locations_2013.csv.gz"), ','), 20)
            .Select(r => new GeoPoint(Number(r["lat"]), Number(r["lon"])))]);

    private static IEnumerable<(Address Address, GeoPoint? Truth, string? Economy)> RowsOf(string set, Geocoder geocoder) => set switch
    {
        "affiliations" or "affiliations-plain" => Affiliations.Value.Select(r => (r.Address, (GeoPoint?)r.Truth, (string?)r.Economy)),
        "registry-ids" => Ids.Value.Select(r => OfId(r.Text, r.Id)),
        "papers" => Papers.Value.Select(r => (new Address { Text = r }, (GeoPoint?)null, (string?)null)),
        "points" => Points.Value.Select(p => (new Address { Point = p }, (GeoPoint?)null, (string?)null)),
        _ => Each(Towns.Value[set], set == "towns-us" ? 150 : set == "towns-sound" ? 30 : 70).Select(r => (r.Raw, geocoder.Locate(r.Corrected).Point, (string?)null)),
    };

    private static (Address, GeoPoint?, string?) OfId(string text, string id)
    {
        var organisation = ById.Value.GetValueOrDefault(id);
        return (new() { Text = text, OrganisationId = id }, organisation?.Point, organisation?.Economy);
    }

    private static string SetOf(string? economy) => economy == "US" ? "towns-us" : SoundEconomies.Contains(economy) ? "towns-sound" : "towns-other";

    private static IEnumerable<T> Each<T>(IEnumerable<T> rows, int step) => rows.Where((_, i) => i % step == 0);

    private static double Number(string field) => double.Parse(field, CultureInfo.InvariantCulture);

    private sealed class Tally
    {
        public int Answers { get; private set; }

        public int Right { get; private set; }

        public int EconomyRight { get; private set; }

        public double Confidence { get; private set; }

        public int Others { get; private set; }

        public int OthersRight { get; private set; }

        public void Add(Location location, GeoPoint? truth, string? economy, Location? otherwise)
        {
            Answers++;
            if (IsRight(location, truth)) Right++;
            if (economy is not null && location.Economy == economy) EconomyRight++;
            Confidence += location.Confidence;
            if (otherwise is null) return;
            Others++;
            if (IsRight(otherwise, truth)) OthersRight++;
        }

        private static bool IsRight(Location location, GeoPoint? truth) =>
            location.Point is { } point && truth is { } label && Sphere.DistanceKm(point, label) <= RightKm;
    }
}
