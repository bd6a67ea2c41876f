using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.Core.Geocoding.Evidence;

/// <summary>Votes for economies, and which of them wins.</summary>
internal sealed class EconomyVotes(Gazetteer gazetteer)
{
    private readonly double[] _votes = new double[gazetteer.EconomyCount];
    private readonly List<int> _voted = [];

    public void Add(int economy, double weight)
    {
        if (_votes[economy] == 0) _voted.Add(economy);
        _votes[economy] += weight;
    }

    // "Hong Kong, China" is in Hong Kong; "San Juan, Puerto Rico, USA" in Puerto Rico.
    public void DropSovereigns()
    {
        if (_voted.Count < 2) return;
        foreach (var (part, whole) in gazetteer.Sovereigns)
            if (_votes[part] > 0) _votes[whole] = Math.Min(_votes[whole], _votes[part] * Weights.Areas.Sovereign);
    }

    /// <returns>−1 when nothing was voted for, or several economies have as many votes.</returns>
    public int Winner()
    {
        var (best, isTie) = (-1, false);
        foreach (var economy in _voted)
        {
            if (best >= 0 && _votes[economy] == _votes[best]) isTie = true;
            if (best >= 0 && _votes[economy] <= _votes[best]) continue;
            best = economy;
            isTie = false;
        }

        return isTie ? -1 : best;
    }

    public void Clear()
    {
        foreach (var economy in _voted) _votes[economy] = 0;
        _voted.Clear();
    }
}
