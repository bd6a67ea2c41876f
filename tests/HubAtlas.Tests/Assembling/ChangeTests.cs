using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing;
using HubAtlas.Engine;
using HubAtlas.Engine.Editions;
using HubAtlas.Tests.Publishing;

namespace HubAtlas.Tests.Assembling;

/// <summary>From documents in stores to how sure the movements between two editions are.</summary>
public sealed class ChangeTests : IDisposable
{
    private static readonly Address[] Cities = [.. Enumerable.Range(0, 6).Select(i => new Address
    {
        City = "City " + (char)('A' + i), Economy = "AA", Point = new GeoPoint(10 + (2 * i), 20),
    })];

    private readonly StoredWorld _world = new();
    private readonly ScratchFolder _scratch = new();

    public void Dispose()
    {
        _world.Dispose();
        _scratch.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_edition_compared_with_itself_has_not_changed_and_is_sure_of_it(bool isReclustered)
    {
        _world.Import(Documents(1, 300));
        var folder = Publish(Recipe("a", 2000, 2004, isReclustered));
        var comparison = Compare(folder, folder);
        Assert.Equal(new ChangeUncertainty(200, 1, 0.9, isReclustered), comparison.Uncertainty);
        Assert.Null(comparison.WithoutUncertainty);
        Assert.Equal(6, comparison.Movements.Count);
        Assert.All(comparison.Movements, m =>
        {
            var (change, growth) = (m.Uncertainty!.RankChange!, m.Uncertainty.Growth!);
            Assert.Equal((0, 0, 0.0, 0.0, 0.0, false), (change.Low, change.High, change.Up, change.Down, change.ScoreChangeSd, change.IsDistinguishable));
            Assert.Equal((0.0, 0.0, false), (growth.Low, growth.High, growth.IsDistinguishable));
        });
    }

    /// <summary>City A grows by some 40 %, city B loses a fifth, the rest stay: the windows overlap by four of five years.</summary>
    [Fact]
    public void Windows_that_overlap_tell_growth_from_chance_and_hold_every_change()
    {
        _world.Import(Documents(2, 2000));
        var (before, after) = (Publish(Recipe("a", 2000, 2004)), Publish(Recipe("b", 2001, 2005)));
        var comparison = Compare(before, after);
        Assert.All(comparison.Movements, m =>
        {
            Assert.InRange(m.RankAfter!.Value - m.RankBefore!.Value, m.Uncertainty!.RankChange!.Low, m.Uncertainty.RankChange.High);
            Assert.InRange(m.GrowthPercent!.Value, m.Uncertainty.Growth!.Low!.Value, m.Uncertainty.Growth.High!.Value);
        });
        Movement Of(char city) => comparison.Movements.Single(m => m.Name == "City " + city);
        Assert.True(Of('A').Uncertainty!.Growth is { IsDistinguishable: true, Low: > 0 });
        Assert.True(Of('B').Uncertainty!.Growth is { IsDistinguishable: true, High: < 0 });
        Assert.True(comparison.Movements.Count(m => m.Uncertainty!.Growth!.IsDistinguishable) < 5);
    }

    [Fact]
    public void Growth_has_the_spread_that_the_documents_give_it()
    {
        var documents = Documents(3, 3000);
        _world.Import(documents);
        var comparison = Compare(Publish(Recipe("a", 2000, 2002)), Publish(Recipe("b", 2003, 2005)));
        foreach (var movement in comparison.Movements)
        {
            // No document is in both: the delta method gives the variance of a ratio of independent sums.
            double Sum(int first, Func<double, double> of) => documents.Where(d => d.Year >= first && d.Year <= first + 2)
                .Sum(d => of(d.People.Count(p => p.Addresses[0].City == movement.Name) / (double)d.People.Count));
            var (then, now) = (Sum(2000, f => f), Sum(2003, f => f));
            var sd = 100 * now / then * Math.Sqrt((Sum(2000, f => f * f) / (then * then)) + (Sum(2003, f => f * f) / (now * now)));
            var growth = movement.Uncertainty!.Growth!;
            Assert.Equal(2 * 1.645 * sd, growth.High!.Value - growth.Low!.Value, 0.25 * 2 * 1.645 * sd);
        }
    }

    [Fact]
    public void Another_store_that_has_the_documents_serves_as_well()
    {
        _world.Import(Documents(2, 400));
        var (before, after) = (Publish(Recipe("a", 2000, 2004)), Publish(Recipe("b", 2001, 2005)));
        var here = Compare(before, after);
        using var other = new StoredWorld();
        using (var import = other.Store.BeginImport("o", "o.csv", "table", 1, isSimulated: false))
        {
            foreach (var document in Documents(9, 50)) import.Add(document, Core.Counting.ShareRule.Divide(document));
            import.Commit();
        }

        var own = Path.Combine(_world.Folder, "editions");
        Directory.CreateDirectory(own);
        Directory.Move(before, Path.Combine(own, "a"));
        Directory.Move(after, Path.Combine(own, "b"));
        _world.Store.Dispose();
        var there = new Pipeline(2, new StageLog()).Compare(
            Path.Combine(own, "a"), Path.Combine(own, "b"), new(other.Store, (_, _) => true, other.Folder, IsMeasured: true));
        Assert.False(there.IsRecomputed);
        Assert.Equivalent(here.Movements.Select(m => m.Uncertainty), there.Movements.Select(m => m.Uncertainty), strict: true);
    }

    [Fact]
    public void Where_it_cannot_be_measured_the_reason_is_said_and_nothing_is_zero()
    {
        _world.Import(Documents(2, 200));
        var (before, after) = (Publish(Recipe("a", 2000, 2004)), Publish(Recipe("b", 2001, 2005)));
        var bare = Publish(Recipe("c", 2001, 2005) with { Uncertainty = null });
        AssertWithout("The later edition says nothing of its uncertainty: c.", Compare(before, bare));
        AssertWithout("by the command compare", Compare(before, after, isMeasured: false));
        AssertWithout("The documents of an edition are not at hand: a, because there is no store in W.", Compare(before, after, hasStore: false));
        var full = Publish(Recipe("f", 2001, 2005) with { Counting = new(CountingMethod.Full) });
        AssertWithout("a recipe counts full: f.", Compare(before, full));
        _world.Store.WriteLocations("elsewhere", []);
        AssertWithout("does not give its counts again (", Compare(before, after, isLocated: false));
    }

    [Theory]
    [InlineData("points", false)]
    [InlineData("points-document", true)]
    public void Points_are_drawn_by_their_documents_and_where_they_name_none_that_is_said(string dataset, bool hasDocuments)
    {
        using (var import = _world.Store.BeginImport("p", "p.csv", "points", 1, isSimulated: false))
        {
            foreach (var document in Documents(2, 200))
            {
                // A row without a document stands for so many people at one place.
                var one = document with
                {
                    Id = $"{dataset}:{document.Id}",
                    People = hasDocuments ? document.People : [document.People[0]],
                    Multiplicity = hasDocuments ? 1 : document.People.Count,
                };
                import.Add(one, Core.Counting.ShareRule.Divide(one));
            }

            import.Commit();
        }

        _world.Locate();
        var (before, after) = (Publish(Recipe("a", 2000, 2004)), Publish(Recipe("b", 2001, 2005)));
        Assert.Equal(hasDocuments ? 0 : 1, EditionReader.Read(after).Uncertainty!.Notes.Count(n => n.Contains("name no documents (p.csv)", StringComparison.Ordinal)));
        if (hasDocuments) Assert.NotNull(Compare(before, after).Uncertainty);
        else AssertWithout("it is not known what the editions share: p.csv.", Compare(before, after));
    }

    private static void AssertWithout(string reason, Comparison comparison)
    {
        Assert.Contains(reason, comparison.WithoutUncertainty);
        Assert.Null(comparison.Uncertainty);
        Assert.All(comparison.Movements, m => Assert.Null(m.Uncertainty));
    }

    private Comparison Compare(string before, string after, bool isMeasured = true, bool hasStore = true, bool isLocated = true) => _world.Pipeline.Compare(
        before, after, new(hasStore ? _world.Store : null, (_, _) => isLocated, hasStore ? _world.Folder : "W", isMeasured));

    private string Publish(Recipe recipe)
    {
        var folder = Path.Combine(_scratch.Root, recipe.Name);
        Publisher.Publish(_world.Describe(recipe), [], new RunRecord { ProgramVersion = "0", RecipeHash = "", Inputs = [], Stages = [] }, folder);
        return folder;
    }

    private static Recipe Recipe(string name, int first, int last, bool isReclustered = true) => new()
    {
        Name = name,
        Title = name,
        Kinds = [new(DocumentKind.Patent, first, last, 1, [], [])],
        Counting = new(CountingMethod.Fractional),
        Clustering = new(15, 2, 5, PointWeight.Mentions),
        Profiling = new(3, 0.5, 0.05, 5),
        Top = 100,
        Uncertainty = new() { Replicates = 200, Layers = isReclustered ? [UncertaintyLayer.Sampling, UncertaintyLayer.Boundary] : [UncertaintyLayer.Sampling] },
    };

    /// <summary>Of 2000 to 2005; in the last year city A has three times and city B none of its documents.</summary>
    private static List<Document> Documents(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var year = 2000 + random.Next(6);
            int[] often = year == 2005 ? [3, 0, 1, 1, 1, 1] : [1, 2, 1, 1, 1, 1];
            Person At() => new([Cities[City(random, often)]]);
            return new Document { Id = $"d{i}", Kind = DocumentKind.Patent, Year = year, People = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => At())] };
        })];
    }

    private static int City(Random random, int[] often)
    {
        var drawn = random.Next(often.Sum());
        for (var city = 0; ; drawn -= often[city++])
            if (drawn < often[city]) return city;
    }
}
