using HubAtlas.Core.Model;

namespace HubAtlas.Core.Indexing;

/// <summary>Everything that keeps a recipe from its values, told together, and what the reader has to know when nothing does.</summary>
internal sealed class Complaints
{
    private readonly List<string> _faults = [];
    private readonly List<string> _notes = [];

    public IReadOnlyList<string> Notes => _notes;

    public void Fault(string text) => _faults.Add(text);

    public void Note(string text) => _notes.Add(text);

    /// <summary>An indicator's values, divided by their denominator where it has one.</summary>
    /// <returns>Null where there is none; it is then a fault.</returns>
    public IReadOnlyList<double?>? Column(IndexNode node, IndexValues values)
    {
        var column = Column(node.Id, node.Column, values);
        if (column is null || node.Denominator is null) return column;
        if (Column(node.Id, node.Denominator, values) is not { } divisors) return null;
        var lost = column.Where((value, unit) => value is not null && !(divisors[unit] > 0)).Count();
        if (lost > 0) Note(FormattableString.Invariant($"{node.Id}: {lost} values are left out, because {node.Denominator} is missing or not above 0."));
        return [.. column.Select((value, unit) => divisors[unit] > 0 ? value / divisors[unit] : null)];
    }

    private IReadOnlyList<double?>? Column(string node, string name, IndexValues values)
    {
        if (!values.Columns.TryGetValue(name, out var column)) Fault($"{node}: found no values of {name}; expected a column of that name.");
        return column;
    }

    public void AboutUnits(List<IndexUnit> units, IndexValues values, List<ExcludedUnit> excluded)
    {
        foreach (var twice in values.Units.GroupBy(u => u.Code, StringComparer.Ordinal).Where(g => g.Count() > 1))
            Fault($"Found the unit {twice.Key} {twice.Count()} times; expected once.");
        if (units.Count < 2 && _faults.Count == 0)
            Fault(FormattableString.Invariant($"Found {units.Count} of {values.Units.Count} units with enough indicators; expected two or more."));
        if (excluded.Count > 0)
            Note(FormattableString.Invariant($"{excluded.Count} of {values.Units.Count} units have too few indicators and are left out: {Some(excluded.ConvertAll(e => e.Unit.Name))}."));
    }

    /// <summary>Geometric and harmonic means have no value for scores of 0 and less.</summary>
    public void AboutMeans(IndexTree tree, double[][] scores, Func<int, Aggregation> aggregation)
    {
        for (var node = 0; node < tree.Nodes.Count; node++)
        {
            foreach (var child in tree.Children[node].Where(c => scores[c].Any(s => !Aggregator.Takes(s, aggregation(node)))))
                Fault($"{tree.Nodes[child].Id} has scores of 0 or less, of which the {aggregation(node).Method} mean of {tree.Nodes[node].Id} has no value; scale from 1 up or give a floor.");
        }
    }

    public void Throw(string name)
    {
        if (_faults.Count > 0) throw new AtlasException($"The index {name} cannot be computed:{string.Concat(_faults.Select(f => $"\n  {f}"))}");
    }

    public static string Some(IReadOnlyList<string> names) =>
        names.Count <= 8 ? string.Join(", ", names) : $"{string.Join(", ", names.Take(7))} and {names.Count - 7} more";
}
