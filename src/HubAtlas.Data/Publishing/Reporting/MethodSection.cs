using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting;

/// <summary>The method in words, made from the recipe.</summary>
internal static class MethodSection
{
    private const int ShownSymbols = 6;

    private const string WorldNote = "a world total includes what lies outside clusters and what could not be located.";

    public static Markup Of(ReportSubject subject)
    {
        var recipe = subject.Recipe;
        return Markup.Of($"""
            <section id="method"><h2>How it was made</h2>
            <ol class="method">
            <li><b>Documents.</b> {Show.Capital(Show.List([.. recipe.Kinds.Select(Window)]))}.</li>
            <li><b>Places.</b> Every inventor, author or funded company was located by the address on the document, to a city,
            an organisation or given coordinates. What could not be located stays in the world total.</li>
            <li><b>Counting.</b> {Counting(recipe)}</li>
            <li><b>Clusters.</b> {Density(recipe.Clustering)} {Merging(recipe.Clustering)}
            Borders of economies and regions play no part (density-based clustering, DBSCAN, on great-circle distances).</li>
            <li><b>Names and economies.</b> {Naming(recipe.Profiling)}</li>
            <li><b>Score and rank.</b> {Score(recipe)} Nothing is rounded before the order is made.</li>
            </ol>
            {Assumptions(recipe)}{Diagnoses(subject.Edition)}</section>

            """);
    }

    private static string Window(KindRecipe kind)
    {
        var years = (kind.FirstYear, kind.LastYear) switch
        {
            (null, null) => "of every year, unknown years included",
            (null, { } last) => $"up to {last}",
            ({ } first, null) => $"from {first} on",
            ({ } first, { } last) => first == last ? $"of {first}" : $"of {first} to {last}",
        };
        var types = kind.Types.Count == 0 ? "" : $", of type {Show.List(kind.Types, "or")}";
        var (collections, fields) = Apart(kind.Fields);
        var (left, excluded) = Apart(kind.ExcludeFields);
        return $"{kind.Kind.Plural()} {years}{types}{Part(", in at least one of the fields ", fields)}{Part(fields.Count > 0 ? ", or with one of the symbols " : ", with at least one of the symbols ", Few(kind.Symbols))}{Part(", in the collection ", collections)}"
            + Part(", not those only in ", excluded) + Part(", none of the collection ", left);
    }

    private static (IReadOnlyList<string> Collections, IReadOnlyList<string> Fields) Apart(IReadOnlyList<string> entries)
    {
        var collections = entries.Select(FieldFilter.Parse).Where(entry => entry.Level == FieldLevels.Collection).Select(entry => entry.Name);
        return ([.. collections], [.. entries.Where(entry => FieldFilter.Parse(entry).Level != FieldLevels.Collection)]);
    }

    /// <summary>Definitions may have hundreds; the recipe has them all.</summary>
    private static IReadOnlyList<string> Few(IReadOnlyList<string> symbols) => symbols.Count <= ShownSymbols ? symbols
        : [.. symbols.Take(ShownSymbols - 1), FormattableString.Invariant($"{symbols.Count - ShownSymbols + 1} more that the recipe lists")];

    private static string Part(string words, IReadOnlyList<string> names) => names.Count == 0 ? "" : words + Show.List(names, "or");

    private static string Counting(Recipe recipe) => recipe.Counting.Method switch
    {
        CountingMethod.Full => "Full count: a document counts once for every cluster that has one of its people, "
            + "so clusters that work together both count it.",
        _ => "Fractional count: a document is divided equally over its people, and a person’s part over the addresses given; "
            + "a cluster gets the parts located inside it. Every document adds up to exactly one.",
    };

    private static string Naming(ProfilingRecipe profiling) =>
        $"A cluster is named after up to {profiling.NameCities} main {(profiling.NameCities == 1 ? "city" : "cities")}, "
        + $"each with at least {Percent(profiling.NameCityMinimumShare)} of the first city’s mentions. "
        + $"It lists an economy that holds at least {Percent(profiling.EconomyMinimumShare)} of its mentions.";

    private static string Density(ClusteringRecipe clustering)
    {
        var weight = clustering.PointWeight == PointWeight.Mentions
            ? "listed inventors, authors or companies"
            : "documents, counted by the share of each person";
        return $"A place is the core of a cluster when {Show.Number(clustering.MinimumMentions)} or more {weight} "
            + $"lie within {Show.Number(clustering.RadiusKm)} km of it; cores within that distance of one another belong together, "
            + "other places within it join the nearest core, and all else is outside (noise).";
    }

    private static string Merging(ClusteringRecipe clustering)
    {
        if (clustering is { MergeGapKm: null, MergeTies: null }) return "Clusters are never merged.";
        var gap = clustering.MergeGapKm is { } km ? $"Clusters that come within {Show.Number(km)} km of one another become one. " : "";
        return clustering.MergeTies is not { } ties ? gap.TrimEnd() : gap
            + $"A cluster joins another within {Show.Number(ties.WithinKm)} km when that one has more of its partners outside than any other "
            + $"cluster and than no cluster, and more than {Percent(ties.MinimumShare)} of them.";
    }

    private static string Score(Recipe recipe)
    {
        var kinds = recipe.Kinds.Select(k => k.Weight == 1
            ? $"its percent of the world’s {k.Kind.Plural()}"
            : $"{Show.Number(k.Weight)} times its percent of the world’s {k.Kind.Plural()}").ToList();
        return kinds.Count == 1
            ? $"A cluster’s score is {kinds[0]}; {WorldNote}"
            : $"A cluster’s score is the sum of {Show.List(kinds)}; {WorldNote}";
    }

    private static Markup Assumptions(Recipe recipe)
    {
        if (recipe.Assumptions.Count == 0) return Markup.Nothing;
        var rows = recipe.Assumptions.Select(
            a => Markup.Of($"<tr><th scope=\"row\">{a.Parameter}</th><td>{a.Value}</td><td>{a.Why}</td></tr>\n"));
        return Markup.Of($"""
            <h3>Assumptions</h3>
            <p class="note">What the method’s authors have not published, and what was assumed instead.</p>
            <table class="facts"><thead><tr><th scope="col">Parameter</th><th scope="col">Assumed</th><th scope="col">Why</th></tr></thead>
            <tbody>{rows}</tbody></table>

            """);
    }

    private static Markup Diagnoses(Edition edition) => edition.Diagnoses.Count == 0 ? Markup.Nothing
        : Markup.Of($"<h3>What the parameters do here</h3>\n<ul>{edition.Diagnoses.Select(d => Markup.Of($"<li>{d}</li>\n"))}</ul>\n");

    private static string Percent(double share) => Show.Number(100 * share) + " %";
}
