namespace HubAtlas.Web.Library;

/// <summary>Which edition to open when none is named.</summary>
internal static class NewestEdition
{
    /// <summary>
    /// The one whose years end last; of several the one made last, then the last by name. A kind without a window ends with the last year
    /// that the clusters have documents of; where none has a year, with the year in which the edition was made.
    /// </summary>
    public static string? Of(IReadOnlyList<PublishedEdition> editions) => editions
        .OrderBy(LastYear).ThenBy(e => e.MadeAt).ThenBy(e => e.Name, StringComparer.Ordinal).LastOrDefault()?.Name;

    private static int LastYear(PublishedEdition published)
    {
        var kinds = published.Edition.Recipe.Kinds;
        var open = kinds.Where(k => k.LastYear is null).Select(k => k.Kind).ToHashSet();
        var years = published.Edition.Clusters.SelectMany(c => c.Profile.Years).Where(y => open.Contains(y.Kind)).Select(y => (int?)y.Year);
        return kinds.Select(k => k.LastYear).Concat(years).Max() ?? published.MadeAt.Year;
    }
}
