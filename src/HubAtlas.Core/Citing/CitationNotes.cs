using HubAtlas.Core.Model;

namespace HubAtlas.Core.Citing;

/// <summary>What a reader of citation figures has to know, in sentences.</summary>
internal static class CitationNotes
{
    public static IEnumerable<string> Of(CitationRecipe recipe, CitationCounts counts)
    {
        foreach (var (cause, works) in counts.LeftOut) yield return FormattableString.Invariant($"{works} publications are not compared: {cause}.");
        foreach (var (rung, strata, works) in counts.Strata.Where(s => s.Rung != StratumRung.Own))
        {
            yield return FormattableString.Invariant($"{100.0 * works / counts.World.Works:0.##} % of the publications are in fields with fewer than {recipe.SmallestStratum} of their year and type; they are compared with such publications {Joined(rung)} ({strata} {(strata == 1 ? "group" : "groups")}).");
        }

        var (first, last) = counts.CountedOn;
        if (last == 0) yield return "The source does not say when it counted citations: whether years are too young cannot be told.";
        else if (first != last) yield return FormattableString.Invariant($"Records say different days of counting, from {first} to {last} (yyyymmdd). Where a source dates each record by its last update, as OpenAlex does, all are counted until the last day; where files of different days were imported, publications counted earlier have fewer.");
        if (counts.Journals is { Unmatched: { Count: > 0 } unmatched }) yield return $"No publication of the store is in {string.Join(", ", unmatched)}.";
        foreach (var division in counts.Divisions.Where(d => d.Unplaced.Works > 0))
            yield return FormattableString.Invariant($"{100.0 * division.Unplaced.Works / counts.World.Works:0.##} % of the publications {Cause(division.By)}; they stay in the world.");
        yield return "Citations count what is indexed: fields, languages and years that the source covers less have fewer. Citations of one's own are not taken out.";
    }

    private static string Joined(StratumRung rung) => rung switch
    {
        StratumRung.Parent => "of the field above, the same year and type",
        StratumRung.Type => "of the same year and type, whatever their field",
        _ => "of the same year, whatever their field and type",
    };

    private static string Cause(LandscapeUnit by) => by switch
    {
        LandscapeUnit.Economy => "could not be put into an economy",
        LandscapeUnit.Cluster => "lie outside all clusters or were not located",
        _ => "name no organisation",
    };
}
