using FsCheck;
using FsCheck.Fluent;
using HubAtlas.Core.Model;
using HubAtlas.Data.Cells;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing;

namespace HubAtlas.Tests.Publishing;

public sealed class RoundTripTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void An_edition_comes_back_with_every_digit()
    {
        foreach (var edition in new[] { PlausibleWorld.Edition(), AwkwardWorld.Edition(), WithAwkwardNumbers() })
        {
            Publisher.Publish(edition, [], [], PlausibleWorld.Run, _scratch.Edition);
            var back = EditionReader.Read(_scratch.Edition);
            Assert.Equivalent(edition, back, strict: true);
            Assert.Equal(
                edition.Clusters.Select(c => (c.Score, c.Shape.Centre, c.Figures.WorldShares[0])),
                back.Clusters.Select(c => (c.Score, c.Shape.Centre, c.Figures.WorldShares[0])));
        }
    }

    [Fact]
    public void Members_come_back_whatever_their_names_and_numbers()
    {
        var text = Gen.OneOf(
            ArbMap.Default.GeneratorFor<string>().Where(s => s is not null && !s.Any(char.IsSurrogate)),
            Gen.Elements("=1+1", "'=1", "''-x", "a,b", "a\"b", "two\r\nlines", " space ", "'", "深圳"));
        var member =
            from city in text
            from region in text
            from latitude in Gen.Choose(-90_000_000, 90_000_000)
            from longitude in Gen.Choose(-180_000_000, 180_000_000)
            from mentions in Gen.Choose(0, int.MaxValue)
            from shares in Gen.Choose(0, int.MaxValue)
            from key in ArbMap.Default.GeneratorFor<long>()
            from role in Gen.Elements(PointRole.Noise, PointRole.Border, PointRole.Core)
            let place = new Place(0, key, new(latitude / 1e6, longitude / 1e6), city, region, "JP")
            let tallies = new Tally[] { new(mentions, shares * 1_000_003L), new(1, shares), default }
            select new Member(new(place, tallies), role == PointRole.Noise ? null : "jp-tokyo", role);
        Prop.ForAll(member.ListOf().ToArbitrary(), members =>
        {
            Publisher.Publish(PlausibleWorld.Edition(1), [.. members], [], PlausibleWorld.Run, _scratch.Edition);
            Assert.Equal(members.Select(Flat), EditionReader.ReadMembers(_scratch.Edition).Select(Flat));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20).WithReplay(20240811, 7));
    }

    [Fact]
    public void Guarding_against_formulas_can_always_be_undone()
    {
        var text = Gen.OneOf(
            ArbMap.Default.GeneratorFor<string>().Where(s => s is not null),
            Gen.Elements('\'', '=', '-', '@', 'a', '\t').ListOf().Select(letters => new string([.. letters])));
        Prop.ForAll(text.ToArbitrary(), s =>
        {
            var guarded = FormulaGuard.Guard(s);
            Assert.Equal(s, FormulaGuard.Unguard(guarded));
            Assert.False(guarded.Length > 0 && "=+-@\t\r\n＝＋－＠".Contains(guarded[0]), guarded);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20240811, 7));
    }

    [Fact]
    public void What_is_no_edition_is_said_in_one_sentence()
    {
        string Complaint() => Assert.Throws<AtlasException>(() => EditionReader.Read(_scratch.Edition)).Message;
        Assert.Contains("expected a folder that HubAtlas published", Complaint());
        Directory.CreateDirectory(_scratch.Edition);
        Write("edition.json", "{\"schema\":\"1.1\"");
        Assert.Contains("is not what HubAtlas writes", Complaint());
        Write("edition.json", "{\"schema\":\"1.1\",\"edition\":{\"is_simulated\":true}}");
        Assert.Contains("recipe", Complaint());
        Publisher.Publish(PlausibleWorld.Edition(1), [], [], PlausibleWorld.Run, Path.Combine(_scratch.Root, "next"));
        var next = File.ReadAllText(Path.Combine(_scratch.Root, "next", "edition.json"));
        Write("edition.json", next.Replace($"\"schema\": \"{EditionJson.SchemaVersion}\"", "\"schema\": \"2.0\""));
        Assert.Contains("schema 2.0, expected 1.x", Complaint());
    }

    [Theory]
    [InlineData("place_id,lat,lon,cluster_id,role,mentions,place_key,city,admin1,economy\n0,north,1,,noise,1,1,a,b,JP\n", "line 2")]
    [InlineData("place_id,lat,lon,cluster_id,role,mentions,place_key,city,admin1,economy\n0,1,1,,middle,1,1,a,b,JP\n", "middle")]
    [InlineData("place_id,lon\n0,1\n", "lat")]
    public void A_spoilt_list_of_members_is_refused_with_its_place(string content, string named)
    {
        Directory.CreateDirectory(_scratch.Edition);
        Write("members.csv", content);
        Assert.Contains(named, Assert.Throws<AtlasException>(() => EditionReader.ReadMembers(_scratch.Edition)).Message);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_scratch.Edition, name), text);

    private static (Place, string?, PointRole, string) Flat(Member m) =>
        (m.Counted.Place, m.ClusterId, m.Role, string.Join(' ', m.Counted.ByKind));

    private static Edition WithAwkwardNumbers()
    {
        var edition = PlausibleWorld.Edition(1);
        var shape = edition.Clusters[0].Shape with { Centre = new(1.0 / 3, -2e-9), AreaKm2 = double.Epsilon, DiameterKm = 1e22 / 3 };
        return edition with { Clusters = [edition.Clusters[0] with { Shape = shape, Score = 0.1 + 0.2 }], Precisions = [], Diagnoses = [] };
    }
}
