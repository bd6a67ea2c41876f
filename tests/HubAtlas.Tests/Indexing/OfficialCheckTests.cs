using HubAtlas.Core.Indexing;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Indexes;

namespace HubAtlas.Tests.Indexing;

/// <summary>The Global Innovation Index 2019 (129 economies, 80 indicators) from the scores of its indicators.</summary>
public class OfficialCheckTests
{
    private static readonly MarkRecipe Marks = new(Count: 10, Top: 3, Elite: 25, EliteGroup: "High income");

    private static readonly Lazy<OfficialCheck?> Found = new(() =>
    {
        var file = Path.Combine(Repository.Root, "..", "shared", "data", "gii_country_tables", "gii_2019_full_indicators.csv.gz");
        if (!File.Exists(file)) return null;
        var groups = Path.Combine(Repository.Root, "..", "shared", "index", "data", "gii2019_oracle", "economies.csv");
        return OfficialChecker.Check(OfficialReader.Read(file), OfficialReader.Groups(groups), Marks);
    });

    [Fact]
    public void All_ranks_come_out()
    {
        var step = Check().Step("ranks");
        Assert.Equal((129, 129), (step.Equal, step.Cells));
        Assert.InRange(Check().Step("index").Largest!.Value, 0, 0.0525);
    }

    [Fact]
    public void All_marks_of_strength_and_weakness_come_out()
    {
        var step = Check().Step("marks");
        Assert.Equal((14_319, 14_319), (step.Equal, step.Cells));
    }

    [Fact]
    public void Marks_within_income_groups_come_out_but_for_a_known_remainder()
    {
        var step = Check().Step("group marks");
        Assert.Equal((13_255, 13_295), (step.Equal, step.Cells));
    }

    [Fact]
    public void The_weights_that_were_not_printed_are_found()
    {
        var expected = new OracleTable("index/data/gii2019_oracle/weights.csv");
        var weights = expected.Texts("code").Zip(expected.Numbers("weight"), (code, weight) => (code, weight!.Value)).Order();
        Assert.Equal(weights, Check().Weights.Select(w => (w.Node, w.Weight)).Order());
    }

    [Fact]
    public void An_indicator_whose_scores_leave_the_order_of_its_values_is_named()
    {
        var remainder = Assert.Single(Check().Remainders, r => r.Step == "order" && r.Node == "5.2.5");
        Assert.Contains("Sweden", remainder.Unit + remainder.Cause, StringComparison.Ordinal);
    }

    private static OfficialCheck Check()
    {
        if (Found.Value is null) Assert.Skip("Sample data 'gii_country_tables' is not beside this checkout.");
        return Found.Value;
    }
}
