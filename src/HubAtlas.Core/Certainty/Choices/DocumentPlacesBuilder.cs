using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty.Choices;

/// <summary>Gathers the places of documents from contributions in any order.</summary>
/// <param name="places">How many there are.</param>
public sealed class DocumentPlacesBuilder(int places)
{
    private readonly List<(long Id, int Place, DocumentKind Kind)> _located = [];
    private readonly Dictionary<long, long> _multiplicities = [];

    /// <summary>What is unlocated is passed over.</summary>
    public void Add(in PlacedContribution one)
    {
        if (one.Place == PlacedContribution.Unlocated) return;
        if (one.Multiplicity > 1) _multiplicities[one.DocumentId] = one.Multiplicity;

        // People of one document at one place mostly come one after the other.
        if (_located.Count == 0 || _located[^1].Id != one.DocumentId || _located[^1].Place != one.Place)
            _located.Add((one.DocumentId, one.Place, one.Kind));
    }

    public DocumentPlaces Finish()
    {
        _located.Sort();
        var found = new DocumentPlaces(places);
        var at = new List<int>();
        for (int first = 0, next; first < _located.Count; first = next)
        {
            at.Clear();
            for (next = first; next < _located.Count && _located[next].Id == _located[first].Id; next++)
            {
                if (at.Count == 0 || at[^1] != _located[next].Place) at.Add(_located[next].Place);
            }

            found.Add(_located[first].Kind, _multiplicities.GetValueOrDefault(_located[first].Id, 1), at);
        }

        return found;
    }
}
