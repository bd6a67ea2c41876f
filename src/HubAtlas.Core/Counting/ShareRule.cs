using HubAtlas.Core.Model;

namespace HubAtlas.Core.Counting;

/// <summary>
/// Author-level fractional counting (Waltman &amp; van Eck 2015): a document is divided equally over its people, each person's part equally
/// over that person's addresses. Parts are whole billionths that add up to exactly one document, so totals are the same in any order.
/// </summary>
public static class ShareRule
{
    /// <summary>
    /// Divides a document over its contributions, by the largest remainder: the first <c>whole mod count</c> parts are one unit larger.
    /// A person without an address keeps its part, at <see cref="Address.None"/>.
    /// </summary>
    /// <exception cref="AtlasException">The document lists nobody, or the source's own shares do not add up.</exception>
    public static IReadOnlyList<Contribution> Divide(Document document)
    {
        if (document.People.Count == 0)
            throw new AtlasException($"Document {document.Id} lists nobody; expected at least one inventor, author or company.");

        var people = document.People;
        var count = people.Count;
        var contributions = new List<Contribution>(count);
        var (part, remainder) = Math.DivRem(Contribution.Whole, count);
        for (var index = 0; index < count; index++)
        {
            var person = people[index];
            if (person.GivenShares is not null) return TakeGiven(document);
            Divide(person, index, part + (index < remainder ? 1 : 0), contributions);
        }

        return contributions;
    }

    private static void Divide(Person person, int personIndex, long part, List<Contribution> contributions)
    {
        var addresses = person.Addresses;
        var count = addresses.Count;
        if (count <= 1)
        {
            contributions.Add(new(personIndex, count == 0 ? Address.None : addresses[0], part));
            return;
        }

        var (share, remainder) = Math.DivRem(part, count);
        for (var i = 0; i < count; i++) contributions.Add(new(personIndex, addresses[i], share + (i < remainder ? 1 : 0)));
    }

    /// <summary>A source that weighs people itself (REGPAT) keeps its weights; they must make exactly one document.</summary>
    private static List<Contribution> TakeGiven(Document document)
    {
        var contributions = document.People.SelectMany((person, index) =>
            person.Addresses.Zip(person.GivenShares ?? [], (address, share) => new Contribution(index, address, share))).ToList();
        var sum = contributions.Sum(c => c.Share);
        return contributions.Count == document.People.Sum(p => p.Addresses.Count) && sum == Contribution.Whole
            ? contributions
            : throw new AtlasException($"Document {document.Id}: given shares add up to {sum} billionths; expected one share an address and {Contribution.Whole}.");
    }
}
