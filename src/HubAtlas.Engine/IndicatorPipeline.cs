using HubAtlas.Core.Indicating;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Reading.Text;
using HubAtlas.Data.Storing;

namespace HubAtlas.Engine;

/// <summary>Statistics of the store and of editions: lists measures, answers questions.</summary>
internal static class IndicatorPipeline
{
    /// <param name="store">Null: nothing was imported.</param>
    /// <param name="editions">Folders whose clusters are units as well.</param>
    public static IReadOnlyList<MeasureSummary> Measures(AtlasStore? store, IReadOnlyList<string> editions)
    {
        using var questions = store?.Observations();
        return [.. questions?.Measures() ?? [], .. editions.SelectMany(folder => EditionFigures.Summaries(EditionReader.Read(folder), NameOf(folder)))];
    }

    /// <exception cref="AtlasException">A measure is not known, or the figures do not allow the question.</exception>
    public static IndicatorAnswer Answer(AtlasStore? store, IReadOnlyList<string> editions, IndicatorQuery query)
    {
        var asked = query.Measures.SelectMany(m => m.Split('+')).Concat(query.Denominator?.Split('+') ?? []).Distinct(StringComparer.Ordinal).ToList();
        using var questions = store?.Observations();
        IReadOnlyList<StoredObservation> figures = [.. questions?.Of(asked) ?? [], .. editions.SelectMany(folder => EditionFigures.Of(EditionReader.Read(folder), NameOf(folder)))];
        var known = figures.Select(f => f.Observation.Series.Measure).ToHashSet(StringComparer.Ordinal);
        var unknown = asked.Where(measure => !known.Contains(measure)).ToList();
        if (unknown.Count > 0) throw Unknown(unknown, Measures(store, editions).Select(m => m.Measure).Distinct(StringComparer.Ordinal).ToList());
        return Indicator.Answer(query, figures);
    }

    private static AtlasException Unknown(List<string> measures, List<string> known)
    {
        if (known.Count == 0) return new AtlasException("The store has no statistics yet. Run: hubatlas import statistics FILE...");
        var lines = measures.Select(measure => $"\n  - {measure}{(Nearest.Of(measure, known) is { } near ? $"; did you mean {near}?" : "")}");
        return new AtlasException($"No such measure:{string.Concat(lines)}\n`hubatlas indicators` lists those that there are.");
    }

    /// <summary>The last part of its path.</summary>
    public static string NameOf(string folder) => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
}
