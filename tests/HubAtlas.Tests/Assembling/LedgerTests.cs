using HubAtlas.Core.Model;
using HubAtlas.Engine;

namespace HubAtlas.Tests.Assembling;

/// <summary>What the ledger of a small simulated world says would happen is made to happen by corrections.</summary>
public sealed class LedgerTests(LedgerWorld world) : IClassFixture<LedgerWorld>
{
    private const int Wanted = 2;

    [Theory]
    [InlineData(CountingMethod.Fractional)]
    [InlineData(CountingMethod.Full)]
    public void What_a_string_would_change_is_what_a_correction_of_it_does_change(CountingMethod method)
    {
        var recipe = world.Recipe with { Counting = new(method) };
        var before = Make(recipe);
        var strings = before.Ledger!.Doubtful.Where(s => s.ClusterId is not null).Concat(before.Ledger.Unlocated).ToList();
        var moved = strings.Where(s => s.Other?.Effect is not null)
            .Where(s => Happens(before, recipe, s, s.Other!.Location, s.Other.Effect!)).Take(Wanted).Count();
        var leftOut = strings.Where(s => s.LeftOut is not null).Where(s => Happens(before, recipe, s, null, s.LeftOut!)).Take(Wanted).Count();

        Assert.Equal((Wanted, Wanted), (moved, leftOut));
    }

    /// <returns>False where the correction reached more than the string, or changed which places are in clusters.</returns>
    private bool Happens(EditionSnapshot before, Recipe recipe, LedgerString text, Location? to, RankingEffect effect)
    {
        var correction = new Correction(CorrectionTarget.Text, text.Match, to?.Point, to?.City, to?.Admin1, to?.Economy) { Line = 2 };
        var after = Make(recipe with { Geocoding = new() { Corrections = new("c.csv", "hash", [correction]) } });
        var use = Assert.Single(after.Ledger!.Corrections);
        if (!use.ByKind.SequenceEqual(text.ByKind) || !HaveSameClusters(before, after)) return false;
        Assert.Equal(text.Addresses, use.Strings);
        var moves = effect.Moves.ToDictionary(m => m.ClusterId);
        foreach (var cluster in before.Edition.Clusters)
        {
            var now = after.Edition.Clusters.Single(c => c.Id == cluster.Id);
            Assert.Equal(moves.TryGetValue(cluster.Id, out var move) ? move.ScoreAfter : cluster.Score, now.Score);
            if (move is not null) Assert.Equal((cluster.Rank, now.Rank), (move.RankBefore, move.RankAfter));
        }

        Assert.Equal(after.Edition.Clusters.Count(c => before.Edition.Clusters.Single(b => b.Id == c.Id).Rank != c.Rank), effect.RanksChanged);
        return true;
    }

    private static bool HaveSameClusters(EditionSnapshot before, EditionSnapshot after)
    {
        var clusters = after.Members.ToDictionary(m => m.Counted.Place.Key, m => m.ClusterId);
        return before.Edition.Clusters.Count == after.Edition.Clusters.Count
            && before.Members.All(m => !clusters.TryGetValue(m.Counted.Place.Key, out var id) || id == m.ClusterId);
    }

    [Fact]
    public void The_ledger_accounts_for_everybody_and_its_files_check()
    {
        var folder = Path.Combine(world.Workspace, "edition");
        var made = world.Publish(folder);
        var ledger = made.Ledger!;

        Assert.Empty(EditionCheck.Violations(folder));
        Assert.Equal(
            made.Edition.Precisions.Select(p => (p.Precision, p.Tally)),
            ledger.World.Where(p => p.Cause is null).GroupBy(p => p.Precision).OrderBy(g => g.Key)
                .Select(g => (g.Key, g.Aggregate(default(Tally), (sum, p) => sum + p.Tally))));
        Assert.Equal(
            ledger.World.Where(p => p.Cause is null).Aggregate(default(ExpectedWrong), (sum, p) => sum + p.Expected).MentionThousandths,
            ledger.Calibration.Sum(b => b.Expected.MentionThousandths));
        Assert.All(ledger.Calibration, b => Assert.InRange(b.Expected.MentionThousandths, 0, (long)(b.Mentions * 1000 * (1 - b.From))));
        Assert.Equal([LocatedGroup.Economy, LocatedGroup.Script], ledger.Shares.Select(s => s.Group).Distinct());
        Assert.NotEmpty(ledger.Doubtful);
        Assert.NotEmpty(ledger.Unlocated);
        Assert.Equal(ledger.Doubtful.Select(s => s.Weight).OrderDescending(), ledger.Doubtful.Select(s => s.Weight));
        Assert.All(ledger.Unlocated, s => Assert.NotNull(s.Location.Cause));
        foreach (var scope in File.ReadLines(Path.Combine(folder, "ledger.csv")).Skip(1)
            .Select(l => l.Replace("\"city, spelling\"", "").Split(',')).Where(f => f.Length == 14).GroupBy(f => (f[2], f[3])))
        {
            Assert.InRange(scope.Sum(f => double.Parse(f[9])), 0, 100.0001);
        }
    }

    [Fact]
    public void A_ledger_that_does_not_account_for_everybody_is_found_out()
    {
        var made = Make(world.Recipe);
        var (edition, ledger) = (made.Edition, made.Ledger!);
        Assert.Empty(LedgerBalance.Violations(edition, ledger));
        Assert.Empty(LedgerBalance.Violations(edition, null));
        Assert.Contains(LedgerBalance.Violations(edition, ledger with { World = [.. ledger.World.Skip(1)] }), v => v.Contains("the world total is"));
        Assert.Contains(
            LedgerBalance.Violations(edition, ledger with { World = [.. ledger.World.Select(p => p.Cause is null ? p : p with { Cause = "lost" })] }),
            v => v.Contains("not located"));
        Assert.Contains(LedgerBalance.Violations(edition, ledger with { Shares = [.. ledger.Shares.Skip(1)] }), v => v.Contains("by economy"));
        Assert.Contains(LedgerBalance.Violations(edition, ledger with { Clusters = [.. ledger.Clusters.Skip(1)] }), v => v.Contains("the ranking says"));
    }

    [Fact]
    public void Other_corrections_locate_only_what_they_concern_and_the_store_is_as_if_all_had_been_located_anew()
    {
        var ledger = Make(world.Recipe).Ledger!;
        var plain = world.Store.ContentHash();
        var text = new Correction(CorrectionTarget.Text, ledger.Doubtful[0].Match, null, "Lyon", null, "FR") { Line = 2 };
        var place = ledger.Doubtful[1].Location;
        var city = new Correction(CorrectionTarget.Place, $"{place.City}, {place.Economy}", new(48.7, 2.2), "Orsay", null, "FR") { Line = 3 };
        var unused = new Correction(CorrectionTarget.Text, "nobody writes this", null, null, null, null) { Line = 4 };
        Recipe With(params Correction[] rows) => world.Recipe with { Geocoding = new() { Corrections = new("c.csv", "hash", rows) } };

        var used = Make(With(text, city, unused)).Ledger!.Corrections;
        Assert.Equal([true, true, false], used.Select(c => c.Strings > 0));
        var stepwise = world.Store.ContentHash();
        Make(With(city));
        Make(With(text, city, unused));
        Assert.Equal(stepwise, world.Store.ContentHash());
        world.Store.WriteLocations("another geocoder", []);
        Make(With(text, city, unused));
        Assert.Equal(stepwise, world.Store.ContentHash());
        Make(world.Recipe);
        Assert.Equal(plain, world.Store.ContentHash());
        Assert.NotEqual(plain, stepwise);
    }

    private EditionSnapshot Make(Recipe recipe) => world.Make(recipe);
}
