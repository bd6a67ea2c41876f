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
        var ids = new string[slugs.Count];
        for (var rank = 0; rank < slugs.Count; rank++)
        {
            var id = slugs[rank];
            for (var number = 2; !taken.Add(id); number++) id = Numbered(slugs[rank], ref number, natural);
            ids[rank] = id;
        }

        return ids;
    }

    private static string Numbered(string slug, ref int number, HashSet<string> natural)
    {
        string id;
        do
        {
            id = slug + "-" + number.ToString(CultureInfo.InvariantCulture);
            if (natural.Contains(id)) number++;
        }
        while (natural.Contains(id));
        return id;
    }
}
