using HubAtlas.Core.Citing;
using HubAtlas.Core.Model;
using HubAtlas.Tests.Storing;

namespace HubAtlas.Tests.Citing;

/// <summary>Every figure of small random worlds against lists in memory.</summary>
public class CitationStoreTests
{
    public static TheoryData<int, CountingMethod> Worlds => new(Enumerable.Range(1, 6).SelectMany(seed => new[] { (seed, CountingMethod.Fractional), (seed, CountingMethod.Full) }));

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Counts_proportions_and_means_are_those_of_plain_lists(int seed, CountingMethod counting)
    {
        var world = new CitationWorld(seed);
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        world.Fill(store, seed);
        var recipe = CitationWorld.Recipe(counting);
        var table = Citer.Compute(recipe, CitationWorld.Count(store, recipe), []);
        var naive = new NaiveCitations(world, counting);
        Assert.Equal(naive.Works.Count, table.World.Documents);
        foreach (var division in table.Divisions)
        {
            var (expected, listed) = (naive.By(division.By), naive.Listed(division.By));
            Assert.Equal(expected.Keys.Union(listed.Keys).Where(unit => unit != "").Order(), division.Rows.Select(r => r.Code).Order());
            foreach (var row in division.Rows.Append(division.Unplaced))
            {
                if (expected.TryGetValue(row.Code, out var unit))
                {
                    Assert.Equal(unit.Works, row.Impact.Works / 1e9, 1e-8);
                    foreach (var (top, count) in row.Impact.Tops.Zip(unit.Tops))
                    {
                        Assert.Equal(count, top.Count / 1e9, 1e-7);
                        Assert.Equal(100 * count / unit.Works, top.Proportion!.Value, 1e-5);
                        Assert.InRange(top.Proportion.Value, top.Proportion.Low!.Value, top.Proportion.High!.Value);
                    }

                    Assert.Equal(unit.Normalised / unit.Works, row.Impact.Mean!.Value, 1e-6);
                }

                Assert.Equal(listed.GetValueOrDefault(row.Code), row.Listed!.Value / 1e9, 1e-8);
            }
        }
    }

    /// <summary>Citations by year that add up to all, but for a few publications whose early years are not listed.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_window_counts_the_years_that_it_says_and_leaves_out_what_is_not_known_by_year(int window)
    {
        var random = new Random(window);
        var world = new CitationWorld(11, 600);
        var documents = world.Documents.Select(d => (Document: ByYear(d.Document, random), d.Contributions)).ToList();
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        (world = new CitationWorld(11, 600) { Documents = documents }).Fill(store, 1);
        var windowed = Citer.Compute(CitationWorld.Recipe(CountingMethod.Fractional) with { Window = window }, CitationWorld.Count(store, CitationWorld.Recipe(CountingMethod.Fractional) with { Window = window }), []);
        using var other = new TempWorkspace();
        using var plain = other.Open();
        // The same world with the window's citations in the place of all of them, and without the publications that cannot say.
        bool IsKnown(Document d) => YearCounts.Read(d.Citations!.CitedByYear).Values.Sum() == (d.Citations.CitedBy ?? 0) && d.Year <= (CitationWorld.Counted / 10_000) - window - 1;
        int Within(Document d) => YearCounts.Read(d.Citations!.CitedByYear).Where(pair => pair.Key >= d.Year && pair.Key <= d.Year + window).Sum(pair => pair.Value);
        new CitationWorld(11, 600)
        {
            Documents = [.. documents.Where(d => IsKnown(d.Document)).Select(d => (d.Document with { Citations = d.Document.Citations! with { CitedBy = d.Document.Citations.CitedBy is null ? null : Within(d.Document), CountedOn = 2030_06_30 } }, d.Contributions))],
        }.Fill(plain, 1);
        var expected = Citer.Compute(CitationWorld.Recipe(CountingMethod.Fractional), CitationWorld.Count(plain, CitationWorld.Recipe(CountingMethod.Fractional)), []);
        Assert.True(expected.World.Documents > 40);
        Assert.Equal(expected.World.Documents, windowed.World.Documents);
        Assert.Equal(
            expected.Divisions[0].Rows.Select(r => (r.Code, r.Impact.Works, r.Impact.Mean!.Value)).OrderBy(r => r.Code), windowed.Divisions[0].Rows.Select(r => (r.Code, r.Impact.Works, r.Impact.Mean!.Value)).OrderBy(r => r.Code));
        Assert.Contains(windowed.Notes, note => note.Contains("not known year by year", StringComparison.Ordinal));
    }

    private static Document ByYear(Document document, Random random)
    {
        if (document.Citations?.CitedBy is not { } all || document.Year is not { } year) return document;
        var years = Enumerable.Range(0, all).Select(_ => year + random.Next(6)).GroupBy(y => y).Select(g => (g.Key, g.Count())).ToArray();
        return document with { Citations = document.Citations with { CitedByYear = YearCounts.Write(random.Next(8) == 0 ? years.Skip(1).ToArray() : years) } };
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(100_000)]
    public void The_worlds_most_cited_are_the_percentage_to_the_last_unit_however_strata_are_joined(long smallest)
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        new CitationWorld(3, 400).Fill(store, 1);
        var recipe = CitationWorld.Recipe(CountingMethod.Fractional, smallest);
        var counts = CitationWorld.Count(store, recipe);
        var unit = (Int128)Contribution.Whole * Contribution.Whole;
        Assert.Equal(TopShares.All.Select(q => q * counts.World.Works * unit / 100), counts.World.Tops.Select(top => top.Sum));
        foreach (var division in counts.Divisions)
        {
            for (var top = 0; top < TopShares.All.Length; top++)
                Assert.Equal(counts.World.Tops[top].Sum, division.Units.Append(division.Unplaced).Aggregate(Int128.Zero, (sum, tally) => sum + tally.Tops[top].Sum));
        }

        var world = Citer.Compute(recipe, counts, []).World.Impact;
        Assert.Equal(TopShares.All.Select(q => (double)q), world.Tops.Select(top => top.Proportion!.Value));
        Assert.Equal(1, world.Mean!.Value, 6);
        Assert.Equal(counts.World.Works, counts.Strata.Sum(s => s.Works));
    }

    [Fact]
    public void Sums_that_do_not_add_up_are_an_error()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        new CitationWorld(3).Fill(store, 1);
        var recipe = CitationWorld.Recipe(CountingMethod.Fractional);
        var counts = CitationWorld.Count(store, recipe);
        var more = counts.World with { Tops = [counts.World.Tops[0] with { Sum = counts.World.Tops[0].Sum + 1 }, .. counts.World.Tops.Skip(1)] };
        Assert.Contains("1 %", Assert.Throws<AtlasException>(() => Citer.Compute(recipe, counts with { World = more }, [])).Message, StringComparison.Ordinal);
        var fewer = counts.Divisions[0] with { Units = [.. counts.Divisions[0].Units.Skip(1)] };
        Assert.Contains("economies", Assert.Throws<AtlasException>(() => Citer.Compute(recipe, counts with { Divisions = [fewer] }, [])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rising_change_of_citations_changes_no_class()
    {
        var world = new CitationWorld(5);
        var changed = new CitationWorld(5)
        {
            Documents = [.. world.Documents.Select(d => (d.Document with { Citations = d.Document.Citations! with { CitedBy = (d.Document.Citations.CitedBy * d.Document.Citations.CitedBy) + 3 } }, d.Contributions))],
        };
        Assert.Equal(Tops(world), Tops(changed));

        static IEnumerable<Int128> Tops(CitationWorld world)
        {
            using var workspace = new TempWorkspace();
            using var store = workspace.Open();
            world.Fill(store, 2);
            return [.. CitationWorld.Count(store, CitationWorld.Recipe(CountingMethod.Fractional)).Divisions.SelectMany(d => d.Units).SelectMany(u => u.Tops.Select(t => t.Sum))];
        }
    }

    [Fact]
    public void What_is_left_out_is_told_with_its_cause_and_nothing_is_lost()
    {
        var world = new CitationWorld(6, 300);
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        world.Fill(store, 1);
        var counts = CitationWorld.Count(store, CitationWorld.Recipe(CountingMethod.Fractional));
        foreach (var cause in (string[])["retracted", "paratext", "stand for several", "not known", "less than 2 full years", "no field"])
            Assert.Contains(counts.LeftOut, left => left.Cause.Contains(cause, StringComparison.Ordinal) && left.Works > 0);
        Assert.Equal(world.Documents.Count(d => NaiveCitations.IsInWindow(d.Document)), counts.World.Documents + counts.LeftOut.Sum(left => left.Works));
        Assert.Equal(["S9"], counts.Journals!.Unmatched);
        Assert.Equal((CitationWorld.Counted, CitationWorld.Counted), counts.CountedOn);
    }

    [Fact]
    public void Without_citations_the_error_says_what_is_missing()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        store.Import("a", (Sample.Document("t:1", DocumentKind.Publication, 2019, "article", fields: "Physics"), Sample.At(Sample.Tokyo)));
        var recipe = CitationWorld.Recipe(CountingMethod.Fractional);
        Assert.Contains("1 their citations are not known", Assert.Throws<AtlasException>(() => Citer.Compute(recipe, CitationWorld.Count(store, recipe), [])).Message, StringComparison.Ordinal);
    }
}
