using HubAtlas.Core.Model;

namespace HubAtlas.Engine.Importing;

/// <summary>Counts what one file brings; merged when the file is stored.</summary>
internal sealed class ImportTally
{
    private readonly Dictionary<string, (long Count, Reject Example)> _rejects = new(StringComparer.Ordinal);
    private readonly RemarkTally _remarks = new();

    public PeopleTally People { get; } = new();

    public long Documents => People.Documents;

    public long Mentions { get; set; }

    public long Organisations { get; set; }

    /// <summary>Figures of statistics files.</summary>
    public long Observations { get; set; }

    /// <summary>Documents of OpenAlex's expansion pack.</summary>
    public long Xpac { get; set; }

    public IReadOnlyList<RejectCount> Rejects =>
        [.. _rejects.Select(pair => new RejectCount(pair.Key, pair.Value.Count, pair.Value.Example))
            .OrderByDescending(count => count.Count).ThenBy(count => count.Cause, StringComparer.Ordinal)];

    public IReadOnlyList<Remark> Remarks => _remarks.All;

    public void Add(Remark remark) => _remarks.Add(remark);

    public void Add(Reject reject, long count = 1)
    {
        var known = _rejects.GetValueOrDefault(reject.Cause, (0, reject));
        _rejects[reject.Cause] = (known.Item1 + count, known.Item2);
    }

    public void Add(ImportTally other)
    {
        People.Add(other.People);
        Mentions += other.Mentions;
        Organisations += other.Organisations;
        Observations += other.Observations;
        Xpac += other.Xpac;
        foreach (var remark in other.Remarks) Add(remark);
        foreach (var (cause, (count, example)) in other._rejects)
        {
            var known = _rejects.GetValueOrDefault(cause, (0, example));
            _rejects[cause] = (known.Item1 + count, known.Item2);
        }
    }
}

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
