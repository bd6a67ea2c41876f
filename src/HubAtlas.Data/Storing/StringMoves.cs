using System.Runtime.InteropServices;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.Incidence;

namespace HubAtlas.Data.Storing;

/// <summary>
/// Documents that leave a cluster with a string because nobody else of theirs is there, and that enter another because nobody was.
/// </summary>
/// <param name="moves">From and to which cluster each string would go; negative: none.</param>
/// <param name="addresses">The addresses of each string; one is of one string.</param>
internal sealed class StringMoves(IEnumerable<(long StringId, int From, int To)> moves, IReadOnlyList<(long StringId, long AddressId)> addresses)
{
    private readonly ILookup<long, (long StringId, int From, int To)> _moves = moves.ToLookup(move => move.StringId);

    /// <summary>By string, clusters and kind; those that concern no document are in no row.</summary>
    internal List<FullMove> Count(DocumentSelection selection, LocatedAddresses located, AddressNodes nodes)
    {
        var stringOf = StringsOf(selection.File);
        var sums = selection.Sum(() => new Part(new(located, nodes), stringOf, _moves), (part, segment) => part.Add(selection.File, segment), (own, other) => own.Add(other)).Sums;
        return
        [
            .. sums.OrderBy(sum => sum.Key.Move).ThenBy(sum => sum.Key.Kind).Select(sum =>
                new FullMove(sum.Key.Move.StringId, sum.Key.Move.From, sum.Key.Move.To, sum.Key.Kind, sum.Value.Leaving, sum.Value.Entering)),
        ];
    }

    /// <summary>By address number; null: of none.</summary>
    private long?[] StringsOf(IncidenceFile file)
    {
        var numbers = file.AddressNumbers();
        var stringOf = new long?[file.AddressIds.Length];
        foreach (var (text, address) in addresses) stringOf[numbers.Of(address)] = text;
        return stringOf;
    }

    private sealed class Part(NodeWalk walk, long?[] stringOf, ILookup<long, (long StringId, int From, int To)> moves)
    {
        internal readonly Dictionary<((long StringId, int From, int To) Move, DocumentKind Kind), (long Leaving, long Entering)> Sums = [];
        private readonly Dictionary<long, int> _people = [];

        internal void Add(IncidenceFile file, DocumentSegment segment)
        {
            var rows = new CountedRows(file, segment);
            while (rows.Next())
            {
                if (!HasStrings(rows.Addresses)) continue;
                walk.Load(rows.Addresses, rows.Shares);
                foreach (var (text, people) in _people)
                    foreach (var move in moves[text]) Add(move, segment.Run, people);
            }
        }

        internal void Add(Part other)
        {
            foreach (var (move, sum) in other.Sums) Add(move, sum.Leaving, sum.Entering);
        }

        private void Add((long StringId, int From, int To) move, in DocumentRun run, int people) => Add(
            (move, run.Kind), PeopleAt(move.From) == people ? run.Multiplicity : 0, move.To >= 0 && PeopleAt(move.To) == 0 ? run.Multiplicity : 0);

        private void Add(((long StringId, int From, int To) Move, DocumentKind Kind) move, long leaving, long entering)
        {
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(Sums, move, out _);
            sum = (sum.Leaving + leaving, sum.Entering + entering);
        }

        /// <summary>Of the document in a cluster.</summary>
        private int PeopleAt(int cluster)
        {
            foreach (var part in walk.Parts)
                if (cluster >= 0 && part.Node == cluster) return part.People;
            return 0;
        }

        private bool HasStrings(ReadOnlySpan<int> addresses)
        {
            _people.Clear();
            foreach (var address in addresses)
                if (stringOf[address] is { } text) CollectionsMarshal.GetValueRefOrAddDefault(_people, text, out _)++;
            return _people.Count > 0;
        }
    }
}
