using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of <c>rejects.csv</c>, and a count by cause taken while the rows pass.</summary>
internal sealed class RejectTable
{
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);

    public static readonly IReadOnlyList<Column<Reject>> Columns =
    [
        new("file", r => Cell.Of(r.File)),
        new("line", r => Cell.Of(r.Line)),
        new("column", r => Cell.Of(r.Column)),
        new("value", r => Cell.Of(r.Value)),
        new("cause", r => Cell.Of(r.Cause)),
    ];

    public IReadOnlyDictionary<string, long> Counts => _counts;

    public IEnumerable<Reject> Counted(IEnumerable<Reject> rejects)
    {
        foreach (var reject in rejects)
        {
            Count(reject.Cause);
            yield return reject;
        }
    }

    public void Count(string cause) => _counts[cause] = _counts.GetValueOrDefault(cause) + 1;
}
