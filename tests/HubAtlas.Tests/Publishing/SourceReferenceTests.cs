using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Tests.Publishing;

/// <summary>The texts that explorer/src/share/citation.test.ts expects of the explorer, for the same source.</summary>
public class SourceReferenceTests
{
    private static readonly string Hash = string.Concat(Enumerable.Repeat("ab", 32));

    private static readonly SourceReference Source =
        new("R&D 100% {open}", "0.1.0", "world_2024", Hash, true, "http://127.0.0.1:5080/?e=world_2024&r=20", new(2026, 12, 1));

    [Fact]
    public void BibTeX_is_the_explorers() => Assert.Equal(
        """
        @misc{hubatlas-world-2024-abababab,
          title = {{R\&D 100\% \{open\}}},
          author = {{HubAtlas}},
          year = {2026},
          version = {0.1.0},
          howpublished = {\url{http://127.0.0.1:5080/?e=world_2024&r=20}},
          url = {http://127.0.0.1:5080/?e=world_2024&r=20},
          urldate = {2026-12-01},
          note = {HubAtlas 0.1.0, edition world\_2024, recipe HASH, simulated data},
        }

        """.Replace("HASH", Hash, StringComparison.Ordinal), Source.BibTex());

    [Fact]
    public void Ris_is_the_explorers_with_a_title_on_one_line()
    {
        var lines = (Source with { Title = "a\nb" }).Ris().Split("\r\n");
        Assert.Equal("TY  - DATA", lines[0]);
        Assert.Equal("TI  - a b", lines[1]);
        Assert.Contains("Y2  - 2026/12/01", lines);
        Assert.Equal(["ER  - ", ""], lines[^2..]);
        Assert.All(lines[..^1], line => Assert.Matches("^[A-Z][A-Z0-9]  - ", line));
        Assert.Contains(Hash, lines.Single(line => line.StartsWith("N1", StringComparison.Ordinal)));
    }

    [Fact]
    public void Without_an_address_there_is_no_line_for_one()
    {
        var nowhere = Source with { Url = null };
        Assert.DoesNotContain("url =", nowhere.BibTex());
        Assert.DoesNotContain("UR  -", nowhere.Ris());
        Assert.Equal($"HubAtlas 0.1.0, edition “R&D 100% {{open}}” (world_2024), recipe {Hash}, simulated data. (2026-12-01).", nowhere.Text());
    }
}
