using HubAtlas.Core.Model;

namespace HubAtlas.Engine.Importing;

/// <summary>Counts what one file brings; merged when the file is stored.</summary>
internal sealed class ImportTally
{
    private readonly Dictionary<string, (long Count, Reject Example)> _rejects = new(StringComparer.Ordinal);

    public PeopleTally People { get; } = new();

    public long Documents { get; set; }

    public long Mentions { get; set; }

    public long Organisations { get; set; }

    public IReadOnlyList<RejectCount> Rejects =>
        [.. _rejects.Select(pair => new RejectCount(pair.Key, pair.Value.Count, pair.Value.Example))
            .OrderByDescending(count => count.Count).ThenBy(count => count.Cause, StringComparer.Ordinal)];

    public void Add(Reject reject)
    {
        var known = _rejects.GetValueOrDefault(reject.Cause, (0, reject));
        _rejects[reject.Cause] = (known.Item1 + 1, known.Item2);
    }

    public void Add(ImportTally other)
    {
        People.Add(other.People);
        Documents += other.Documents;
        Mentions += other.Mentions;
        Organisations += other.Organisations;
        foreach (var (cause, (count, example)) in other._rejects)
        {
            var known = _rejects.GetValueOrDefault(cause, (0, example));
            _rejects[cause] = (known.Item1 + count, known.Item2);
        }
    }
}
