using HubAtlas.Core.Certainty;

namespace HubAtlas.Tests.Certainty;

/// <summary>
/// The example that the authors' own R package documents: OECD countries by mathematics, PISA 2018 (scores and standard errors of the OECD).
/// Their sets come from other draws, so an end may differ by the one rank that it differs by in their own text.
/// </summary>
public class PisaTests
{
    private const string Countries = """
        Australia 491.3600252 1.939833031|Austria 498.9423138 2.970998694|Belgium 508.0703063 2.262662011|Canada 512.0169429 2.357475749
        Chile 417.4065563 2.41588757|Colombia 390.9322732 2.989559274|Czechia 499.4676508 2.460661531|Denmark 509.3983746 1.735002337
        Estonia 523.4145802 1.743602224|Finland 507.3013618 1.967920411|France 495.4075794 2.320214487|Germany 500.0437805 2.647083096
        Greece 451.3703438 3.091228197|Hungary 481.0826364 2.319596741|Iceland 495.1873762 1.953082603|Ireland 499.632894 2.198621128
        Israel 463.0345488 3.498563228|Italy 486.5898573 2.780045867|Japan 526.9732502 2.471475318|Korea 525.933002 3.121394315
        Latvia 496.1263306 1.962766789|Lithuania 481.1911884 1.953282039|Luxembourg 483.421485 1.097632409|Mexico 408.8014734 2.493225544
        Netherlands 519.2309824 2.632277885|NewZealand 494.489676 1.705942856|Norway 500.9637885 2.219044878|Poland 515.6478747 2.602085176
        Portugal 492.4874062 2.684570081|Slovakia 486.1648542 2.555595707|Slovenia 508.8975441 1.363877596|Spain 481.3926126 1.462417763
        Sweden 502.3877022 2.654250935|Switzerland 515.3147131 2.908003898|Turkey 453.5077774 2.260406789|UnitedKingdom 501.7698992 2.564428111
        UnitedStates 478.2447174 3.235444099
        """;

    private static readonly (string Name, double Score, double Error)[] Rows = [.. Countries.Split('|', '\n').Select(row => row.Trim().Split(' '))
        .Select(cells => (cells[0], double.Parse(cells[1]), double.Parse(cells[2])))];

    [Fact]
    public void The_United_Kingdom_is_13th_and_may_be_8th_to_23rd()
    {
        var set = Sets(0.95).Marginal[Of("UnitedKingdom")].Ranks;
        Assert.Equal(13, 1 + Rows.Count(r => r.Score > Rows[Of("UnitedKingdom")].Score));
        Assert.InRange(set.Low, 7, 8);
        Assert.Equal(23, set.High);
    }

    [Fact]
    public void Chile_Mexico_and_Colombia_are_below_all_others_and_Germany_and_Korea_part_at_75_percent_but_not_at_95()
    {
        var (wide, narrow) = (Sets(0.95).Joint, Sets(0.75).Joint);
        string[] last = ["Chile", "Mexico", "Colombia"];
        var best = last.Min(name => wide[Of(name)].Ranks.Low);
        Assert.All(Rows.Select(r => r.Name).Except(last), name => Assert.True(wide[Of(name)].Ranks.High < best, name));
        Assert.InRange(7, wide[Of("Germany")].Ranks.Low, wide[Of("Korea")].Ranks.High);
        Assert.True(narrow[Of("Korea")].Ranks.High < narrow[Of("Germany")].Ranks.Low);
    }

    private static int Of(string name) => Array.FindIndex(Rows, r => r.Name == name);

    private static RankSets Sets(double level)
    {
        // A world whose only sums are the variances.
        var sums = new KindSums(
            1, 100, new long[Rows.Length], [.. Rows.Select((r, j) => new PartProduct(j, j, (Int128)(r.Error * r.Error * (double)PartProduct.Whole)))]);
        var (scores, covariance) = (Rows.Select(r => r.Score).ToArray(), ScoreCovariance.Of(Rows.Length, [sums]));
        Assert.Equal(Rows[3].Error, covariance.Deviation(3), 1e-9);
        return Measured.Sets(scores, Measured.Draw(scores, covariance, 10_000, 1, threads: 2), covariance.Spreads, level, threads: 2);
    }
}
