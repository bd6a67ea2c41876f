using HubAtlas.Core.Model;

namespace HubAtlas.Engine;

/// <summary>Verifies that a ledger accounts for everything that its edition counts, and for nothing else.</summary>
internal static class LedgerBalance
{
    public static IEnumerable<string> Violations(Edition edition, Ledger? ledger)
    {
        if (ledger is null) return [];
        return
        [
            .. edition.WorldTotals.SelectMany(total => World(total, ledger)),
            .. Clusters(edition, ledger),
            .. ledger.Shares.GroupBy(s => s.Group).SelectMany(g => Shares(g.Key, [.. g], ledger.World)),
            .. Strings(ledger, ledger.Doubtful.Concat(ledger.Unlocated)),
        ];
    }

    private static IEnumerable<string> World(WorldTotal total, Ledger ledger)
    {
        var parts = ledger.World.Where(p => p.Kind == total.Kind).ToList();
        if (Sum(parts) != total.All) yield return $"ledger: {total.Kind.Plural()} add up to {Sum(parts)}, the world total is {total.All}.";
        var causes = parts.Where(p => p.Cause is not null).GroupBy(p => p.Cause!, StringComparer.Ordinal).ToDictionary(g => g.Key, Sum);
        foreach (var unlocated in total.Unlocated)
        {
            if (causes.GetValueOrDefault(unlocated.Cause) != unlocated.Tally)
                yield return $"ledger: {total.Kind.Plural()} not located ({unlocated.Cause}) are {causes.GetValueOrDefault(unlocated.Cause)}, the edition says {unlocated.Tally}.";
        }
    }

    private static IEnumerable<string> Clusters(Edition edition, Ledger ledger)
    {
        var parts = ledger.Clusters.ToDictionary(c => c.ClusterId, c => c.Parts, StringComparer.Ordinal);
        foreach (var cluster in edition.Clusters)
        {
            foreach (var kind in DocumentKinds.All)
            {
                var sum = Sum(parts.GetValueOrDefault(cluster.Id, []).Where(p => p.Kind == kind));
                if (sum != cluster.Figures.ByKind[(int)kind])
                    yield return $"ledger: {cluster.Id} has {sum} {kind.Plural()}, the ranking says {cluster.Figures.ByKind[(int)kind]}.";
            }
        }
    }

    private static IEnumerable<string> Shares(LocatedGroup group, List<LocatedShare> shares, IReadOnlyList<LedgerPart> world)
    {
        var (all, located) = (shares.Sum(s => s.Mentions), shares.Sum(s => s.Located));
        var (worldAll, worldLocated) = (world.Sum(p => p.Tally.Mentions), world.Where(p => p.Cause is null).Sum(p => p.Tally.Mentions));
        if (all != worldAll || located != worldLocated)
            yield return $"ledger: by {group.ToString().ToLowerInvariant()} {located} of {all} mentions are located, in the world {worldLocated} of {worldAll}.";
    }

    /// <summary>No string can weigh more than all of its kind.</summary>
    private static IEnumerable<string> Strings(Ledger ledger, IEnumerable<LedgerString> strings) =>
        from text in strings
        from kind in DocumentKinds.All
        where text.ByKind[(int)kind].Mentions > Sum(ledger.World.Where(p => p.Kind == kind)).Mentions
        select $"ledger: the string \"{text.Match}\" has more {kind.Plural()} than the world.";

    private static Tally Sum(IEnumerable<LedgerPart> parts) => parts.Aggregate(default(Tally), (sum, part) => sum + part.Tally);
}
