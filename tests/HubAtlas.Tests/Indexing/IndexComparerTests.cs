using HubAtlas.Core.Indexing;
using HubAtlas.Core.Model;
using HubAtlas.Engine;

namespace HubAtlas.Tests.Indexing;

/// <summary>Two indexes beside each other, held against every order of swapping and against trying out every change.</summary>
public sealed class IndexComparerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("index-compare").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_causes_are_the_mean_over_all_orders_of_swapping_and_add_up()
    {
        var left = 0;
        for (var seed = 1; seed <= 5; seed++)
        {
            var (before, after) = (World(seed, 12, isLater: false), World(seed, 13, isLater: true));
            var comparison = IndexComparer.Compare(before, after, threads: 2, TestContext.Current.CancellationToken);
            var brute = BruteForce(before, after);
            Assert.Contains(comparison.Moves, m => m.RankChange is not (null or 0));
            foreach (var move in comparison.Moves.Where(m => m.RankCauses is not null))
            {
                var (rank, score) = (move.RankCauses!, move.ScoreCauses!);
                Assert.Equal(move.RankChange!.Value, rank.Data + rank.Weights + rank.Method + rank.Coverage, 9);
                Assert.Equal(move.ScoreAfter!.Value - move.ScoreBefore!.Value, score.Data + score.Weights + score.Method + score.Coverage, 9);
                Assert.All(brute[move.Unit.Code].Zip([rank.Data, rank.Weights, rank.Method, rank.Coverage]), pair => Assert.Equal(pair.First, pair.Second, 9));
            }

            Assert.Equal(comparison.Moves.Count(m => m.RankChange is not null), comparison.Moves.Count(m => m.RankCauses is not null));
            left += comparison.Before.Excluded.Count + comparison.After.Excluded.Count;
        }

        Assert.True(left > 0, "no world leaves units out");
    }

    [Theory]
    [InlineData("data"), InlineData("weights"), InlineData("method"), InlineData("coverage")]
    public void What_changed_alone_is_the_only_cause(string what)
    {
        var (before, after) = (World(3, 12, isLater: false), World(3, 12, isLater: true));
        var mixed = Swapped(before, after, what is "data", what is "weights", what is "method", what is "coverage");
        var moves = IndexComparer.Compare(before, mixed, 1, TestContext.Current.CancellationToken).Moves.Where(m => m.RankCauses is not null).ToList();
        Assert.Contains(moves, m => m.RankChange != 0);
        Assert.All(moves, m => Assert.Equal(m.RankChange!.Value, what switch { "data" => m.RankCauses!.Data, "weights" => m.RankCauses!.Weights, "method" => m.RankCauses!.Method, _ => m.RankCauses!.Coverage }, 9));
    }

    [Fact]
    public void Weights_written_otherwise_in_the_same_proportion_are_the_same_weights()
    {
        var before = World(4, 12, isLater: false);
        var times = before with { Recipe = before.Recipe with { Root = Times(before.Recipe.Root, 7) } };
        Assert.All(IndexComparer.Compare(before, times, 1, TestContext.Current.CancellationToken).Moves, m => Assert.Equal((0, 0.0), (m.RankChange, m.RankCauses!.Weights)));
    }

    [Fact]
    public void The_next_rank_takes_the_fewest_points_that_trying_out_finds()
    {
        var world = World(6, 12, isLater: false);
        var steps = IndexComparer.Compare(world, world, 1, TestContext.Current.CancellationToken).Steps;
        var index = Indexer.Compute(world.Recipe, world.Values, 1, TestContext.Current.CancellationToken);
        Assert.True(steps.Count >= 6);
        foreach (var step in steps)
        {
            var indicators = index.Nodes.Where(n => n.Node.IsIndicator).ToList();
            var tried = indicators.ToDictionary(n => n.Node.Id, n => FewestPoints(world, index, n, step.Unit));
            Assert.Equal(tried.Values.Min()!.Value, step.Points, 5);
            Assert.Equal(tried[step.Indicator.Id]!.Value, step.Points, 5);
            Assert.Equal(index.Top.Ranks[step.Unit] - 1, RankWith(world, index, step.Indicator, step.Unit, step.Needed));
            Assert.Equal(index.Top.Ranks[step.Unit], RankWith(world, index, step.Indicator, step.Unit, step.Value + ((step.Needed - step.Value) * 0.9999)));
        }
    }

    [Fact]
    public void Two_folders_give_the_same_comparison_for_any_threads()
    {
        var recipe = Write("r.json", """{"name":"one","title":"One","values":"v.csv","tree":[{"id":"i","children":["a","b"]}]}""");
        var later = Write("s.json", """{"name":"two","title":"Two","values":"w.csv","tree":[{"id":"i","children":["a","b"]},{"id":"a","weight":3}]}""");
        Write("v.csv", "code,name,a,b\nX,Ex,1,9\nY,Why,2,5\nZ,Zed,4,1\n");
        Write("w.csv", "code,name,a,b\nX,Ex,1,9\nY,Why,3,5\nZ,Zed,4,1\nV,<Vee>,0.1234567890123456789,7\n");
        var atlas = new Atlas(Path.Combine(_folder, "workspace"), 2);
        var (one, two) = (atlas.MakeIndex(recipe, [], null, null).Folder, atlas.MakeIndex(later, [], null, null).Folder);
        atlas.PublishIndexComparison(one, two, Path.Combine(_folder, "c"));
        new Atlas(atlas.Workspace, 1).PublishIndexComparison(one, two, Path.Combine(_folder, "d"));
        foreach (var file in Directory.GetFiles(Path.Combine(_folder, "c"))) Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(_folder, "d", Path.GetFileName(file))));
        Assert.StartsWith(
            "code,name,group,rank_before,rank_after,rank_change,by_data,by_weights,by_method,by_coverage,score_before,score_after,score_change,score_by_data,score_by_weights,score_by_method,score_by_coverage\nZ,Zed,",
            File.ReadAllText(Path.Combine(_folder, "c", "movements.csv")));
        Assert.Contains("Y,Why,a,2,3,", File.ReadAllText(Path.Combine(_folder, "c", "indicators.csv")));
        Assert.Contains("&lt;Vee&gt;", File.ReadAllText(Path.Combine(_folder, "c", "comparison.html")));
        File.Delete(Path.Combine(one, "values.csv"));
        Assert.Contains("found no values.csv", Assert.Throws<AtlasException>(() => atlas.PublishIndexComparison(one, two, null)).Message);
    }

    /// <summary>Units and indicators of the later world are others in part, and so are treatment and weights.</summary>
    private static (IndexRecipe Recipe, IndexValues Values) World(int seed, int units, bool isLater)
    {
        var random = new Random(seed + (isLater ? 1000 : 0));
        var tree = new IndexNode("i", "i")
        {
            Children =
            [
                new("p", "p") { Weight = isLater ? 2 : 1, Children = [new("a", "a") { Weight = isLater ? 1 : 5 }, new("b", "b"), new("c", "c")] },
                new("q", "q") { Children = [new("d", "d") { Weight = isLater ? 4 : 1 }, new(isLater ? "f" : "e", "e")] },
            ],
        };
        var recipe = new IndexRecipe { Name = "w", Title = "W", Root = tree, Scaling = new(isLater ? ScalingMethod.Rank : ScalingMethod.MinMax), Coverage = new(Units: isLater ? 0.7 : 0.8) };
        var first = isLater ? 2 : 0;
        var values = tree.Indicators.ToDictionary(n => n.Id, _ => (IReadOnlyList<double?>)[.. Enumerable.Range(0, units).Select(_ => random.Next(12) == 0 ? (double?)null : random.Next(1, 1000))]);
        return (recipe, new([.. Enumerable.Range(first, units).Select(u => new IndexUnit($"u{u:00}", $"Unit {u}"))], values));
    }

    private static Dictionary<string, double[]> BruteForce((IndexRecipe, IndexValues) before, (IndexRecipe, IndexValues) after)
    {
        var sums = new Dictionary<string, double[]>();
        foreach (var order in Orders([0, 1, 2, 3]))
        {
            var isAfter = new bool[4];
            var ranks = Ranks(before, after, isAfter);
            foreach (var cause in order)
            {
                isAfter[cause] = true;
                var next = Ranks(before, after, isAfter);
                foreach (var code in next.Keys.Where(ranks.ContainsKey))
                {
                    if (!sums.TryGetValue(code, out var sum)) sums.Add(code, sum = new double[4]);
                    sum[cause] += (next[code] - ranks[code]) / 24.0;
                }

                ranks = next;
            }
        }

        return sums;
    }

    private static Dictionary<string, int> Ranks((IndexRecipe, IndexValues) before, (IndexRecipe, IndexValues) after, bool[] isAfter)
    {
        var (recipe, values) = Swapped(before, after, isAfter[0], isAfter[1], isAfter[2], isAfter[3]);
        var index = Indexer.Compute(recipe, values, 1, TestContext.Current.CancellationToken);
        return index.Units.Index().ToDictionary(u => u.Item.Code, u => index.Top.Ranks[u.Index]!.Value);
    }

    /// <summary>Cell by cell and node by node, without the code that is tested.</summary>
    private static (IndexRecipe Recipe, IndexValues Values) Swapped(
        (IndexRecipe Recipe, IndexValues Values) before, (IndexRecipe Recipe, IndexValues Values) after, bool data, bool weights, bool method, bool coverage)
    {
        var recipe = (method ? after : before).Recipe;
        if (weights != method) recipe = recipe with { Root = Reweighted(recipe.Root, (weights ? after : before).Recipe.Root) };
        double? Cell(string column, string code)
        {
            foreach (var (_, values) in data ? new[] { after, before } : new[] { before, after })
            {
                var place = values.Units.ToList().FindIndex(u => u.Code == code);
                if (place >= 0 && values.Columns.TryGetValue(column, out var cells)) return cells[place];
            }

            return null;
        }

        var (poolRecipe, poolValues) = coverage ? after : before;
        var units = Indexer.Compute(poolRecipe, poolValues, 1, TestContext.Current.CancellationToken).Units;
        recipe = recipe with { Coverage = new() };
        return (recipe, new(units, recipe.Root.Indicators.ToDictionary(n => n.Id, n => (IReadOnlyList<double?>)[.. units.Select(u => Cell(n.Id, u.Code))])));
    }

    private static IndexNode Reweighted(IndexNode tree, IndexNode other)
    {
        if (other.Id != tree.Id) return tree;
        var common = tree.Children.Where(c => other.Children.Any(o => o.Id == c.Id)).ToList();
        double Theirs(IndexNode node) => other.Children.Single(o => o.Id == node.Id).Weight;
        return tree with
        {
            Children = [.. tree.Children.Select(c => !common.Contains(c) ? c : Reweighted(c, other.Children.Single(o => o.Id == c.Id)) with { Weight = Theirs(c) / common.Sum(Theirs) * common.Sum(n => n.Weight) })],
        };
    }

    private static IndexNode Times(IndexNode node, double factor) => node with { Children = [.. node.Children.Select(c => Times(c, factor) with { Weight = c.Weight * factor })] };

    private static IEnumerable<int[]> Orders(int[] items) => items.Length < 2 ? [items] : items.SelectMany(first => Orders([.. items.Where(i => i != first)]).Select(rest => (int[])[first, .. rest]));

    /// <summary>By halving, between the value and the best of all; null where that does not do either, or where the value is the lowest or highest.</summary>
    private static double? FewestPoints((IndexRecipe Recipe, IndexValues Values) world, IndexResult index, IndexNodeResult node, int unit)
    {
        if (node.Values[unit] is not { } now || now == node.Values.Min() || now == node.Values.Max()) return null;
        var (low, high) = (now, node.Values.Max()!.Value);
        var rank = index.Top.Ranks[unit];
        if (!(RankWith(world, index, node.Node, unit, high) < rank)) return null;
        for (var turn = 0; turn < 60; turn++)
        {
            var middle = (low + high) / 2;
            if (RankWith(world, index, node.Node, unit, middle) < rank) high = middle;
            else low = middle;
        }

        return (high - now) / (node.Values.Max()!.Value - node.Values.Min()!.Value) * 100;
    }

    private static int RankWith((IndexRecipe Recipe, IndexValues Values) world, IndexResult index, IndexNode indicator, int unit, double value)
    {
        var place = world.Values.Units.ToList().FindIndex(u => u.Code == index.Units[unit].Code);
        var column = world.Values.Columns[indicator.Id].ToArray();
        column[place] = value;
        var changed = world.Values with { Columns = new Dictionary<string, IReadOnlyList<double?>>(world.Values.Columns) { [indicator.Id] = column } };
        return Indexer.Compute(world.Recipe, changed, 1, TestContext.Current.CancellationToken).Top.Ranks[unit]!.Value;
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
