using System.Globalization;

namespace HubAtlas.Core.Profiling;

/// <summary>Makes the ids of an edition's clusters unique: of clusters with one slug the higher ranked keeps it bare.</summary>
public static class IdGiver
{
    /// <param name="slugs">In the order of rank.</param>
    /// <returns>In the same order: the slug, or the slug with <c>-2</c>, <c>-3</c> … where it was taken.</returns>
    public static IReadOnlyList<string> Give(IReadOnlyList<string> slugs)
    {
        // A slug that somebody bears by nature is never given away as a suffixed one.
        var natural = slugs.ToHashSet(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. slugs.Select(slug => Free(slug, natural, taken))];
    }

    private static string Free(string slug, HashSet<string> natural, HashSet<string> taken)
    {
        var (id, number) = (slug, 1);
        while (taken.Contains(id) || (number > 1 && natural.Contains(id)))
        {
            number++;
            id = slug + "-" + number.ToString(CultureInfo.InvariantCulture);
        }

        taken.Add(id);
        return id;
    }
}
