using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.Incidence;

namespace HubAtlas.Data.Storing;

/// <summary>Which documents of a store a recipe counts, and why the others are left out: each under the first of its causes.</summary>
internal sealed class RecipeDocuments
{
    private readonly IncidenceFile _file;
    private readonly StoreNames _names;
    private readonly Dictionary<DocumentKind, KindRule> _kinds;
    private readonly NameRules _rules;
    private readonly ParallelOptions _parallel;
    private readonly LeftOutTally _leftOut = new();

    internal RecipeDocuments(ReadyCounts counts, Recipe recipe, CancellationToken stop)
    {
        (_file, _names, _parallel) = (counts.File, counts.Names, counts.Parallel(stop));
        stop.ThrowIfCancellationRequested();
        if (recipe.Kinds.DistinctBy(k => k.Kind).Count() != recipe.Kinds.Count)
            throw new AtlasException($"The recipe {recipe.Name} names a kind of document twice in kinds; expected each at most once.");
        _kinds = recipe.Kinds.ToDictionary(kind => kind.Kind, KindRule.Of);
        _rules = new NameRules(_names, recipe.Kinds);
        Selection = new(_file, Select(), _parallel);
    }

    internal DocumentSelection Selection { get; }

    internal IReadOnlyList<string> Unmatched => _rules.Unmatched;

    /// <summary>Patents without any full symbol, where the recipe has symbols finer than a subclass.</summary>
    internal long WithoutSymbols { get; private set; }

    internal List<LeftOut> LeftOut() => _leftOut.All();

    /// <summary>What is counted, by the dataset that begins the documents' ids and by type.</summary>
    internal List<CountedSource> Sources() =>
    [
        .. Counted.GroupBy(s => (s.Run.Kind, Dataset: _names.Names.Datasets[s.Run.Dataset], Type: s.Run.Type == DocumentRun.NoType ? "" : _names.Types[s.Run.Type]))
            .OrderBy(g => g.Key.Kind).ThenBy(g => g.Key.Dataset, Utf8Order.Instance).ThenBy(g => g.Key.Type, Utf8Order.Instance)
            .Select(g => new CountedSource(g.Key.Kind, g.Key.Dataset, g.Key.Type, Documents(g))),
    ];

    internal List<CountedYears> Years() =>
    [
        .. Counted.GroupBy(s => s.Run.Kind).OrderBy(g => g.Key).Select(g =>
        {
            var known = g.Where(s => s.Run.Year != DocumentRun.NoYear).Select(s => s.Run.Year).DefaultIfEmpty();
            return new CountedYears(g.Key, known.Min(), known.Max(), Documents(g.Where(s => s.Run.Year == DocumentRun.NoYear)));
        }),
    ];

    private IEnumerable<DocumentSegment> Counted => Selection.Segments;

    private static long Documents(IEnumerable<DocumentSegment> segments) => segments.Sum(s => s.Counted * s.Run.Multiplicity);

    private List<DocumentSegment> Select()
    {
        var segments = new List<DocumentSegment>();
        for (var i = 0L; i < _file.Runs.Length; i++)
        {
            var run = _file.Runs[i];
            if (WhyLeftOut(run) is { } cause) LeaveOut(run, cause, run.Documents * run.Multiplicity);
            else segments.AddRange(Segments(run));
            if (_rules.IsFiner && run.Kind == DocumentKind.Patent) WithoutSymbols += CountWithoutSymbols(run) * run.Multiplicity;
        }

        if (_kinds.Values.All(kind => !kind.AsksNames)) return segments;
        var judged = new (DocumentSegment Segment, long[] LeftOut)[segments.Count];
        Parallel.For(0, judged.Length, _parallel, i => judged[i] = _kinds[segments[i].Run.Kind].AsksNames ? Judge(segments[i]) : (segments[i], []));
        foreach (var (segment, leftOut) in judged)
            for (var cause = 0; cause < leftOut.Length; cause++)
                if (leftOut[cause] > 0) LeaveOut(segment.Run, KindRule.NameCauses[cause], leftOut[cause] * segment.Run.Multiplicity);
        return [.. judged.Select(one => one.Segment).Where(segment => segment.Counted > 0)];
    }

    private static IEnumerable<DocumentSegment> Segments(DocumentRun run)
    {
        for (var first = 0L; first < run.Documents; first += DocumentSelection.MostDocuments)
            yield return new(run, run.FirstDocument + first, (int)Math.Min(DocumentSelection.MostDocuments, run.Documents - first), null);
    }

    /// <summary>What leaves all documents of a run out; null: their names decide.</summary>
    private string? WhyLeftOut(in DocumentRun run) =>
        KindRule.WhyLeftOut(_kinds, run.Kind, run.Year == DocumentRun.NoYear ? null : run.Year, run.Type == DocumentRun.NoType ? null : _names.Types[run.Type]);

    private void LeaveOut(DocumentRun run, string cause, long documents) => _leftOut.Add(run.Kind, cause, () => _names.ShortTypes[run.Type], documents);

    private (DocumentSegment Segment, long[] LeftOut) Judge(DocumentSegment segment)
    {
        var kind = _kinds[segment.Run.Kind];
        var bits = new ulong[(segment.Documents + 63) / 64];
        var leftOut = new long[KindRule.NameCauses.Length];
        var (labels, symbols) = (new SegmentRows(segment, _file.LabelEnds, segment.Run.FirstLabel), new SegmentRows(segment, _file.SymbolEnds, segment.Run.FirstSymbol));
        for (var i = 0; i < segment.Documents; i++)
        {
            var cause = kind.WhyLeftOut(_rules.Of(kind.Kind, labels.Next(_file.Labels), symbols.Next(_file.Symbols)));
            if (cause < 0) bits[i >> 6] |= 1UL << (i & 63);
            else leftOut[cause]++;
        }

        return (new(segment.Run, segment.First, segment.Documents, bits), leftOut);
    }

    private long CountWithoutSymbols(in DocumentRun run)
    {
        var (count, begin) = (0L, 0u);
        for (var i = 0L; i < run.Documents; i++)
        {
            var end = _file.SymbolEnds[run.FirstDocument + i];
            if (end == begin) count++;
            begin = end;
        }

        return count;
    }
}
