using HubAtlas.Core.Model;

namespace HubAtlas.Engine.Importing;

/// <summary>Adds up what readers remark: one remark a cause, with the first example.</summary>
internal sealed class RemarkTally
{
    private readonly Dictionary<(RemarkKind Kind, string Cause), Remark> _byCause = [];

    /// <summary>What was left out first, then what was assumed; the most frequent first.</summary>
    public IReadOnlyList<Remark> All =>
        [.. _byCause.Values.OrderBy(remark => remark.Kind).ThenByDescending(remark => remark.Count).ThenBy(remark => remark.Cause, StringComparer.Ordinal)];

    public void Add(Remark remark)
    {
        var key = (remark.Kind, remark.Cause);
        _byCause[key] = _byCause.TryGetValue(key, out var known) ? known with { Count = known.Count + remark.Count } : remark;
    }
}
