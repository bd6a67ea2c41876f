namespace HubAtlas.Core.Model;

/// <summary>What the titles and abstracts of a file were searched for.</summary>
/// <param name="Name">By which recipes ask for it: <c>keyword:NAME</c>.</param>
/// <param name="Hash">Of its patterns.</param>
public sealed record KeywordPatterns(string Name, string Hash);

/// <summary>A keyword of a recipe that the store cannot tell of all documents.</summary>
/// <param name="Keyword">As the recipe writes it.</param>
/// <param name="Files">Names of the files that were not searched for it, or have no titles.</param>
/// <param name="IsMixed">Whether other patterns had the same name in different files.</param>
public sealed record KeywordGap(string Keyword, IReadOnlyList<string> Files, bool IsMixed)
{
    private const int Shown = 6;

    public IEnumerable<string> Describe()
    {
        var more = Files.Count > Shown ? FormattableString.Invariant($" and {Files.Count - Shown} more") : "";
        if (Files.Count > 0) yield return $"Not searched for {Keyword}: {string.Join(", ", Files.Take(Shown))}{more}. Their documents cannot have it; where they have titles or abstracts, import them again with --keywords.";
        if (IsMixed) yield return $"Files were searched for {Keyword} with different patterns. Import all of them with the same --keywords.";
    }
}
