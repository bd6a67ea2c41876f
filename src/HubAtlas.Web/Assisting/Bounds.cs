using HubAtlas.Core.Model;

namespace HubAtlas.Web.Assisting;

/// <summary>How much is taken and given at once.</summary>
internal static class Bounds
{
    public const int MostRows = 200;
    public const int LongestText = 2_000;

    /// <summary>Characters of one answer: what a reader of answers can take in at once.</summary>
    public const int LongestAnswer = 120_000;

    /// <exception cref="AtlasException">Not from 1 to <see cref="MostRows"/>.</exception>
    public static int Rows(string name, int wanted) => wanted is >= 1 and <= MostRows ? wanted
        : throw new AtlasException($"Found {name} {wanted}; expected 1 to {MostRows}. Ask again for the rest, with a filter or an offset.");

    /// <exception cref="AtlasException">Below 0.</exception>
    public static int Skipped(string name, int wanted) => wanted >= 0 ? wanted : throw new AtlasException($"Found {name} {wanted}; expected 0 or more.");

    /// <exception cref="AtlasException">Longer than <see cref="LongestText"/>, or empty.</exception>
    public static string Text(string name, string text) => text.Trim() is { Length: > 0 and <= LongestText } trimmed ? trimmed
        : throw new AtlasException($"Found {name} of {text.Trim().Length} characters; expected 1 to {LongestText}.");

    /// <summary>What was left out of a list, in a sentence; nothing where all of it is there.</summary>
    public static IEnumerable<string> Rest(string what, int shown, int all) =>
        shown < all ? [$"{what}: the first {shown} of {all} are here."] : [];
}
