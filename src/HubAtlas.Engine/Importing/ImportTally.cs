using HubAtlas.Core.Model;

namespace HubAtlas.Engine.Importing;

/// <summary>Counts what one file brings; merged when the file is stored.</summary>
internal sealed class ImportTally
{
    private readonly Dictionary<string, (long Count, Reject Example)> _rejects = new(StringComparer.Ordinal);
    private readonly RemarkTally _remarks = new();

    private readonly Dictionary<string, long> _keywords = new(StringComparer.Ordinal);
    private long _withText;

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

    /// <summary>Of a document with its labels.</summary>
    public void AddText(Document document)
    {
        if (document.Text is null) return;
        _withText++;
        foreach (var label in document.Labels.Where(label => label.Level == FieldLevels.Keyword)) AddKeyword(label.Name, 1);
    }

    /// <param name="patterns">What was looked for.</param>
    public KeywordCounts Keywords(IEnumerable<KeywordPatterns> patterns) => new(_withText, [.. patterns.Select(one => (one.Name, _keywords.GetValueOrDefault(one.Name)))]);

    private void AddKeyword(string name, long count) => _keywords[name] = _keywords.GetValueOrDefault(name) + count;

    public void Add(ImportTally other)
    {
        _withText += other._withText;
        foreach (var (name, count) in other._keywords) AddKeyword(name, count);
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
