using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Landscapes;

/// <summary>What a landscape says, in sentences that are computed.</summary>
internal static class LandscapeFindings
{
    /// <summary>From here up a share of the first is worth a sentence on its leader.</summary>
    private const int Named = 3;

    public static string Headline(Landscape landscape)
    {
        var subject = $"{Subject(landscape.Recipe)} in {landscape.Recipe.Technology}";
        if (Table(landscape, LandscapeUnit.Economy) is not { Rows: [var first, ..] rows }) return $"{Show.Count(landscape.Documents)} {subject}";
        var next = rows.Skip(1).Take(2).Select(r => $"{EconomyNames.InText(r.Code)} ({Percent(r.Share)})").ToList();
        return $"{Show.Capital(EconomyNames.InText(first.Code))} leads with {Percent(first.Share)} of the world’s {subject}{(next.Count > 0 ? $", before {Show.List(next)}" : "")}";
    }

    public static IEnumerable<string> All(Landscape landscape)
    {
        var (recipe, kinds) = (landscape.Recipe, Subject(landscape.Recipe));
        yield return string.Create(CultureInfo.InvariantCulture, $"The world has {Show.Count(landscape.Documents)} {kinds} of {recipe.FirstYear} to {recipe.LastYear} in {recipe.Technology}, {Show.Part(landscape.Documents, landscape.Classed, 2)} of those with a class.");
        foreach (var growth in landscape.WorldGrowth.Where(g => g.Cagr is not null))
            yield return $"They grew by {Rate(growth.Cagr)} a year from {Year(growth.Years.From)} to {Year(growth.Years.To)} (compound), {Rate(growth.Total)} in all.";
        if (Table(landscape, LandscapeUnit.Economy) is { } economies)
        {
            if (Fastest(economies) is { } fastest) yield return $"{Show.Capital(EconomyNames.InText(fastest.Code))} grew fastest of the first ten: {Rate(fastest.Growth[^1].Cagr)} a year.";
            if (economies.Rows.Where(r => r.Specialisation is { Low: > 1 }).MaxBy(r => r.Specialisation!.Advantage) is { } special)
                yield return $"{Show.Capital(EconomyNames.InText(special.Code))} is specialised most: its part in all that it has is {Show.Ratio(special.Specialisation!.Advantage)} times the world’s, more than chance explains.";
        }

        foreach (var (by, word) in ((LandscapeUnit, string)[])[(LandscapeUnit.Cluster, "cluster"), (LandscapeUnit.Organisation, "organisation"), (LandscapeUnit.Office, "office")])
        {
            if (Table(landscape, by) is { Rows: { Count: > 0 } rows })
                yield return $"First {word}{(rows.Count > 1 ? "s" : "")}: {Show.List([.. rows.Take(Named).Select(r => $"{r.Name} ({Percent(r.Share)})")])}.";
        }

        if (landscape.CollaborationShare is { } shared) yield return $"{Percent(shared)} have {(recipe.Place == LandscapePlace.Applicant ? "applicants" : "people")} in two or more economies.";
    }

    /// <summary>What is counted, in the plural: <c>patent families</c>, <c>granted patents</c>, <c>publications</c>.</summary>
    public static string Subject(LandscapeRecipe recipe) => recipe.UnitOfCount == UnitOfCount.Families
        ? $"{(recipe.IsGrantedOnly ? "granted " : "")}patent families" : $"{(recipe.IsGrantedOnly ? "granted " : "")}{recipe.Kind.Plural()}";

    /// <summary>The same in one word, for heads of columns.</summary>
    public static string Counted(LandscapeRecipe recipe) => recipe.UnitOfCount == UnitOfCount.Families ? "families" : "documents";

    public static LandscapeTable? Table(Landscape landscape, LandscapeUnit by) => landscape.Tables.FirstOrDefault(table => table.By == by);

    public static string Rate(decimal? percent) => percent is { } p ? Percent((double)p) : Show.Missing;

    public static string Percent(double percent) => Show.Percent(percent, 1);

    private static LandscapeRow? Fastest(LandscapeTable economies) =>
        economies.Rows.Take(10).Where(r => r.Growth is [.., { Cagr: > 0 }]).MaxBy(r => r.Growth[^1].Cagr);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
