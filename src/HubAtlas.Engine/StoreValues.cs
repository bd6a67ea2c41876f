using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;

namespace HubAtlas.Engine;

/// <summary>Values of an index that come from the statistics of the store.</summary>
/// <param name="Values">Those of the tables, if any, and those of the store.</param>
/// <param name="Notes">Which figures are older than most, or lack a denominator.</param>
/// <param name="Files">The statistics files that were used.</param>
internal sealed record StoreValues(IndexValues Values, IReadOnlyList<string> Notes, IReadOnlyList<InputFile> Files)
{
    /// <param name="tables">Its units are those of the index; null: the units that have any of the figures are.</param>
    /// <exception cref="AtlasException">The store cannot answer for some indicators; all of them are told.</exception>
    public static StoreValues Of(IndexRecipe recipe, IndexValues? tables, AtlasStore? store)
    {
        var problems = new List<string>();
        var answers = recipe.Root.Indicators.Where(node => node.Measure is not null).Select(node => (Node: node, Rows: Answer(recipe, node, store, problems))).ToList();
        foreach (var (node, _) in answers.Where(a => tables?.Columns.ContainsKey(a.Node.Column) == true))
            problems.Add($"{node.Id}: a table has a column of that name too; expected it in one of them.");
        IReadOnlyList<IndexUnit> units = tables?.Units ?? Units(recipe, answers);
        if (problems.Count == 0 && tables is not null && !answers.Exists(a => a.Rows.Any(row => units.Any(u => u.Code == row.Unit))))
            problems.Add($"None of the units of the table, such as {string.Join(", ", units.Take(3).Select(u => u.Code))}, has a figure in the store; expected codes as `hubatlas indicators` prints them, such as AT.");
        if (problems.Count > 0) throw new AtlasException($"The index {recipe.Name} cannot take its values from the store:{string.Concat(problems.Select(p => $"\n  {p}"))}");
        var columns = new Dictionary<string, IReadOnlyList<double?>>(tables?.Columns ?? new Dictionary<string, IReadOnlyList<double?>>(), StringComparer.Ordinal);
        foreach (var (node, rows) in answers) columns.Add(node.Column, Column(units, node, rows));
        var sources = answers.SelectMany(a => a.Rows).SelectMany(row => row.Source.Split("; ")).ToHashSet(StringComparer.Ordinal);
        return new(new(units, columns), [.. answers.SelectMany(a => NotesOf(a.Node, a.Rows))], [.. (store?.Files() ?? []).Where(file => sources.Contains(file.Name))]);
    }

    private static IReadOnlyList<IndicatorRow> Answer(IndexRecipe recipe, IndexNode node, AtlasStore? store, List<string> problems)
    {
        var measure = node.Measure!;
        var query = new IndicatorQuery
        {
            Measures = [measure.Of],
            By = measure.By ?? recipe.Units,
            Where = measure.Where,
            SumOver = measure.SumOver,
            Source = measure.Source,
            IsLatest = true,
            LastYear = recipe.Year,
            OldestYears = recipe.OldestYears,
            Denominator = measure.Denominator,
            DenominatorSource = measure.DenominatorSource,
            Factor = measure.Factor,
            Tolerance = measure.Tolerance,
            Derive = measure.Denominator is null ? [] : [Derivation.Per],
        };
        try
        {
            return IndicatorPipeline.Answer(store, [], query).Rows;
        }
        catch (AtlasException error)
        {
            problems.Add($"{node.Id}: {error.Message.ReplaceLineEndings(" ")}");
            return [];
        }
    }

    /// <summary>Those that a measure of the recipe's kind is given for, with the first name that is more than the code.</summary>
    private static List<IndexUnit> Units(IndexRecipe recipe, List<(IndexNode Node, IReadOnlyList<IndicatorRow> Rows)> answers) =>
    [
        .. answers.SelectMany(a => a.Rows).Where(row => row.Kind == recipe.Units).GroupBy(row => row.Unit, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new IndexUnit(g.Key, g.Select(row => row.Name).MaxBy(name => name.Length)!)),
    ];

    private static IReadOnlyList<double?> Column(IReadOnlyList<IndexUnit> units, IndexNode node, IReadOnlyList<IndicatorRow> rows)
    {
        var values = rows.ToDictionary(row => row.Unit, row => node.Measure!.Denominator is null ? row.Value : row.Derived[0], StringComparer.Ordinal);
        return [.. units.Select(unit => values.TryGetValue(unit.Code, out var value) ? (double?)value : null)];
    }

    private static IEnumerable<string> NotesOf(IndexNode node, IReadOnlyList<IndicatorRow> rows)
    {
        var older = rows.Where(row => row.Flag.HasFlag(ObservationFlag.Outdated)).ToList();
        if (older.Count > 0) yield return FormattableString.Invariant($"{node.Id}: {older.Count} of {rows.Count} values are older than most ({rows.Max(r => r.Year)}), the oldest of {older.Min(r => r.Year)}.");
        var lost = node.Measure!.Denominator is null ? 0 : rows.Count(row => row.Derived[0] is null);
        if (lost > 0) yield return FormattableString.Invariant($"{node.Id}: {lost} values are left out for want of a denominator within {node.Measure.Tolerance} years.");
    }
}
