using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.Incidence;

namespace HubAtlas.Data.Storing;

/// <summary>
/// What the counted documents have at each place, and without one, by kind. All contributions are read once, so the answers agree with each other;
/// the sums are of integers, so no division of the work changes them.
/// </summary>
internal sealed class PlaceSums
{
    private static readonly int Kinds = DocumentKinds.All.Count;
    private static readonly int Precisions = Enum.GetValues<Precision>().Max(precision => (int)precision) + 1;

    private readonly LocatedAddresses _located;
    private readonly Part _sums;

    private PlaceSums(LocatedAddresses located, Part sums) => (_located, _sums) = (located, sums);

    internal static PlaceSums Of(DocumentSelection selection, LocatedAddresses located)
    {
        return new(located, selection.Sum(() => new Part(located), (part, segment) => part.Add(selection.File, segment), (own, other) => own.Add(other)));
    }

    /// <summary>For every kind of the recipe, also those without documents. Located + unlocated = all, exactly.</summary>
    internal List<WorldTotal> WorldTotals(Recipe recipe) => [.. recipe.Kinds.Select(k => k.Kind).Order().Select(kind =>
    {
        var unlocated = _located.Causes.Select((cause, i) => new UnlocatedTally(cause, _sums.Unlocated[(i * Kinds) + (int)kind]))
            .Where(u => u.Tally != default).OrderBy(u => u.Cause, StringComparer.Ordinal).ToList();
        var all = unlocated.Aggregate(_sums.Placed[(int)kind], (sum, u) => sum + u.Tally);
        return new WorldTotal(kind, all.Shares / Contribution.Whole, all, unlocated);
    })];

    internal List<PlaceTally> Places()
    {
        var tallies = new List<PlaceTally>();
        for (var i = 0; i < _located.Places.Count; i++)
        {
            var (key, point, city, admin1, economy) = _located.Places[i];
            foreach (var kind in DocumentKinds.All)
                if (_sums.Places[(i * Kinds) + (int)kind] is { Mentions: > 0 } tally) tallies.Add(new(key, point, city, admin1, economy, kind, tally));
        }

        return tallies;
    }

    /// <summary>All kinds together; coarse to fine.</summary>
    internal List<PrecisionTally> ByPrecision() =>
        [.. _sums.Precisions.Select((tally, precision) => new PrecisionTally((Precision)precision, tally)).Where(p => p.Tally != default)];

    /// <summary>The sums of some segments.</summary>
    private sealed class Part(LocatedAddresses located)
    {
        internal readonly Tally[] Places = new Tally[located.Places.Count * Kinds];
        internal readonly Tally[] Unlocated = new Tally[located.Causes.Count * Kinds];
        internal readonly Tally[] Precisions = new Tally[PlaceSums.Precisions];
        internal readonly Tally[] Placed = new Tally[Kinds];

        internal void Add(IncidenceFile file, DocumentSegment segment)
        {
            var (kind, multiplicity) = ((int)segment.Run.Kind, segment.Run.Multiplicity);
            var rows = new CountedRows(file, segment);
            while (rows.Next())
                for (var row = 0; row < rows.Addresses.Length; row++) Add(rows.Addresses[row], kind, new(multiplicity, rows.Shares[row] * multiplicity));
        }

        private void Add(int address, int kind, Tally tally)
        {
            var place = located.PlaceOf[address];
            if (place == LocatedAddresses.NoPlace)
            {
                Unlocated[(located.CauseOf[address] * Kinds) + kind] += tally;
                return;
            }

            Places[(place * Kinds) + kind] += tally;
            Precisions[located.PrecisionOf[address]] += tally;
            Placed[kind] += tally;
        }

        internal void Add(Part other)
        {
            foreach (var (own, others) in ((Tally[], Tally[])[])[(Places, other.Places), (Unlocated, other.Unlocated), (Precisions, other.Precisions), (Placed, other.Placed)])
                for (var i = 0; i < own.Length; i++) own[i] += others[i];
        }
    }
}
