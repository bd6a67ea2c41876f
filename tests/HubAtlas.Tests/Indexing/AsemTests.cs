using HubAtlas.Core.Indexing;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Indexing;

/// <summary>Every stage of COINr's example index (51 economies, 49 indicators), as COINr 1.1.14 computed it.</summary>
public class AsemTests
{
    private const string Folder = "index/data/coinr_asem/";
    private static readonly TreatmentRecipe Treatment = new(TreatmentRule.SkewnessAndKurtosis, 2, 3.5, 5, Transformation.ShiftedLog);

    [Fact]
    public void Treated_values_are_those_of_another_program() =>
        Same("coin_treated.csv", result => result.Nodes.Where(n => n.Node.IsIndicator).Select(n => (n.Node.Id, n.Treatment!.Values)));

    [Fact]
    public void Scores_of_indicators_and_aggregates_are_those_of_another_program() =>
        Same("coin_aggregated.csv", result => result.Nodes.Select(n => (n.Node.Id, n.Scores)));

    [Fact]
    public void Ranks_are_those_of_another_program()
    {
        var (result, table) = (Compute(), new OracleTable(Folder + "coin_results.csv"));
        var ranks = table.Texts("uCode").Zip(table.Numbers("Rank"), (code, rank) => (code, (int?)rank)).OrderBy(r => r.code, StringComparer.Ordinal);
        Assert.Equal(ranks, result.Units.Select((u, i) => (u.Code, result.Top.Ranks[i])));
    }

    [Fact]
    public void Points_drawn_in_and_moments_are_those_of_another_program()
    {
        var (result, table) = (Compute(), new OracleTable(Folder + "coin_treatment_details.csv"));
        var ids = table.Texts("iCode");
        var (points, skewness, kurtosis) = (table.Numbers("winsorise.nwin"), table.Numbers("check_SkewKurt0.Skew"), table.Numbers("check_SkewKurt0.Kurt"));
        for (var i = 0; i < ids.Length; i++)
        {
            var treatment = result.Nodes.Single(n => n.Node.Id == ids[i]).Treatment!;
            if (treatment.Method == "winsorised") Assert.Equal(points[i], treatment.Points);
            Assert.Equal(skewness[i]!.Value, treatment.Before!.Skewness, 1e-12);
            Assert.Equal(kurtosis[i]!.Value, treatment.Before.Kurtosis, 1e-12);
        }

        Assert.Equal(15, result.Nodes.Count(n => n.Treatment is { Method: not "none" }));
    }

    [Fact]
    public void Effective_weights_are_those_of_another_program()
    {
        var (result, table) = (Compute(), new OracleTable(Folder + "effective_weights.csv"));
        foreach (var (id, weight) in table.Texts("iCode").Zip(table.Numbers("EffWeight")))
            Assert.Equal(weight!.Value, result.Nodes.Single(n => n.Node.Id == id).EffectiveWeight, 1e-14);
    }

    [Fact]
    public void Components_of_the_pillars_are_those_of_another_program()
    {
        var variances = new OracleTable(Folder + "pca_pillars_variance.csv").Numbers("variance");
        var result = Compute();
        double[][] pillars = [.. result.Nodes.Where(n => n.Level == 2).Select(n => n.Scores.Select(s => s!.Value).ToArray())];
        Assert.Equal(variances.Length, pillars.Length);
        Assert.All(variances.Zip(Coherer.Components(pillars)!), pair => Assert.Equal(pair.First!.Value, pair.Second, 1e-12));
    }

    [Fact]
    public void Correlations_with_the_parent_are_those_of_another_program()
    {
        var (result, table) = (Compute(), new OracleTable(Folder + "corr_indicator_parent.csv"));
        var (parents, children, correlations) = (table.Texts("Var1"), table.Texts("Var2"), table.Numbers("Correlation"));
        for (var i = 0; i < parents.Length; i++)
        {
            var parent = result.Nodes.Single(n => n.Node.Id == parents[i]);
            var at = parent.Node.Children.Index().Single(c => c.Item.Id == children[i]).Index;
            Assert.Equal(correlations[i]!.Value, parent.Coherence!.WithParent[at]!.Value, 1e-12);
        }
    }

    [Fact]
    public void Geometric_means_are_those_of_another_program()
    {
        var result = Compute(recipe => recipe with { Scaling = new(ScalingMethod.MinMax, 1, 100), Aggregation = new(AggregationMethod.Geometric) });
        Same("agg_a_gmean.csv", result, result.Nodes.Where(n => !n.Node.IsIndicator).Select(n => (n.Node.Id, n.Scores)));
    }

    [Fact]
    public void The_order_of_units_changes_nothing()
    {
        var (recipe, values) = Read();
        var turned = new IndexValues([.. values.Units.Reverse()],
            values.Columns.ToDictionary(c => c.Key, c => (IReadOnlyList<double?>)[.. c.Value.Reverse()], StringComparer.Ordinal));
        var (straight, other) = (Computed.Of(recipe, values), Computed.Of(recipe, turned));
        Assert.Equal(straight.Nodes.SelectMany(n => n.Scores), other.Nodes.SelectMany(n => n.Scores));
    }

    [Fact]
    public void Variance_shares_of_a_sample_are_those_of_another_program()
    {
        var answers = new OracleTable(Folder + "sobol_y_ishigami.csv").Numbers("y").Select(y => y!.Value).ToArray();
        var expected = new OracleTable(Folder + "sobol_indices_ishigami.csv");
        var shares = VarianceShares.Of(answers[..500], answers[500..1000], [.. Enumerable.Range(2, 3).Select(i => answers[(500 * i)..(500 * (i + 1))])]);
        for (var factor = 0; factor < 3; factor++)
        {
            Assert.Equal(expected.Numbers("Si")[factor]!.Value, shares[factor].First, 1e-12);
            Assert.Equal(expected.Numbers("STi")[factor]!.Value, shares[factor].Total, 1e-12);
        }
    }

    private static void Same(string file, Func<IndexResult, IEnumerable<(string, IReadOnlyList<double?>)>> columns)
    {
        var result = Compute();
        Same(file, result, columns(result));
    }

    private static void Same(string file, IndexResult result, IEnumerable<(string Id, IReadOnlyList<double?> Values)> columns)
    {
        var table = new OracleTable(Folder + file);
        int[] rows = [.. result.Units.Select(u => Array.IndexOf(table.Texts("uCode"), u.Code))];
        foreach (var (id, values) in columns)
        {
            var expected = table.Numbers(id);
            var scale = Math.Max(1, expected.Max(e => Math.Abs(e ?? 0)));
            for (var unit = 0; unit < rows.Length; unit++)
                Assert.Equal(expected[rows[unit]]!.Value / scale, values[unit]!.Value / scale, 1e-12);
        }
    }

    private static IndexResult Compute(Func<IndexRecipe, IndexRecipe>? change = null)
    {
        var (recipe, values) = Read();
        return Computed.Of(change is null ? recipe : change(recipe), values);
    }

    /// <summary>From the screened values, so that denominators and imputation are as they were.</summary>
    private static (IndexRecipe Recipe, IndexValues Values) Read()
    {
        var (meta, values) = (new OracleTable(Folder + "asem_imeta.csv"), new OracleTable(Folder + "coin_screened.csv"));
        var (ids, parents, weights, directions) = (meta.Texts("iCode"), meta.Texts("Parent"), meta.Numbers("Weight"), meta.Numbers("Direction"));
        IndexNode Node(string id)
        {
            var row = Array.IndexOf(ids, id);
            return new(id, id)
            {
                Weight = weights[row]!.Value,
                IsLowerBetter = directions[row] < 0,
                Children = [.. ids.Where((_, i) => parents[i] == id).Select(Node)],
            };
        }

        var recipe = new IndexRecipe { Name = "asem", Title = "ASEM", Root = Node("Index"), Treatment = Treatment };
        return (recipe, new(
            [.. values.Texts("uCode").Select(c => new IndexUnit(c, c))],
            values.Header.Skip(1).ToDictionary(id => id, id => (IReadOnlyList<double?>)values.Numbers(id), StringComparer.Ordinal)));
    }
}
