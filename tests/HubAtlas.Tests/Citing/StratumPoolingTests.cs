using HubAtlas.Core.Citing;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Citing;

/// <summary>Small strata are joined step by step, and every publication stays in one.</summary>
public class StratumPoolingTests
{
    [Fact]
    public void Small_ones_go_to_the_field_above_then_to_their_type_then_to_their_year()
    {
        CitationStratum[] strata =
        [
            Of(0, "Algebra", "Mathematics", 2020, "article", 60), Of(1, "Geometry", "Mathematics", 2020, "article", 30), Of(2, "Logic", "Mathematics", 2020, "article", 25),
            Of(3, "Optics", "Physics", 2020, "article", 40), Of(4, "Zoology", null, 2020, "article", 15), Of(5, "Optics", "Physics", 2020, "review", 3), Of(6, "Zoology", null, 2021, "review", 2),
        ];
        var pooled = Citer.Pool(strata, 50);
        Assert.Equal(
            [(StratumRung.Own, 60), (StratumRung.Parent, 55), (StratumRung.Type, 55), (StratumRung.Year, 3), (StratumRung.Year, 2)],
            pooled.Strata.Select(s => (s.Rung, s.Works / Contribution.Whole)));
        Assert.Equal([0, 1, 1, 2, 2, 3, 4], pooled.Of);
    }

    [Fact]
    public void Random_strata_are_parted_and_only_small_ones_are_joined()
    {
        var random = new Random(5);
        for (var i = 0; i < 200; i++)
        {
            var strata = Enumerable.Range(0, 40).Select(n => Of(n, $"f{n % 8}", n % 3 == 0 ? null : $"p{n % 2}", 2018 + (n / 16), $"t{n / 8 % 2}", random.Next(1, 90))).ToList();
            var pooled = Citer.Pool(strata, 50);
            Assert.Equal(Enumerable.Range(0, pooled.Strata.Count), pooled.Of.Distinct().Order());
            foreach (var (number, (rung, works)) in pooled.Strata.Index())
            {
                var members = strata.Where(s => pooled.Of[s.Number] == number).ToList();
                Assert.Equal(works, members.Sum(m => m.Works));
                Assert.Single(members.Select(m => m.Year).Distinct());
                Assert.Equal(rung == StratumRung.Own, members is [{ Works: >= 50L * Contribution.Whole }]);
                if (rung != StratumRung.Year) Assert.True(works >= 50L * Contribution.Whole && members.Select(m => m.Type).Distinct().Count() == 1);
                if (rung == StratumRung.Parent) Assert.Single(members.Select(m => m.Parent).Distinct());
            }
        }
    }

    private static CitationStratum Of(int number, string field, string? parent, int year, string type, long works) => new(number, field, parent, year, type, works * Contribution.Whole);
}
