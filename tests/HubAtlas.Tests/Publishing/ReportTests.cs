using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Reporting;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Tests.Publishing;

public class ReportTests
{
    private static string Page(Edition edition, IReadOnlyList<Member>? members = null) =>
        ReportPage.Of(new(
            edition, members ?? AwkwardWorld.Members(), new Dictionary<string, long> { [AwkwardWorld.Script] = 3 }, PlausibleWorld.Run)
        {
            Ledger = edition.Clusters.Count == 3 ? AwkwardLedger.Of(edition) : null,
        });

    [Fact]
    public void Names_from_data_are_shown_as_text_and_never_run()
    {
        var page = Page(AwkwardWorld.Edition());
        Assert.DoesNotContain("<img", page);
        Assert.Contains("&lt;img src=x onerror=alert(1)&gt;", page);
        Assert.DoesNotContain('\u0007', page);
        Assert.Empty(Regex.Matches(page, "<script").Skip(1));
    }

    [Fact]
    public void A_collection_is_demanded_and_left_out_in_words_of_its_own()
    {
        var edition = PlausibleWorld.Edition();
        var kind = edition.Recipe.Kinds[0] with { Fields = ["collection:core", "topic:ai"], ExcludeFields = ["domain:Law", "collection:xpac"] };
        var page = Page(edition with { Recipe = edition.Recipe with { Kinds = [kind, .. edition.Recipe.Kinds.Skip(1)] } });
        Assert.Contains("in at least one of the fields topic:ai, in the collection core, not those only in domain:Law, none of the collection xpac", page);
    }

    [Fact]
    public void The_ledger_says_in_words_what_is_doubtful_and_what_would_follow()
    {
        var page = Page(AwkwardWorld.Edition());
        Assert.Contains("84.2 % of 19 mentions were located to a city or better", page);
        Assert.Contains("1st → 2nd (−0.2500 %)", page);
        Assert.Contains("2nd → 1st (+0.2500 %)", page);
        Assert.Contains("Of 2 corrections, 1 met no address", page);
        Assert.Contains("null island", page);
    }

    [Fact]
    public void The_page_asks_nothing_of_any_network_and_its_policy_allows_only_its_own_style_and_script()
    {
        var page = Page(PlausibleWorld.Edition());
        Assert.DoesNotMatch("<(link|img|iframe|object|embed|base|form)\\b|@import|url\\((?!#)", page);
        // No attribute holds an angle bracket, because they are escaped; so this finds the tags, and then their attributes' names.
        var tags = Regex.Matches(page, "<[a-z][^<>]*>").Select(tag => Regex.Replace(tag.Value, "\"[^\"]*\"", "\"\""));
        Assert.All(tags, tag => Assert.DoesNotMatch("\\s(src|style|on[a-z]+)=", tag));
        // Maps use shapes of their own page again.
        Assert.All(tags.Where(tag => tag.Contains(" href=", StringComparison.Ordinal)), tag => Assert.Matches("^<(a|use) ", tag));
        Assert.All(Regex.Matches(page, "<use href=\"([^\"]*)\""), use => Assert.Contains($"id=\"{use.Groups[1].Value[1..]}\"", page));
        Assert.All(
            Regex.Matches(page, "<a [^>]*href=\"([^\"]*)\"").Select(m => m.Groups[1].Value), link => Assert.Matches("^clusters/[^/:]+\\.html$", link));
        foreach (var (element, directive) in new[] { ("style", "style-src"), ("script", "script-src") })
        {
            var content = Regex.Match(page, $"<{element}>(.*?)</{element}>", RegexOptions.Singleline).Groups[1].Value;
            Assert.Contains($"{directive} 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'", page);
        }

        Assert.Contains("default-src 'none'", page);
    }

    [Fact]
    public void Drawings_are_well_formed()
    {
        var drawings = Regex.Matches(Page(AwkwardWorld.Edition()), "<svg.*?</svg>", RegexOptions.Singleline);
        Assert.NotEmpty(drawings);
        Assert.All(drawings, svg => XElement.Parse(svg.Value));
    }

    [Fact]
    public void Simulated_data_say_so_and_real_data_do_not()
    {
        Assert.Contains("<b>Simulated data.</b>", Page(PlausibleWorld.Edition()));
        Assert.DoesNotContain("imulated", Page(AwkwardWorld.Edition() with { Recipe = PlausibleWorld.Recipe with { Title = "Real" } }));
    }

    [Fact]
    public void What_is_missing_is_not_zero()
    {
        var row = Regex.Match(Page(AwkwardWorld.Edition()), "<tr[^>]*id=\"c-fj-suva\".*?</tr>", RegexOptions.Singleline).Value;
        Assert.Contains("<small>n/a</small>", row);
        Assert.DoesNotContain("0.00 %", row);
    }

    [Theory]
    [InlineData(CountingMethod.Fractional, "fractional count", "127,418.1")]
    [InlineData(CountingMethod.Full, "full count", "159,272")]
    public void Every_count_says_how_it_was_counted(CountingMethod method, string label, string count)
    {
        var edition = PlausibleWorld.Edition();
        var page = Page(edition with { Recipe = edition.Recipe with { Counting = new(method) } });
        Assert.Contains($"<th scope=\"col\" role=\"columnheader\" class=\"number\">Patents<small>{label}</small></th>", page);
        Assert.Contains(count, page);
    }

    [Fact]
    public void The_findings_are_those_of_the_figures()
    {
        var findings = Findings.Of(new(PlausibleWorld.Edition(), [], new Dictionary<string, long>(), PlausibleWorld.Run)).ToList();
        Assert.Equal(
            "Tokyo–Yokohama (Japan) has 10.15 % of the world’s patents and 1.54 % of the world’s publications: a score of 11.69 %. "
            + "Shenzhen–Hong Kong–Guangzhou (11.09 %) and Seoul (6.84 %) follow.", findings[0]);
        Assert.Contains("China and the United States have the most clusters (9 each)", findings[2]);
        Assert.EndsWith("so the counts add up to 44.", findings[2]);
        // Ten rows of the table by hand: 515,203 patents and 1,126,302 publications.
        Assert.Equal("The first 10 clusters hold 41.1 % of the world’s patents and 15.1 % of the world’s publications.", findings[3]);
        Assert.Equal("Beijing, 4th overall, leads in publications with 3.75 % of the world’s publications.", findings[^2]);
        Assert.StartsWith("“The world” is all that the sources", findings[^1]);
    }

    [Fact]
    public void The_account_of_the_world_adds_up()
    {
        var row = Regex.Match(Page(PlausibleWorld.Edition()), "<table class=\"facts worlds\">.*?</table>", RegexOptions.Singleline).Value;
        var shares = Regex.Matches(row, "<small>([0-9.]+) %</small>").Select(m => decimal.Parse(m.Groups[1].Value)).ToList();
        Assert.Equal(6, shares.Count);
        Assert.InRange(shares.Take(3).Sum(), 99.9m, 100.1m);
        Assert.InRange(shares.Skip(3).Sum(), 99.9m, 100.1m);
    }

    [Fact]
    public void A_space_stands_before_every_percent_sign()
    {
        var text = Regex.Replace(Page(PlausibleUncertainty.Snapshot(new(PlausibleWorld.Edition(), [])).Edition), "<(style|script)>.*?</\\1>", "", RegexOptions.Singleline);
        Assert.Contains(" %", text);
        Assert.DoesNotMatch(">[^<]*[0-9]%", text);
    }

    [Fact]
    public void Text_is_escaped_by_the_way_pages_are_put_together()
    {
        var bad = "<b>&\"'";
        Assert.Equal("<p>&lt;b&gt;&amp;&quot;&#39;<i>x</i></p>", Markup.Of($"<p>{bad}{Markup.Of($"<i>{"x"}</i>")}</p>").ToString());
    }
}
