using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// The contributions of all counted documents by place, streamed once: for what has to draw documents anew. Made by
/// <see cref="Questions.At"/>.
/// </summary>
public sealed class PlacedContributions
{
    private readonly DocumentSelection _selection;
    private readonly Func<PlacedContributions, bool> _isLatest;
    private readonly int[] _numbers;

    internal PlacedContributions(
        Connection connection, RecipeCounts counts, AddressTallies tallies, IEnumerable<long> placeKeys, Func<GeoPoint, int>? near, Func<PlacedContributions, bool> isLatest)
    {
        (_selection, _isLatest) = (counts.Selection, isLatest);
        var places = placeKeys.Select((key, number) => (key, number)).ToDictionary();
        var located = counts.Ready.Located;
        _numbers = [.. located.PlaceOf.Select(place => place == LocatedAddresses.NoPlace ? PlacedContribution.Unlocated
            : places.GetValueOrDefault(located.Places[place].Key, PlacedContribution.Unlocated))];
        Doubtful = near is null ? [] : TellApart(connection, tallies, places, near);
        Counts = Count(tallies.Sums, places.Count);
    }

    /// <summary>The addresses that are told apart, by id; none unless they were asked for.</summary>
    public IReadOnlyList<DoubtfulAddress> Doubtful { get; }

    /// <summary>Contributions by kind, then place, those without one behind them, those of each doubtful address last.</summary>
    public IReadOnlyList<IReadOnlyList<long>> Counts { get; }

    /// <summary>Tells each contribution, in no order. Nothing is kept, so memory does not grow with them.</summary>
    public void Read(Action<PlacedContribution> tell)
    {
        if (!_isLatest(this)) throw new InvalidOperationException("Other places were given since; read the contributions of those.");
        foreach (var segment in _selection.Segments)
        {
            _selection.Parallel.CancellationToken.ThrowIfCancellationRequested();
            var (kind, multiplicity) = (segment.Run.Kind, segment.Run.Multiplicity);
            var rows = new CountedRows(_selection.File, segment);
            while (rows.Next())
            {
                var id = _selection.File.DocumentIds[rows.Document];
                for (var row = 0; row < rows.Addresses.Length; row++) tell(new(id, _numbers[rows.Addresses[row]], kind, rows.Shares[row], multiplicity));
            }
        }
    }

    private IReadOnlyList<DoubtfulAddress> TellApart(
        Connection connection, AddressTallies tallies, Dictionary<long, int> places, Func<GeoPoint, int> near)
    {
        tallies.Make();
        var (doubtful, ids) = DoubtfulAddresses.Of(connection, places, near);
        var numbers = _selection.File.AddressNumbers();
        for (var i = 0; i < ids.Count; i++) _numbers[numbers.Of(ids[i])] = places.Count + 1 + i;
        return doubtful;
    }

    private long[][] Count(AddressSums sums, int places)
    {
        var counts = DocumentKinds.All.Select(_ => new long[places + 1 + Doubtful.Count]).ToArray();
        for (var address = 0; address < _numbers.Length; address++)
        {
            var number = _numbers[address] == PlacedContribution.Unlocated ? places : _numbers[address];
            foreach (var kind in DocumentKinds.All) counts[(int)kind][number] += sums.Contributions(address, kind);
        }

        return counts;
    }
}
