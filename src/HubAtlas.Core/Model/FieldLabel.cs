namespace HubAtlas.Core.Model;

/// <summary>A name of a document in a classification, coarser or finer than its fields.</summary>
/// <param name="Level">One of <see cref="FieldLevels"/>.</param>
public sealed record FieldLabel(string Level, string Name);

/// <summary>The levels of classifications: the words before the colon in a recipe's <c>fields</c> (<c>topic:Deep learning</c>).</summary>
public static class FieldLevels
{
    /// <summary>The level of <see cref="Document.Fields"/>: OpenAlex field, WIPO technology field, Web of Science category.</summary>
    public const string Field = "field";

    /// <summary>Above the fields of publications (<c>Physical Sciences</c>).</summary>
    public const string Domain = "domain";

    /// <summary>Below the fields of OpenAlex (<c>Artificial Intelligence</c>).</summary>
    public const string Subfield = "subfield";

    /// <summary>Below the subfields of OpenAlex.</summary>
    public const string Topic = "topic";

    /// <summary>Above WIPO's technology fields (<c>Electrical engineering</c>).</summary>
    public const string Sector = "sector";

    /// <summary>Subclass of the patent classifications IPC and CPC (<c>G06N</c>).</summary>
    public const string Class = "class";

    /// <summary>What the source itself sets apart, beside all subjects: see <see cref="Collections"/>.</summary>
    public const string Collection = "collection";

    /// <summary>Patterns that an import found in title or abstract, by the name that the user gave them: see <see cref="KeywordPatterns"/>.</summary>
    public const string Keyword = "keyword";

    public static readonly IReadOnlyList<string> All = [Domain, Sector, Field, Subfield, Topic, Class, Collection, Keyword];

    /// <summary>Levels that a recipe must name: a name without a level is of none of these.</summary>
    public static readonly IReadOnlyList<string> NamedOnly = [Collection, Keyword];
}

/// <summary>
/// The collections of OpenAlex: parts that cut across all subjects. A recipe that names one in <c>fields</c> demands it beside whatever else it
/// demands; one that names it in <c>exclude_fields</c> leaves out all that is in it.
/// </summary>
public static class Collections
{
    /// <summary>Published in one of the core sources (<c>is_core</c>): the nearest stand-in for the Science Citation Index.</summary>
    public static readonly FieldLabel Core = new(FieldLevels.Collection, "core");

    /// <summary>Taken over from repositories without review (<c>is_xpac</c>): the snapshot has them, the interface leaves them out.</summary>
    public static readonly FieldLabel Xpac = new(FieldLevels.Collection, "xpac");
}

/// <summary>An entry of a recipe's lists of fields: a name at one level (<c>domain:Social Sciences</c>) or, without a level, at any.</summary>
/// <param name="Name">In any case of letters; <c>*</c> stands for any letters (<c>topic:*semiconductor*</c>).</param>
public sealed record FieldFilter(string? Level, string Name)
{
    public static FieldFilter Parse(string text)
    {
        var colon = text.IndexOf(':');
        var level = colon < 0 ? null : text[..colon].Trim();
        return level is not null && FieldLevels.All.Contains(level)
            ? new FieldFilter(level, text[(colon + 1)..].Trim())
            : new FieldFilter(null, text.Trim());
    }
}
