using HubAtlas.Core.Model;
using HubAtlas.Tests.Storing;

namespace HubAtlas.Tests.Landscaping;

/// <summary>
/// A simulated world in which sizes, specialisation, growth and families of a technology are planted: a landscape of families finds them again, within
/// what chance allows; one of applications does not, for members of large families count again.
/// </summary>
public class PlantedLandscapeTests
{
    private const double BaseRate = 0.1, Growth = 0.25;
    private const int FirstYear = 2015, LastYear = 2019;

    /// <summary>Economy, its families in the first year, its true advantage, and the members of each of its families.</summary>
    private static readonly (string Economy, int Families, double Advantage, int Members)[] Planted =
        [("CN", 900, 1.6, 1), ("US", 700, 0.9, 3), ("JP", 500, 0.5, 2), ("DE", 300, 0.7, 4), ("KR", 250, 1.2, 1)];

    private static readonly Lazy<(Landscape Families, Landscape Applications, Dictionary<string, long> Truth)> Made = new(Make);

    [Fact]
    public void Every_planted_family_is_found_once_in_its_economy_and_its_year_of_first_filing()
    {
        var (families, _, truth) = Made.Value;
        Assert.Equal(truth.Values.Sum(), families.Documents);
        Assert.Equal(truth.OrderBy(t => t.Key), families.Tables[0].Rows.Select(r => KeyValuePair.Create(r.Code, r.Count / Contribution.Whole)).OrderBy(r => r.Key));
    }

    [Fact]
    public void Planted_advantages_lie_in_their_intervals_and_in_their_order()
    {
        var rows = Made.Value.Families.Tables[0].Rows.ToDictionary(r => r.Code);
        var world = Planted.Sum(p => p.Families * p.Advantage) / Planted.Sum(p => p.Families);
        Assert.All(Planted, p => Assert.InRange(p.Advantage / world, rows[p.Economy].Specialisation!.Low * 0.97, rows[p.Economy].Specialisation!.High * 1.03));
        Assert.Equal(Planted.OrderByDescending(p => p.Advantage).Select(p => p.Economy), rows.Values.OrderByDescending(r => r.Specialisation!.Advantage).Select(r => r.Code));
    }

    [Fact]
    public void Planted_growth_is_found_within_chance()
    {
        var landscape = Made.Value.Families;
        var growth = landscape.WorldGrowth[0];
        // Of a ratio of two Poisson counts, over the years between.
        var error = Math.Sqrt((1e9 / growth.Before!.Value) + (1e9 / growth.After!.Value)) / (LastYear - FirstYear);
        Assert.InRange((double)growth.Cagr! / 100, Growth - (3 * error * (1 + Growth)), Growth + (3 * error * (1 + Growth)));
    }

    [Fact]
    public void Applications_overstate_those_who_file_widely_and_the_share_filed_abroad_tells_who_does()
    {
        var (families, applications, _) = Made.Value;
        double Share(Landscape landscape, string economy) => landscape.Tables[0].Rows.Single(r => r.Code == economy).Share;
        Assert.True(Share(applications, "DE") > 1.3 * Share(families, "DE"));
        Assert.True(Share(applications, "CN") < 0.8 * Share(families, "CN"));
        Assert.All(Planted, p => Assert.Equal(p.Members > 1 ? 100 : 0, families.Tables[0].Rows.Single(r => r.Code == p.Economy).FiledAbroad!.Value, 9));
    }

    private static (Landscape, Landscape, Dictionary<string, long>) Make()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        var random = new Random(20_261_201);
        var (truth, number) = (Planted.ToDictionary(p => p.Economy, _ => 0L), 0);
        var documents = new List<(Document, Contribution[])>();
        foreach (var (economy, families, advantage, members) in Planted)
        {
            for (var year = FirstYear; year <= LastYear; year++)
            {
                // All of an economy's families stay as many; the technology's part in them grows.
                var rate = BaseRate * advantage * Math.Pow(1 + Growth, year - FirstYear);
                for (var family = 0; family < families; family++)
                {
                    var isOfIt = random.NextDouble() < rate;
                    if (isOfIt) truth[economy]++;
                    documents.AddRange(Family(++number, economy, year, isOfIt, members, random));
                }
            }
        }

        store.Import("planted", documents);
        store.Locate(address => Sample.Place(1, 2, address.Text, address.Text));
        Landscape Of(UnitOfCount unit) => LandscapeWorld.Compute(store, LandscapeWorld.Recipe(CountingMethod.Fractional) with
        {
            Fields = [],
            Definition = new("d.tsv", "", "it", "", [new("G06N 3/02-G06N 3/12", "CPC", "", "", null, null, []) { Symbols = new(SymbolScheme.Cpc, "G06N000302", "G06N000312~", true) }], []),
            UnitOfCount = unit,
            Year = YearRule.FirstFiling,
            FirstYear = FirstYear,
            LastYear = LastYear,
            By = [LandscapeUnit.Economy],
            CompareYears = [new(FirstYear, LastYear)],
        });
        return (Of(UnitOfCount.Families), Of(UnitOfCount.Applications), truth);
    }

    /// <summary>Members are filed one after the other, each at another office; a first one has the symbol, and those behind it.</summary>
    private static IEnumerable<(Document, Contribution[])> Family(int number, string economy, int year, bool isOfIt, int members, Random random)
    {
        string[] offices = ["US", "EP", "JP", "CN"];
        var bearer = random.Next(members);
        return Enumerable.Range(0, members).Select(member => (Sample.Document($"t:{number}-{member}") with
        {
            Patent = new()
            {
                Family = $"docdb:{number}",
                Office = offices[member],
                FirstFilingYear = year,
                FirstPublicationYear = year + 1 + member,
                Symbols = [new(SymbolScheme.Cpc, isOfIt && member >= bearer ? $"G06N00030{2 + random.Next(8)}" : "A01B000100")],
            },
        }, Sample.At(new Address { Text = economy })));
    }
}
