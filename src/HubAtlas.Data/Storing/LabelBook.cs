using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// The fields and labels of documents, each set staged once under a number of its own: a few thousand topics serve all works.
/// Forgets all sets when they are too many; one staged twice does no harm.
/// </summary>
internal sealed class LabelBook(ContentId ids, RowAppender staged)
{
    /// <summary>The set of a document without field and label.</summary>
    internal const long NoSet = 0;

    private const int MostSets = 100_000;
    private readonly Dictionary<long, long> _known = [];
    private long _count;

    internal long SetOf(IReadOnlyList<string> fields, IReadOnlyList<FieldLabel> labels)
    {
        if (fields.Count + labels.Count == 0) return NoSet;
        var hash = ids.HashOf(fields, labels);
        if (_known.TryGetValue(hash, out var set)) return set;
        if (_known.Count >= MostSets) _known.Clear();
        _known.Add(hash, ++_count);
        var position = 0;
        foreach (var field in fields) Stage(position++, FieldLevels.Field, field);
        foreach (var label in labels) Stage(position++, label.Level, label.Name);
        return _count;
    }

    private void Stage(int position, string level, string field) => staged.Add(_count).Add(position).Add(level).Add(field).EndRow();
}
