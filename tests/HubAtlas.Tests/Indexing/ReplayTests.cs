using HubAtlas.Core.Indexing;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Indexes;

namespace HubAtlas.Tests.Indexing;

/// <summary>2,000 runs of the Global Innovation Index 2019 under weights and means drawn by another program.</summary>
public class ReplayTests
{
    private const string Folder = "index/data/gii2019_oracle/";

    [Fact]
    public void Drawn_weights_and_means_give_the_rank_intervals_of_another_program()
    {
        var (recipe, index) = Recipe();
        var tree = new IndexTree(recipe.Root);
        double[][] scores = [.. tree.Nodes.Select(n => n.IsIndicator ? Array.ConvertAll([.. index.Nodes.First(o => o.Id == n.Id).Scores], s => s ?? double.NaN) : [])];
        var asked = new RobustnessRecipe
        {
            Weights = [new("IN", 0.5), new("OUT", 0.2)],
            Aggregations = [AggregationMethod.Arithmetic, AggregationMethod.Geometric],
        };
        var runs = new IndexRuns(tree, recipe, asked, new(scores, scores, scores, new TreatmentResult?[scores.Length]), threads: 2);
        var draws = new OracleTable(Folder + "mc_weight_draws_1000x7.csv").Matrix();
        var ranks = runs.Ranks([.. runs.Aggregations.SelectMany(a => draws.Select(d => new IndexDraw(d, a, null)))], TestContext.Current.CancellationToken);
        var expected = new OracleTable(Folder + "mc_rank_intervals.csv");
        var names = expected.Texts("economy");
        foreach (var (at, unit) in index.Units.Index())
        {
            var row = Array.IndexOf(names, unit);
            Same(ranks[..1000], at, expected, row, "arith");
            Same(ranks, at, expected, row, "both");
        }
    }

    private static void Same(int[][] ranks, int unit, OracleTable expected, int row, string prefix)
    {
        double[] sorted = [.. ranks.Select(r => (double)r[unit]).Order()];
        Assert.Equal(expected.Numbers(prefix + "_p5")[row]!.Value, Sample.Quantile(sorted, 0.05), 1e-9);
        Assert.Equal(expected.Numbers(prefix + "_median")[row]!.Value, Sample.Quantile(sorted, 0.5), 1e-9);
        Assert.Equal(expected.Numbers(prefix + "_p95")[row]!.Value, Sample.Quantile(sorted, 0.95), 1e-9);
    }

    /// <summary>With the weights as they were found.</summary>
    private static (IndexRecipe Recipe, OfficialIndex Index) Recipe()
    {
        var index = OfficialReader.Read(Repository.SampleData("gii_country_tables/gii_2019_full_indicators.csv.gz"));
        var weights = WeightFinder.Find(new(index)).ToDictionary(w => w.Node, w => w.Weight, StringComparer.Ordinal);
        IndexNode Node(int at) => new(index.Nodes[at].Id, index.Nodes[at].Name)
        {
            Weight = weights.GetValueOrDefault(index.Nodes[at].Id, 1),
            Children = [.. Enumerable.Range(0, index.Nodes.Count).Where(n => index.Nodes[n].Parent == at).Select(Node)],
        };
        return (new() { Name = "gii", Title = "GII", Root = Node(0), Scaling = new(ScalingMethod.None) }, index);
    }
}
