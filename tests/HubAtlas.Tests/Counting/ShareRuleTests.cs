using FsCheck;
using FsCheck.Fluent;
using HubAtlas.Core.Counting;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Counting;

public class ShareRuleTests
{
    [Fact]
    public void The_shares_of_any_document_add_up_to_one_document() =>
        Prop.ForAll(AnyAddressCounts(), counts => ShareRule.Divide(WithAddresses(counts)).Sum(c => c.Share) == Contribution.Whole)
            .Check(Config.QuickThrowOnFailure.WithReplay(Repeatable));

    [Fact]
    public void People_of_one_document_differ_by_at_most_one_billionth() =>
        Prop.ForAll(AnyAddressCounts(), counts =>
            {
                var parts = ShareRule.Divide(WithAddresses(counts)).GroupBy(c => c.PersonIndex).Select(g => g.Sum(c => c.Share)).ToList();
                return parts.Count == counts.Length && parts.Max() - parts.Min() <= 1;
            })
            .Check(Config.QuickThrowOnFailure.WithReplay(Repeatable));

    [Fact]
    public void A_person_divides_only_their_own_part_over_their_addresses()
    {
        var shares = ShareRule.Divide(WithAddresses(1, 2)).Select(c => c.Share);
        Assert.Equal([500_000_000, 250_000_000, 250_000_000], shares);
    }

    [Fact]
    public void Three_people_share_with_the_largest_remainder_first()
    {
        var shares = ShareRule.Divide(WithAddresses(1, 1, 1)).Select(c => c.Share);
        Assert.Equal([333_333_334, 333_333_333, 333_333_333], shares);
    }

    [Fact]
    public void A_person_without_an_address_keeps_their_part_unlocated()
    {
        var contributions = ShareRule.Divide(WithAddresses(0, 1));
        Assert.Same(Address.None, contributions[0].Address);
        Assert.Equal(500_000_000, contributions[0].Share);
    }

    [Fact]
    public void A_document_without_people_is_refused() =>
        Assert.Contains("lists nobody", Assert.Throws<AtlasException>(() => ShareRule.Divide(WithAddresses())).Message);

    [Fact]
    public void Shares_that_a_source_gives_are_kept()
    {
        var shares = ShareRule.Divide(WithShares([700_000_000, 100_000_000], [200_000_000])).Select(c => (c.PersonIndex, c.Share));
        Assert.Equal([(0, 700_000_000), (0, 100_000_000), (1, 200_000_000)], shares);
    }

    [Fact]
    public void Given_shares_that_do_not_make_one_document_are_refused() =>
        Assert.Contains("900000000", Assert.Throws<AtlasException>(() => ShareRule.Divide(WithShares([900_000_000]))).Message);

    private static Document WithShares(params long[][] shares)
    {
        var document = WithAddresses(shares.Select(s => s.Length).ToArray());
        return document with { People = document.People.Zip(shares, (person, given) => person with { GivenShares = given }).ToList() };
    }

    private static readonly Replay Repeatable = new(new Rnd(20_231_109, 7), null);

    private static Arbitrary<int[]> AnyAddressCounts() =>
        Gen.Choose(0, 7).NonEmptyListOf().Select(counts => counts.ToArray()).ToArbitrary();

    private static Document WithAddresses(params int[] addressCounts) => new()
    {
        Id = "test:1",
        Kind = DocumentKind.Publication,
        People = addressCounts.Select(n => new Person(Enumerable.Range(0, n).Select(i => new Address { Text = $"Address {i}" }).ToList())).ToList(),
    };
}
